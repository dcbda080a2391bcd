import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { startOrder } from './start-order.ts';

const shop = await startOrder({ RECONCILE_EVERY_SECONDS: '3600' });
const staff = shop.call({ kind: 'staff', id: randomUUID(), role: 'owner', sessionId: 's' });
const { pool } = shop.service;

type Result = { checked: number; repaired: number; drift: { checkoutId: string; kind: string }[] };
const reconcile = async (): Promise<Result> => {
  await pool.query(`update checkout set changed_at = changed_at - interval '1 minute'`);
  return (await (await staff('/reconciliations', { method: 'POST' })).json()) as Result;
};
const buy = async () => {
  const { start, pay } = shop.lockQuote();
  const { id } = (await start()).body;
  await pay(id);
  await shop.comesToRest(id);
  return id;
};

test('an honest shop has no drift, and is not compared again for nothing', async () => {
  await buy();
  const result = await reconcile();
  expect(result).toMatchObject({ drift: [], repaired: 0 });
  expect(result.checked).toBeGreaterThan(0);
  expect((await reconcile()).checked).toBe(0);
});

test('money left on a cancelled checkout is found and given back', async () => {
  const { start, pay, post } = shop.lockQuote();
  const { id } = (await start()).body;
  await pay(id, { method: 'bank' });
  await post(id, 'cancel');
  await shop.comesToRest(id);
  const intent = shop.intentsOf(id)[0]!;
  Object.assign(intent, {
    status: 'captured',
    capturedMinor: intent.amountMinor,
    version: intent.version + 1,
  });
  expect(await reconcile()).toMatchObject({
    repaired: 1,
    drift: [{ checkoutId: id, kind: 'payment_behind' }],
  });
  await shop.comesToRest(id);
  expect(shop.netOf(id)).toBe(0);
  expect((await reconcile()).drift).toEqual([]);
});

test('stock left to a cancelled checkout is found and given back', async () => {
  const { start, post } = shop.lockQuote();
  const { id } = (await start()).body;
  await post(id, 'cancel');
  await shop.comesToRest(id);
  shop.holdsOf(id)[0]!.state = 'claimed';
  expect((await reconcile()).drift).toMatchObject([{ checkoutId: id, kind: 'stock_left' }]);
  await shop.comesToRest(id);
  expect(shop.holdsOf(id)).toMatchObject([{ state: 'released' }]);
  expect((await reconcile()).drift).toEqual([]);
});

test('a confirmed order whose stock or money is gone is reported until it agrees again', async () => {
  const id = await buy();
  shop.holdsOf(id)[0]!.state = 'released';
  expect((await reconcile()).drift).toMatchObject([{ checkoutId: id, kind: 'stock_not_claimed' }]);
  shop.holdsOf(id)[0]!.state = 'claimed';
  expect((await reconcile()).drift).toEqual([]);
});

test('a checkout nobody could drive for long is reported', async () => {
  const { start } = shop.lockQuote();
  const { id } = (await start()).body;
  await pool.query(
    `update checkout set due_at = clock_timestamp() - interval '5 minutes', lease_until = clock_timestamp() + interval '1 hour' where id = $1`,
    [id],
  );
  expect((await reconcile()).drift).toMatchObject([{ checkoutId: id, kind: 'stuck' }]);
  await pool.query('update checkout set lease_until = null where id = $1', [id]);
  await shop.comesToRest(id);
  expect((await reconcile()).drift).toEqual([]);
});

test('only staff may ask', async () => {
  expect((await shop.call({ kind: 'guest' })('/reconciliations')).status).toBe(403);
});
