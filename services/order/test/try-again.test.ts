import { randomUUID } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import type { OrderHistory } from '../src/orders/timeline-view.ts';
import type { WaitingStep } from '../src/waiting/waiting-step.ts';
import { afterSale, expectBooksAgree } from './after-sale.ts';
import { startOrder } from './start-order.ts';

const shop = await startOrder();
const { buy, staff, post } = afterSale(shop, 'support');

const patient = { timeout: 8_000, interval: 10 };
const refundForReal = shop.world.money.refund;

/** An order with a refund that nobody has heard of: payment stays silent until it is mended. */
const withRefundThatWaits = async () => {
  const order = await buy();
  let isMended = false;
  vi.spyOn(shop.world.money, 'refund').mockImplementation((id, body) =>
    isMended || !body.key.startsWith(order.id) ? refundForReal(id, body) : { status: 500, body: {} },
  );
  expect((await order.refund(1_000)).status).toBe(201);
  return { ...order, mend: () => (isMended = true) };
};
const historyOf = async (number: string) =>
  (await (await staff(`/orders/${number}/history`)).json()) as OrderHistory & { waiting: WaitingStep[] };
/** As if its pause had just begun: the sweeper would not come back for half a minute. */
const pauseLong = (id: string) =>
  vi.waitFor(async () => {
    const { rowCount } = await shop.service.pool.query(
      `update checkout set due_at = clock_timestamp() + interval '30 seconds', tries = 9
       where id = $1 and lease_until is null and due_at is not null`,
      [id],
    );
    expect(rowCount).toBe(1);
  }, patient);

test('a step that waits is told with its tries, its last error and its next try; trying again ends it, once', async () => {
  const order = await withRefundThatWaits();
  await pauseLong(order.id);
  const { waiting } = await historyOf(order.number);
  expect(waiting).toMatchObject([{ label: 'Refunding', lane: 'payment', isTrying: false, isStuck: false }]);
  expect(waiting[0]!.tries).toBeGreaterThan(0);
  expect(waiting[0]!.lastError).toContain('Payment did not give a clear answer');
  expect(Date.parse(waiting[0]!.nextTryAt)).toBeGreaterThan(Date.parse(waiting[0]!.since));

  order.mend();
  const answers = await Promise.all([1, 2, 3].map(() => post(`/orders/${order.number}/retry`)));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  await shop.comesToRest(order.id);
  await expectBooksAgree(shop, order, order.totalMinor - 1_000);
  expect(shop.world.money.refunds.filter((id) => id === shop.intentsOf(order.id)[0]!.id)).toHaveLength(1);
  const told = await historyOf(order.number);
  expect(told.waiting).toEqual([]);
  expect(told.entries.some(({ kind }) => kind === 'tried_again')).toBe(true);
  const { rows } = await shop.service.pool.query(
    `select action, after from audit_waiting union all select action, after from audit_record`,
  );
  expect(rows.filter(({ action }) => action === 'order.retry').length).toBeGreaterThan(0);
});

test('trying again what is still broken harms nothing: it waits on, and is asked by the same key', async () => {
  const order = await withRefundThatWaits();
  await pauseLong(order.id);
  const before = (await historyOf(order.number)).waiting[0]!.tries;
  await post(`/orders/${order.number}/retry`);
  const [step] = (await historyOf(order.number)).waiting;
  expect(step!.tries).toBeGreaterThan(before);
  const { rows } = await shop.service.pool.query(
    `select key from step where checkout_id = $1 and step = 'refund-part'`,
    [order.id],
  );
  expect(rows).toHaveLength(1);
  order.mend();
  await post(`/orders/${order.number}/retry`);
  await shop.comesToRest(order.id);
  await expectBooksAgree(shop, order, order.totalMinor - 1_000);
});

test('what has waited for two minutes is called stuck', async () => {
  const order = await withRefundThatWaits();
  await pauseLong(order.id);
  await shop.service.pool.query('update checkout set tries = 12 where id = $1', [order.id]);
  expect((await historyOf(order.number)).waiting).toMatchObject([{ isStuck: true }]);
  order.mend();
  await post(`/orders/${order.number}/retry`);
  await shop.comesToRest(order.id);
});

test('an order of which nothing waits is left alone; shoppers and packers may not', async () => {
  const order = await buy();
  expect((await historyOf(order.number)).waiting).toEqual([]);
  expect((await post(`/orders/${order.number}/retry`)).status).toBe(200);
  const entries = (await historyOf(order.number)).entries.filter(({ kind }) => kind === 'tried_again');
  expect(entries).toEqual([]);
  const packer = shop.call({ kind: 'staff', id: randomUUID(), role: 'fulfilment', sessionId: 's' });
  expect((await packer(`/orders/${order.number}/retry`, { json: {} })).status).toBe(403);
});
