import { randomUUID } from 'node:crypto';
import type { StaffRole } from '@souk/service-kit/identity';
import { expect, test } from 'vitest';
import { startOrder } from './start-order.ts';

const shop = await startOrder({ RECONCILE_EVERY_SECONDS: '3600' });
const { pool } = shop.service;
const { stock, money } = shop.world;
const as = (role: StaffRole) => shop.call({ kind: 'staff', id: randomUUID(), role, sessionId: 's' });

type Result = { repaired: number; drift: { kind: string; repair: string | null }[] };
const reconcile = async (): Promise<Result> =>
  (await (await as('owner')('/reconciliations', { method: 'POST' })).json()) as Result;
const decide = (decision: 'give back' | 'leave', role: StaffRole = 'owner') =>
  as(role)('/reconciliations/older', { json: { decision } });

/** What an order that this database has lost leaves elsewhere: things that were sold, and money that was taken. */
const lostOrder = async (ago: string) => {
  const checkoutId = randomUUID();
  const key = `${checkoutId}:hold:1`;
  stock.hold({
    ...{ key, cartId: randomUUID(), holdSeconds: 600 },
    lines: [{ variantId: randomUUID(), quantity: 1 }],
  });
  stock.claim(key);
  const { rows } = await pool.query<{ id: string; at: Date }>(
    'select uuidv7(-$1::interval) as id, clock_timestamp() - $1::interval as at',
    [ago],
  );
  const { id, at } = rows[0]!;
  const sold = Object.assign(stock.reservations.get(key)!, { changedAt: at.toISOString() });
  const { body } = money.create({
    ...{ key: randomUUID(), checkoutId, amountMinor: 4_200, currency: 'USD', method: 'card' },
  });
  const paid = { ...money.intents.get(String(body.id))!, id };
  money.intents.delete(String(body.id));
  money.intents.set(id, Object.assign(paid, { status: 'captured', capturedMinor: 4_200 }));
  return { sold, paid };
};
const kept = { sold: { state: 'claimed' }, paid: { refundedMinor: 0 } };
const givenBack = { sold: { state: 'released' }, paid: { refundedMinor: 4_200 } };

test('what is older than this database is kept, in one report of each kind, until an owner says what becomes of it', async () => {
  const old = [await lostOrder('1 day'), await lostOrder('2 days')];
  const later = await lostOrder('0 seconds');

  const { repaired, drift } = await reconcile();
  expect(later, 'later than it began: as ever').toMatchObject(givenBack);
  expect(repaired).toBe(2);
  expect(old).toMatchObject([kept, kept]);
  expect(drift.map(({ kind }) => kind).sort()).toEqual(['payment_older', 'stock_older']);
  expect(drift.filter(({ repair }) => repair !== null)).toEqual([]);
  await reconcile();
  expect(old).toMatchObject([kept, kept]);

  for (const role of ['manager', 'support'] as const)
    expect((await decide('give back', role)).status).toBe(403);
  expect((await (await decide('leave')).json()) as Result).toMatchObject({ drift: [] });
  await pool.query('delete from reservation_walk');
  expect(await reconcile()).toMatchObject({ repaired: 0, drift: [] });
  expect(old).toMatchObject([kept, kept]);

  expect((await decide('give back')).status).toBe(200);
  expect(await reconcile()).toMatchObject({ repaired: 4, drift: [] });
  expect(old).toMatchObject([givenBack, givenBack]);
  const { rows } = await pool.query(
    `select after ->> 'decision' as decision from audit_record where action = 'reconciliation.older' order by at`,
  );
  expect(rows).toEqual([{ decision: 'leave' }, { decision: 'give back' }]);
});

test('a database that is restored asks anew', async () => {
  await decide('give back');
  const before = await lostOrder('1 minute');
  // As at the start after a restore.
  await pool.query('update feed_epoch set epoch = uuidv7()');
  expect((await reconcile()).drift.map(({ kind }) => kind).sort()).toEqual(['payment_older', 'stock_older']);
  expect(before).toMatchObject(kept);
});
