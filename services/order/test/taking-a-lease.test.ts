import { randomUUID } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { acquireCheckout } from '../src/checkout/checkout.queries.ts';
import { commitProgress } from '../src/checkout/commit-progress.ts';
import { afterSale } from './after-sale.ts';
import { startOrder } from './start-order.ts';

const shop = await startOrder();
const { buy } = afterSale(shop);
const patient = { timeout: 8_000, interval: 10 };

test('what was promised while a driver waited for the checkout is not overlooked by it', async () => {
  const order = await buy();
  // Nobody else works at it any more.
  await shop.comesToRest(order.id);
  const { pool } = shop.service;
  const client = await pool.connect();
  await client.query('begin');
  await client.query('select id from checkout where id = $1 for update', [order.id]);
  await client.query(
    `insert into order_refund (order_id, n, kind, key, reason, amount_minor, requested_by)
     select id, 1, 'part', $1, 'A scratch', 700, 'desk' from placed_order where number = $2`,
    [`${order.id}:refund-part:1`, order.number],
  );
  await client.query('update placed_order set refunded_minor = 700 where number = $1', [order.number]);
  await client.query('update checkout set nudge = nudge + 1, due_at = clock_timestamp() where id = $1', [
    order.id,
  ]);

  // It waits for the row, and gets the new one with the refunds of before.
  const driver = await pool.connect();
  const { rows } = await driver.query<{ pid: number }>('select pg_backend_pid() as pid');
  const taking = acquireCheckout(driver, order.id, randomUUID());
  await vi.waitFor(async () => {
    const waiting = `select from pg_stat_activity where wait_event_type = 'Lock' and pid = $1`;
    expect((await client.query(waiting, [rows[0]!.pid])).rowCount).toBe(1);
  }, patient);
  await client.query('commit');
  client.release();
  const stored = (await taking)!;
  driver.release();
  expect(stored.checkout.refunds).toEqual([]);
  const { unseen } = await commitProgress(pool, stored, {
    checkout: stored.checkout,
    release: { dueInMs: null },
  });
  expect(unseen, 'it has to look again before it leaves').toBe(true);

  await shop.crash(order.id);
  await shop.comesToRest(order.id);
  expect((await order.see()).refunds).toMatchObject([{ state: 'done', amountMinor: 700 }]);
  expect(shop.netOf(order.id)).toBe(order.totalMinor - 700);
});

test('a payment that is refused since the shopper cancels meanwhile does not hold the cancellation up', async () => {
  const { start, pay } = shop.lockQuote();
  const { id } = (await start()).body;
  const client = await shop.service.pool.connect();
  await client.query('begin');
  await client.query(
    'update checkout set cancel_wanted = true, nudge = nudge + 1, due_at = clock_timestamp() where id = $1',
    [id],
  );
  const paying = pay(id);
  await vi.waitFor(async () => {
    const { rowCount } = await client.query(
      `select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database() and query like '%checkout%'`,
    );
    expect(rowCount).toBe(1);
  }, patient);
  await client.query('commit');
  client.release();
  expect(await paying).toMatchObject({ status: 409, body: { code: 'CHECKOUT_CLOSED' } });
  // Sooner than the lease of a driver ends that nobody heard of again.
  expect(await shop.comesToRest(id)).toMatchObject({ state: 'cancelled', stock: 'none' });
});
