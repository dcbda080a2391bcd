import { stockChanged } from '@souk/events/inventory';
import { fakeFeed } from '@souk/testkit/fake-feed';
import { expect, test, vi } from 'vitest';
import type { Home } from '../src/home/home.shapes.ts';
import type { ProductCard, ProductDetail } from '../src/products/product.shapes.ts';
import { blockOf } from './front-door.ts';
import { owner, startCatalog } from './start-catalog.ts';

const inventory = fakeFeed('inventory');
const { call, get, feed, clock, db } = await startCatalog({ demo: 'unpainted' });
const detail = (handle: string) => get<ProductDetail>(`/products/${handle}`);
const cardOf = async (handle: string): Promise<ProductCard> => (await detail(handle)).card;
const patch = (id: string, json: unknown, actor = owner) =>
  call(actor)(`/variants/${id}`, { method: 'PATCH', json });
const eventually = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 5_000, interval: 25 });

test('a price change is shown, told with a higher version and recorded', async () => {
  const before = await detail('bazaar-basket');
  const answer = await patch(before.variants[0]!.id, {
    listPriceMinor: 4500,
    salePriceMinor: 3900,
    saleLabel: 'Basket week',
  });
  expect(answer.status).toBe(200);
  const after = await detail('bazaar-basket');
  expect(after.variants[0]).toMatchObject({
    priceMinor: 3900,
    listPriceMinor: 4500,
    sale: { label: 'Basket week', until: null },
  });
  expect(after.card).toMatchObject({ priceMinor: 3900, listPriceMinor: 4500, badge: 'sale' });
  const told = (await feed()).filter(({ aggregateId }) => aggregateId === before.id);
  expect(told.map(({ aggregateVersion }) => aggregateVersion)).toEqual([1, 2]);
  expect(told[1]?.payload).toMatchObject({ variants: [{ listPriceMinor: 4500, salePriceMinor: 3900 }] });
  const { rows } = await db.execute(`select actor->>'id' as actor, action from audit_record`);
  expect(rows).toEqual([{ actor: 'staff-1', action: 'price.changed' }]);
});

test('a price nobody may set, or that is no price, is refused', async () => {
  const { variants } = await detail('clasp-purse');
  const id = variants[0]!.id;
  expect((await patch(id, { listPriceMinor: 1 }, { kind: 'guest' })).status).toBe(403);
  expect(
    (await patch(id, { listPriceMinor: 1 }, { kind: 'staff', id: 's', role: 'fulfilment', sessionId: 'x' }))
      .status,
  ).toBe(403);
  for (const wrong of [
    { listPriceMinor: -1 },
    { listPriceMinor: 1.5 },
    { listPriceMinor: 'a' },
    { priceMinor: 5 },
  ])
    expect((await patch(id, wrong)).status, JSON.stringify(wrong)).toBe(400);
  expect((await patch(id, { salePriceMinor: 99_999 })).status).toBe(422);
  expect((await patch('018f0000-0000-7000-8000-000000000000', { listPriceMinor: 1 })).status).toBe(404);
  expect((await detail('clasp-purse')).variants[0]?.priceMinor).toBe(3400);
});

test('what inventory says reaches badge, low count, date and the filter, and old news is ignored', async () => {
  const gloves = await detail('fig-wool-gloves');
  const variantId = gloves.variants[0]!.id;
  const say = (
    aggregateVersion: number,
    payload: { band: 'in' | 'low' | 'out'; available: number; backOn: string | null },
  ) =>
    inventory.publish(stockChanged, {
      aggregateId: variantId,
      aggregateVersion,
      payload: { variantId, ...payload },
    });
  say(5, { band: 'low', available: 2, backOn: null });
  await eventually(async () =>
    expect(await cardOf('fig-wool-gloves')).toMatchObject({ lowStock: 2, badge: 'new' }),
  );
  say(7, { band: 'out', available: 0, backOn: '2026-12-04' });
  await eventually(async () =>
    expect(await cardOf('fig-wool-gloves')).toMatchObject({
      lowStock: null,
      badge: 'sold_out',
      backOn: '2026-12-04',
    }),
  );
  say(6, { band: 'in', available: 50, backOn: null });
  say(8, { band: 'out', available: 0, backOn: '2026-12-11' });
  await eventually(async () =>
    expect(await cardOf('fig-wool-gloves')).toMatchObject({ badge: 'sold_out', backOn: '2026-12-11' }),
  );
  const told = (await feed()).filter(({ aggregateId }) => aggregateId === gloves.id);
  expect(told.map(({ aggregateVersion }) => aggregateVersion)).toEqual([1, 2, 3, 4]);
  const inHall = await get<{ items: ProductCard[] }>('/categories/wear/products?inHall=true&limit=60');
  expect(inHall.items.map(({ handle }) => handle)).not.toContain('fig-wool-gloves');
});

test('a sale ends by business time: at once on the page, then on cards, and everyone is told', async () => {
  const before = await detail('pomegranate-daypack');
  expect(before.badge).toBe('sale');
  await clock.advance(9 * 86_400);
  expect((await detail('pomegranate-daypack')).variants[0]).toMatchObject({
    priceMinor: 9800,
    listPriceMinor: null,
    sale: null,
  });
  await eventually(async () => {
    expect(await cardOf('pomegranate-daypack')).toMatchObject({
      priceMinor: 9800,
      listPriceMinor: null,
      badge: null,
    });
    const told = (await feed()).filter(({ aggregateId }) => aggregateId === before.id);
    expect(told.at(-1)?.aggregateVersion).toBe(2);
  });
  const home = await get<Home>('/home');
  expect(blockOf(home, 'hero').cards[1]).toMatchObject({ handle: 'pomegranate-daypack', priceMinor: 9800 });
});
