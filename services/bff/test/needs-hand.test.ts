import type { paths as CatalogPaths } from '@souk/catalog/openapi';
import type { paths as InventoryPaths } from '@souk/inventory/openapi';
import type { paths as OrderPaths } from '@souk/order/openapi';
import { staffRoles } from '@souk/service-kit/identity';
import { roleMay } from '@souk/service-kit/permissions';
import { fakePeer } from '@souk/testkit/fake-peer';
import { expect, test } from 'vitest';
import type { FramePaths } from '../src/every-service.ts';
import { openBrowser } from './browser.ts';
import { fakeAccount } from './fake-account.ts';
import { startBff } from './start-bff.ts';

const { url } = await startBff();
const account = fakeAccount();
const order = fakePeer<OrderPaths>('order');
const inventory = fakePeer<InventoryPaths>('inventory');
const catalog = fakePeer<CatalogPaths>('catalog');
const [cart, notification] = [fakePeer<FramePaths>('cart'), fakePeer<FramePaths>('notification')];

const json = (body: unknown) => Response.json(body);
const item = (title: string) => ({ variantId: title, title });
const parkedOf = (total: number) => json({ items: total > 0 ? [{ type: 'order.confirmed' }] : [], total });

/** Everybody answers; a test takes away what it wants to be silent. */
const serve = () => {
  order.use(
    order.http.get('/orders/counts', ({ response }) => response.untyped(json({ toSend: 4 }))),
    order.http.get('/returns', ({ query, response }) =>
      response.untyped(json({ items: [{ id: `return ${query.get('state')}` }], nextCursor: null })),
    ),
    order.http.get('/reconciliations', ({ response }) =>
      response.untyped(json({ at: '2026-11-22T08:00:00.000Z', checked: 9, repaired: 0, drift: [{}, {}] })),
    ),
    order.http.get('/parked-events', ({ response }) => response.untyped(parkedOf(0))),
  );
  inventory.use(
    inventory.http.get('/desk/stock/summary', ({ response }) =>
      response.untyped(json({ short: 2, low: 5, out: 1 })),
    ),
    inventory.http.get('/desk/stock', ({ query, response }) =>
      response.untyped(
        json({ items: ['1', '2'].map((n) => item(`${query.get('level')} ${n}`)), nextCursor: null }),
      ),
    ),
    inventory.http.get('/parked-events', ({ response }) => response.untyped(parkedOf(3))),
  );
  catalog.use(catalog.http.get('/parked-events', ({ response }) => response.untyped(parkedOf(0))));
  for (const { http, use } of [cart, notification])
    use(http.get('/parked-events', ({ response }) => response.untyped(parkedOf(0))));
};
const lookAs = async (role: (typeof staffRoles)[number]) => {
  const desk = openBrowser(url, { app: 'admin' });
  await account.signInStaff(desk, { role });
  return desk.ask('today.needsHand');
};

test('what waits for somebody comes from all who know, what sold too much before what runs low', async () => {
  serve();
  const { data } = await lookAs('owner');
  expect(data).toMatchObject({
    orders: { toSend: 4 },
    returns: [{ id: 'return received' }],
    drift: { count: 2, checkedAt: '2026-11-22T08:00:00.000Z' },
    stock: { short: 2, low: 5, items: [item('short 1'), item('short 2'), item('low 1')] },
    parked: [{ service: 'Stock', total: 3, type: 'order.confirmed' }],
    missing: [],
  });
});

test('events that are stuck are shown to those who may look at the system only', async () => {
  for (const role of staffRoles) {
    serve();
    const { status, data } = await lookAs(role);
    expect(status, role).toBe(200);
    expect((data!.parked as unknown[]).length, role).toBe(roleMay(role, 'system.read') ? 1 : 0);
  }
  expect((await openBrowser(url, { app: 'admin' }).ask('today.needsHand')).status).toBe(401);
});

test('who does not answer is named, and the rest is shown', async () => {
  serve();
  inventory.use(
    inventory.http.get('/desk/stock/summary', ({ response }) => response.untyped(Response.error())),
    inventory.http.get('/desk/stock', ({ response }) => response.untyped(Response.error())),
    inventory.http.get('/parked-events', ({ response }) => response.untyped(Response.error())),
  );
  const { status, data } = await lookAs('manager');
  expect(status).toBe(200);
  expect(data).toMatchObject({ orders: { toSend: 4 }, stock: null, parked: [], missing: ['Stock'] });
});
