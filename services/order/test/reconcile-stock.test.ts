import { randomUUID } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { afterSale } from './after-sale.ts';
import { startOrder } from './start-order.ts';
import type { Reservation } from './world/stock.ts';

const shop = await startOrder({ RECONCILE_EVERY_SECONDS: '3600' });
const staff = shop.call({ kind: 'staff', id: randomUUID(), role: 'owner', sessionId: 's' });
const { pool } = shop.service;
const { stock } = shop.world;

type Result = { repaired: number; drift: { checkoutId: string | null; kind: string; found: string }[] };
const reconcile = async (): Promise<Result> => {
  await pool.query(`update checkout set changed_at = changed_at - interval '1 minute'`);
  return (await (await staff('/reconciliations', { method: 'POST' })).json()) as Result;
};
const agrees = { repaired: 0, drift: [] };

/** Something inventory keeps, or sold, under a key. */
const keep = (key: string, state: 'held' | 'claimed'): Reservation => {
  const lines = [{ variantId: randomUUID(), quantity: 1 }];
  stock.hold({ key, cartId: randomUUID(), lines, holdSeconds: 600 });
  if (state === 'claimed') stock.claim(key);
  return stock.reservations.get(key)!;
};
const keyFor = (checkoutId: string, attempt = 1): string => `${checkoutId}:hold:${attempt}`;
const begin = async (): Promise<string> => (await shop.lockQuote().start()).body.id;
const buy = async (): Promise<string> => {
  const { start, pay } = shop.lockQuote();
  const { id } = (await start()).body;
  await pay(id);
  await shop.comesToRest(id);
  return id;
};
const giveUp = async (): Promise<string> => {
  const { start, post } = shop.lockQuote();
  const { id } = (await start()).body;
  await post(id, 'cancel');
  await shop.comesToRest(id);
  return id;
};
const recordOf = async (key: string) => {
  const { rows } = await pool.query<{ action: string }>(
    `select action from audit_record where entity = 'reservation' and entity_id = $1`,
    [key],
  );
  return rows.map(({ action }) => action);
};

test('what is held or sold for no checkout of ours is given back once, and on record', async () => {
  const held = keep(keyFor(randomUUID()), 'held');
  const sold = keep(keyFor(randomUUID()), 'claimed');
  const nameless = keep(`somebody ${randomUUID()}`, 'held');
  expect(await reconcile()).toMatchObject({ repaired: 3, drift: [] });
  for (const one of [held, sold, nameless]) expect(one.state).toBe('released');
  expect(stock.sold.get(sold.key), 'back on the shelf').toBe(0);
  expect(await recordOf(held.key)).toEqual(['stock.stray.release']);
  expect(await recordOf(sold.key)).toEqual(['stock.stray.return']);
  expect(await recordOf(nameless.key)).toEqual(['stock.stray.release']);
  expect(await reconcile()).toMatchObject(agrees);
  expect(await recordOf(sold.key)).toHaveLength(1);
});

test('what a checkout keeps, or was sold from, is left alone', async () => {
  const [open, bought] = [await begin(), await buy()];
  for (const _ of ['before it is compared', 'and after']) expect(await reconcile()).toMatchObject(agrees);
  expect(shop.holdsOf(open)).toMatchObject([{ state: 'held' }]);
  expect(shop.holdsOf(bought)).toMatchObject([{ state: 'claimed' }]);
});

test('a sale that comes late, when its checkout had ended and was compared, is found', async () => {
  const id = await giveUp();
  expect(await reconcile()).toMatchObject(agrees);
  const [late] = shop.holdsOf(id);
  Object.assign(late!, { state: 'claimed', changedAt: new Date().toISOString() });
  expect(await reconcile()).toMatchObject({ repaired: 1, drift: [] });
  expect(late!.state).toBe('released');
});

test('a hold beside the one an order was sold from is given back, and the order keeps its own', async () => {
  const id = await buy();
  await reconcile();
  const beside = keep(keyFor(id, 2), 'claimed');
  expect(await reconcile()).toMatchObject({ repaired: 1, drift: [] });
  expect(beside.state).toBe('released');
  expect(shop.holdsOf(id)[0]!.state).toBe('claimed');
});

test('units that go back one by one are not given back a second time', async () => {
  const order = await afterSale(shop).buy(3);
  const lines = [{ variantId: order.a, quantity: 1 }];
  expect((await order.refund(1_000, { lines, restock: true })).status).toBeLessThan(300);
  expect((await order.cancel()).status).toBe(200);
  await shop.comesToRest(order.id);
  for (const _ of ['before it is compared', 'and after']) await reconcile();
  expect(shop.holdsOf(order.id)).toMatchObject([{ state: 'claimed' }]);
  expect(stock.restocked.get(order.a)).toBe(3);
});

test('a hold its open checkout has not come to yet is left until the checkout has ended', async () => {
  const { start, post } = shop.lockQuote();
  const { id } = (await start()).body;
  const next = keep(keyFor(id, 2), 'claimed');
  // Long ago, and much has changed since: a walk that had gone by would not come back to it.
  next.changedAt = new Date(Date.now() - 3_600_000).toISOString();
  await pool.query('delete from reservation_walk');
  expect(await reconcile()).toMatchObject(agrees);
  expect(next.state).toBe('claimed');
  await post(id, 'cancel');
  await shop.comesToRest(id);
  await reconcile();
  expect(await reconcile()).toMatchObject({ drift: [] });
  expect(next.state).toBe('released');
});

test('stays on record while inventory does not answer, and is given back once when it does', async () => {
  const checkoutId = randomUUID();
  const sold = keep(keyFor(checkoutId), 'claimed');
  shop.faults.plan(checkoutId, 'unclaim', 'lost answer');
  expect(await reconcile()).toMatchObject({ drift: [{ checkoutId, kind: 'stock_unknown' }] });
  await vi.waitFor(async () => expect((await reconcile()).drift).toEqual([]), { timeout: 10_000 });
  expect(stock.sold.get(sold.key)).toBe(0);
  expect(await recordOf(sold.key)).toHaveLength(1);
});

test('of very many, some are given back with each run', async () => {
  const strays = Array.from({ length: 70 }, () => keep(keyFor(randomUUID()), 'held'));
  const { repaired } = await reconcile();
  expect(repaired).toBe(50);
  expect((await reconcile()).repaired).toBe(20);
  expect(strays.filter(({ state }) => state !== 'released')).toEqual([]);
  expect(await reconcile()).toMatchObject(agrees);
});
