import { randomUUID } from 'node:crypto';
import { describe, expect, test, vi } from 'vitest';
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

describe('a payment this shop never heard of', () => {
  const stray = (values: Partial<Parameters<typeof shop.world.money.create>[0]> = {}) => {
    const made = shop.world.money.create({
      key: randomUUID(),
      checkoutId: randomUUID(),
      amountMinor: 4_200,
      currency: 'USD',
      method: 'card',
      ...values,
    });
    const id = String(made.body.id);
    shop.world.money.authorize(id, { key: randomUUID(), returnUrl: '' });
    return shop.world.money.intents.get(id)!;
  };

  test('is voided while it is a promise, refunded once it is money, and on record either way', async () => {
    const promised = stray();
    const taken = stray();
    shop.world.money.capture(taken.id, { key: randomUUID(), amountMinor: 4_200 });
    expect(await reconcile()).toMatchObject({ repaired: 2, drift: [] });
    expect(promised.status).toBe('voided');
    expect(taken).toMatchObject({ capturedMinor: 4_200, refundedMinor: 4_200 });
    const { rows } = await pool.query(
      `select action from audit_record where entity = 'payment' and entity_id = any($1) order by action`,
      [[promised.id, taken.id]],
    );
    expect(rows.map(({ action }) => action)).toEqual(['payment.stray.refund', 'payment.stray.void']);
    expect((await reconcile()).repaired).toBe(0);
  });

  test('of a checkout that is known and was paid by another payment is given back too', async () => {
    const checkoutId = await buy();
    const second = stray({ checkoutId });
    expect((await reconcile()).repaired).toBe(1);
    expect(second.status).toBe('voided');
    expect(shop.netOf(checkoutId)).toBeGreaterThan(0);
  });

  test('is left alone while an attempt of its checkout is just being opened', async () => {
    const { start } = shop.lockQuote();
    const checkoutId = (await start()).body.id;
    await pool.query(
      `insert into payment_attempt (checkout_id, attempt, pay_key, method, return_url, status) values ($1, 1, $2, 'card', '', 'creating')`,
      [checkoutId, randomUUID()],
    );
    const opening = stray({ checkoutId });
    expect((await reconcile()).repaired).toBe(0);
    expect(opening.status).toBe('authorized');
    await pool.query(`update payment_attempt set status = 'wanted' where checkout_id = $1`, [checkoutId]);
    await reconcile();
    expect(opening.status).toBe('voided');
  });

  test('stays on record while payment does not answer, and is given back once when it does', async () => {
    const taken = stray();
    shop.world.money.capture(taken.id, { key: randomUUID(), amountMinor: 4_200 });
    shop.faults.plan('stray', taken.id, 'lost answer');
    const before = shop.world.money.refunds.filter((id) => id === taken.id).length;
    expect(await reconcile()).toMatchObject({ drift: [{ kind: 'payment_unknown' }] });
    await vi.waitFor(async () => expect((await reconcile()).drift).toEqual([]), { timeout: 10_000 });
    expect(taken.refundedMinor).toBe(4_200);
    expect(shop.world.money.refunds.filter((id) => id === taken.id).length - before).toBe(1);
  });
});
