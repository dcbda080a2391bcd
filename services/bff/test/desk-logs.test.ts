import { randomUUID } from 'node:crypto';
import type { components } from '@souk/account/openapi';
import type { paths as NotificationPaths } from '@souk/notification/openapi';
import type { paths as OrderPaths } from '@souk/order/openapi';
import type { paths as PaymentPaths } from '@souk/payment/openapi';
import { fakePeer } from '@souk/testkit/fake-peer';
import { expect, test } from 'vitest';
import type { FramePaths } from '../src/every-service.ts';
import { openBrowser } from './browser.ts';
import { fakeAccount } from './fake-account.ts';
import { callerAt, startBff } from './start-bff.ts';

type Entry = components['schemas']['AuditRecord'];
const HASH = 'ab'.repeat(32);
const { url } = await startBff();
const account = fakeAccount();
const names = ['catalog', 'cart', 'order', 'payment', 'inventory'] as const;
const peers = Object.fromEntries(names.map((name) => [name, fakePeer<FramePaths>(name)]));
const notification = fakePeer<NotificationPaths>('notification');
const order = fakePeer<OrderPaths>('order');
const payment = fakePeer<PaymentPaths>('payment');

const entry = (second: number, place: number, more: Partial<Entry> = {}): Entry => {
  const at = `2026-11-22T10:00:${String(second).padStart(2, '0')}.000000Z`;
  return {
    id: randomUUID(),
    at,
    actor: { kind: 'staff', id: 'nadia', role: 'owner' },
    action: 'price.changed',
    entity: 'variant',
    entityId: 'v1',
    before: { listPriceMinor: 100 },
    after: { listPriceMinor: 200 },
    traceId: null,
    place,
    hash: HASH,
    position: `${at}_${place}`,
    ...more,
  };
};

const logs: Record<string, Entry[]> = {
  catalog: [entry(50, 2), entry(10, 1)],
  order: [
    entry(30, 1, { action: 'order.cancelled', after: { reason: '=HYPERLINK("x")', note: 'a "word", here' } }),
  ],
  cart: [],
  inventory: [entry(20, 1, { actor: { kind: 'system' } })],
};
const asked: { service: string; actor: string | null; role: string | undefined }[] = [];

const serve = () => {
  for (const [name, entries] of Object.entries(logs)) {
    const { http, use } = peers[name]!;
    use(
      http.get('/audit', async ({ request, query, response }) => {
        const caller = await callerAt(name, request);
        asked.push({
          service: name,
          actor: query.get('actor'),
          role: caller?.actor.kind === 'staff' ? caller.actor.role : undefined,
        });
        const after = query.get('after');
        const limit = Number(query.get('limit'));
        const rest = after ? entries.filter(({ position }) => position < after) : entries;
        const items = rest.slice(0, limit);
        return response(200).json({
          items,
          nextCursor: rest.length > limit ? items.at(-1)!.position : null,
        });
      }),
    );
  }
};

const desk = async (role: 'owner' | 'manager' | 'fulfilment' | 'support' = 'manager') => {
  const browser = openBrowser(url, { app: 'admin' });
  await account.signInStaff(browser, { role });
  return browser;
};

test('the log of all services comes in one order, page by page; who does not answer is named', async () => {
  serve();
  const browser = await desk();
  const places: string[] = [];
  let after: string | undefined;
  do {
    const { data } = await browser.ask('audit.list', { limit: 2, ...(after && { after }) });
    const page = data as {
      items: (Entry & { service: string })[];
      missing: string[];
      nextCursor: string | null;
    };
    expect(page.missing.sort()).toEqual(['account', 'notification', 'payment']);
    places.push(...page.items.map(({ service, place }) => `${service} ${place}`));
    after = page.nextCursor ?? undefined;
  } while (after);
  expect(places).toEqual(['catalog 2', 'order 1', 'inventory 1', 'catalog 1']);
  expect(asked.every(({ role }) => role === 'manager')).toBe(true);
});

test('the file holds the whole log, quoted as a spreadsheet reads it, and refuses to look whole when it is not', async () => {
  serve();
  const browser = await desk();
  const refused = await browser.send('/files/audit.csv', {});
  expect(refused.status).toBe(503);
  expect(await refused.text()).toContain('would not be whole');
  const file = await browser.send('/files/audit.csv?service=order&who=nadia', {});
  expect(file.headers.get('content-type')).toContain('text/csv');
  expect(file.headers.get('content-disposition')).toContain('audit-log.csv');
  const text = await file.text();
  expect(text.split('\r\n')).toHaveLength(3);
  expect(text).toContain('order.cancelled,variant,v1,"{""listPriceMinor"":100}"');
  expect(asked.at(-1)).toMatchObject({ service: 'order', actor: 'nadia' });
  expect((await browser.send('/files/audit.csv?service=till', {})).status).toBe(400);
  expect((await (await desk('support')).send('/files/audit.csv', {})).status).toBe(403);
  expect((await fetch(`${url}/files/audit.csv`)).status).toBe(401);
});

test('verifying holds each log against the head that was mailed, and tells a broken one from a silent one', async () => {
  const head = (service: string, signed = true) => ({
    service,
    place: 3,
    hash: HASH,
    signature: 'cd',
    signed,
  });
  notification.use(
    notification.http.get('/audit-letters', ({ response }) =>
      response(200).json({
        items: [
          {
            day: '2026-11-21',
            mailedAt: '2026-11-22T00:00:10.000Z',
            mailedTo: 'owner@souk.example',
            heads: [head('catalog'), head('cart'), head('order', false)],
            missing: [],
            publicKey: HASH,
          },
        ],
      }),
    ),
  );
  const calls: Record<string, string[]> = {};
  const answer = (name: (typeof names)[number], wrong: { place: number; why: string } | null) =>
    peers[name]!.use(
      peers[name]!.http.get('/audit/verify', ({ request, response }) => {
        const { search } = new URL(request.url);
        calls[name] = [...(calls[name] ?? []), search];
        const complete = calls[name].length > 1;
        const upTo = { place: complete ? 5 : 2, hash: HASH };
        return response(200).json({ ok: wrong === null, upTo, complete: wrong !== null || complete, wrong });
      }),
    );
  answer('catalog', null);
  answer('cart', { place: 2, why: 'The record at this place is gone.' });
  const { data } = await (await desk()).tell('audit.verify');
  const verdicts = (data as { logs: { service: string; state: string; wrong: { place: number } | null }[] })
    .logs;
  const stateOf = (name: string) => verdicts.find(({ service }) => service === name);
  expect(stateOf('catalog')).toMatchObject({ state: 'whole', day: '2026-11-21', records: 5 });
  expect(calls.catalog).toEqual([
    `?to=3&toHash=${HASH}`,
    `?from=2&fromHash=${HASH}&to=3&toHash=${HASH}`,
    `?from=5&fromHash=${HASH}`,
  ]);
  expect(stateOf('cart')).toMatchObject({ state: 'tampered', wrong: { place: 2 } });
  expect(stateOf('order')).toMatchObject({ state: 'tampered', wrong: { place: 3 } });
  expect(stateOf('payment')).toMatchObject({ state: 'silent' });
});

test('every replica is asked by itself; one that is away is shown as such', async () => {
  const health = {
    service: 'cart',
    ready: true,
    upSince: '2026-11-22T08:00:00.000Z',
    windowSeconds: 300,
    requests: 60,
    requestsPerMinute: 12,
    errorRate: 0,
    p50Ms: 3,
    p95Ms: 9,
  };
  peers.cart!.use(peers.cart!.http.get('/health/detail', ({ response }) => response(200).json(health)));
  const { data } = await (await desk()).ask('system.services');
  const services = data as unknown as { name: string; replicas: { health: unknown }[] }[];
  expect(services.map(({ name }) => name)).toEqual([
    ...['bff', 'catalog', 'account', 'cart', 'order', 'payment', 'inventory', 'notification'],
  ]);
  expect(services.find(({ name }) => name === 'cart')!.replicas).toMatchObject([{ health }]);
  expect(services.find(({ name }) => name === 'payment')!.replicas).toMatchObject([{ health: null }]);
});

test('the front door is shown with each of its own replicas, asked in the name of who looks', async () => {
  const { url: other } = await startBff({ BFF_URLS: `${url},http://127.0.0.1:9` });
  const browser = openBrowser(other, { app: 'admin' });
  await account.signInStaff(browser, { role: 'owner' });
  const { data } = await browser.ask('system.services');
  const [door] = data as unknown as { replicas: { url: string; health: { requests: number } | null }[] }[];
  expect(door!.replicas).toMatchObject([
    { url, health: { service: 'bff', ready: true } },
    { url: 'http://127.0.0.1:9', health: null },
  ]);
  expect(door!.replicas[0]!.health!.requests).toBeGreaterThan(0);

  expect((await fetch(`${url}/health/detail`)).status, 'a stranger learns nothing').toBe(401);
  const packer = openBrowser(url, { app: 'admin' });
  await account.signInStaff(packer, { role: 'fulfilment' });
  expect((await packer.ask('system.services')).status).toBe(403);
});

test('a parked event is dealt with at the service that parked it, by the owner alone', async () => {
  const eventId = randomUUID();
  const done: string[] = [];
  const { http, use } = peers.cart!;
  use(
    http.post('/parked-events/{eventId}/replay', ({ params, response }) => {
      done.push(params.eventId);
      return response(200).json({ applied: 2, reason: null, parked: 0 });
    }),
  );
  const input = { service: 'cart', eventId };
  const owner = await desk('owner');
  expect((await owner.tell('system.replay', input)).data).toEqual({ applied: 2, reason: null, parked: 0 });
  expect(done).toEqual([eventId]);
  expect((await owner.tell('system.discard', { ...input, reason: ' ' })).error?.data.refusal?.code).toBe(
    'VALIDATION',
  );
  expect((await (await desk('manager')).tell('system.replay', input)).status).toBe(403);
  expect(done).toHaveLength(1);
});

test('webhooks that were refused are told as payment keeps them, in the name of who looks', async () => {
  const refused = {
    id: randomUUID(),
    code: 'WEBHOOK_MISMATCH',
    detail: 'Another amount.',
    eventId: 'evt_1',
    type: 'payment_intent.succeeded',
    providerId: 'pi_1',
    bytes: 900,
    times: 3,
    firstAt: '2026-11-22T08:00:00.000Z',
    lastAt: '2026-11-22T09:00:00.000Z',
  };
  const askedBy: unknown[] = [];
  payment.use(
    payment.http.get('/webhooks/refused', async ({ request, response }) => {
      askedBy.push((await callerAt('payment', request))?.actor);
      return response(200).json({ items: [refused] });
    }),
  );
  const { data } = await (await desk()).ask('system.refusedWebhooks');
  expect(data).toEqual({ items: [refused] });
  expect(askedBy).toMatchObject([{ kind: 'staff', role: 'manager' }]);
});

test('owner and manager look; fulfilment and support are refused', async () => {
  payment.use(payment.http.get('/webhooks/refused', ({ response }) => response(200).json({ items: [] })));
  order.use(
    order.http.get('/reconciliations', ({ response }) =>
      response(200).json({ at: null, checked: 0, repaired: 0, drift: [] }),
    ),
  );
  notification.use(
    notification.http.get('/audit-letters', ({ response }) => response(200).json({ items: [] })),
  );
  for (const name of [
    'audit.list',
    'audit.filters',
    'audit.chain',
    'system.services',
    'system.feeds',
    'system.parked',
    'system.drift',
    'system.refusedWebhooks',
  ])
    for (const role of ['owner', 'manager', 'fulfilment', 'support'] as const) {
      const allowed = role === 'owner' || role === 'manager';
      const { status } = await (await desk(role)).ask(name, name === 'audit.list' ? {} : undefined);
      expect(status, `${role} ${name}`).toBe(allowed ? 200 : 403);
    }
});
