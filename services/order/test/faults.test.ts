import { describe, expect, test } from 'vitest';
import { afterSale, expectBooksAgree } from './after-sale.ts';
import { startOrder } from './start-order.ts';
import { type FaultKind, faultKinds } from './world/faults.ts';
import { challengedCard } from './world/money.ts';

// Two replicas on one database: what one leaves behind, either may finish.
const shop = await startOrder();
await shop.startReplica();

const code = { code: 'LANTERN', label: '10% off Bags', savedMinor: 0 };

/** However it went wrong on the way: one confirmed order, one capture, the stock sold once, the coupon used once. */
const expectOneOrder = async (id: string): Promise<void> => {
  expect(await shop.comesToRest(id)).toMatchObject({ state: 'confirmed', stock: 'claimed', coupon: 'used' });
  expect(shop.capturesOf(id)).toBe(1);
  expect(shop.holdsOf(id).filter(({ state }) => state === 'claimed')).toHaveLength(1);
  expect(shop.world.stock.sold.get(`${id}:hold:1`)).toBe(1);
  expect(shop.world.coupons.uses.get(`${id}:coupon:1`)).toBe('confirmed');
  const { rows } = await shop.service.pool.query(
    `select (select count(*)::int from placed_order where checkout_id = $1) as orders,
       (select count(*)::int from outbox where type = 'order.confirmed' and payload ->> 'checkoutId' = $1::text) as events`,
    [id],
  );
  expect(rows).toEqual([{ orders: 1, events: 1 }]);
};

/** Nothing charged, nothing held. */
const expectNothingLeft = async (id: string, state: string): Promise<void> => {
  expect(await shop.comesToRest(id)).toMatchObject({ state, stock: 'none' });
  expect(shop.netOf(id)).toBe(0);
  expect(shop.intentsOf(id).filter(({ status }) => status !== 'voided' && status !== 'captured')).toEqual([]);
  expect(shop.holdsOf(id).filter(({ state: hold }) => hold === 'held' || hold === 'claimed')).toEqual([]);
  expect(shop.world.coupons.uses.get(`${id}:coupon:1`)).not.toBe('held');
};

const tableOf = <Step extends string>(...steps: Step[]): { step: Step; kind: FaultKind }[] =>
  steps.flatMap((step) => faultKinds.map((kind) => ({ step, kind })));

describe.concurrent('a card purchase ends as one order when', () => {
  test.each(tableOf('coupon', 'hold'))('$step meets: $kind', async ({ step, kind }) => {
    const { quote, start, pay, see } = shop.lockQuote({ code });
    shop.faults.plan(step === 'hold' ? quote.cartId : quote.id, step, kind);
    const { id } = (await start()).body;
    await shop.reaches(() => see(id), 'held');
    expect(shop.faults.met(step === 'hold' ? quote.cartId : quote.id, step)).toBeGreaterThan(0);
    await pay(id);
    await expectOneOrder(id);
  });

  test.each(tableOf('intent', 'authorize', 'claim', 'capture', 'use-coupon'))(
    '$step meets: $kind',
    async ({ step, kind }) => {
      const { start, pay, see } = shop.lockQuote({ code });
      const { id } = (await start()).body;
      shop.faults.plan(id, step, kind);
      await pay(id);
      await shop.reaches(() => see(id), 'confirmed');
      await expectOneOrder(id);
      expect(shop.faults.met(id, step)).toBeGreaterThan(0);
    },
  );
});

describe.concurrent('a bank purchase ends as one order when', () => {
  test.each(tableOf('intent', 'claim', 'authorize', 'refresh'))(
    '$step meets: $kind',
    async ({ step, kind }) => {
      const { start, pay, see, post } = shop.lockQuote({ code });
      const { id } = (await start()).body;
      shop.faults.plan(id, step, kind);
      await pay(id, { method: 'bank' });
      await shop.reaches(() => see(id), 'action_required');
      shop.world.money.approve(shop.intentsOf(id)[0]!.id);
      await post(id, 'resume');
      await shop.reaches(() => see(id), 'confirmed');
      await expectOneOrder(id);
      expect(shop.faults.met(id, step)).toBeGreaterThan(0);
    },
  );
});

describe.concurrent('a checkout that is given up leaves nothing behind when', () => {
  test.each(tableOf('void', 'unclaim', 'release-coupon'))('$step meets: $kind', async ({ step, kind }) => {
    const { start, pay, see, post } = shop.lockQuote({ code });
    const { id } = (await start()).body;
    await pay(id, { method: 'bank' });
    shop.faults.plan(id, step, kind);
    await post(id, 'cancel');
    await shop.reaches(() => see(id), 'cancelled');
    await expectNothingLeft(id, 'cancelled');
    expect(shop.faults.met(id, step)).toBeGreaterThan(0);
  });

  test.each(tableOf('release'))('$step meets: $kind', async ({ step, kind }) => {
    const { start, pay, post } = shop.lockQuote({ code });
    const { id } = (await start()).body;
    await pay(id, { paymentMethodId: challengedCard });
    shop.faults.plan(id, step, kind);
    await post(id, 'cancel');
    await expectNothingLeft(id, 'cancelled');
    expect(shop.faults.met(id, step)).toBeGreaterThan(0);
  });
});

describe.concurrent('a refund of a part is given once when', () => {
  const { buy } = afterSale(shop, 'support');

  test.each(tableOf('refund-part'))('$step meets: $kind', async ({ step, kind }) => {
    const order = await buy();
    shop.faults.plan(order.id, step, kind);
    expect((await order.refund(1_000)).status).toBe(201);
    await shop.comesToRest(order.id);
    await expectBooksAgree(shop, order, order.totalMinor - 1_000);
    const own = new Set(shop.intentsOf(order.id).map((intent) => intent.id));
    expect(shop.world.money.refunds.filter((refunded) => own.has(refunded))).toHaveLength(1);
    expect((await order.events()).filter(({ type }) => type === 'order.refunded')).toHaveLength(1);
    expect(shop.faults.met(order.id, step)).toBeGreaterThan(0);
  });

  test.each(tableOf('refund-part', 'refund'))(
    'the order is cancelled while $step meets: $kind',
    async ({ step, kind }) => {
      const order = await buy();
      shop.faults.plan(order.id, step, kind);
      await Promise.all([order.refund(1_000), order.cancel()]);
      await shop.comesToRest(order.id);
      await expectBooksAgree(shop, order, 0);
      const refunded = (await order.events()).filter(({ type }) => type === 'order.refunded');
      const amounts = refunded.map(({ payload }) => (payload as { amountMinor: number }).amountMinor);
      expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(order.totalMinor);
    },
  );
});

describe.concurrent('what comes back is put on the shelf once when', () => {
  const { buy, returns } = afterSale(shop);

  test.each(tableOf('restock'))('$step meets: $kind', async ({ step, kind }) => {
    const order = await buy();
    await order.ship({ [order.a]: 3 });
    const asked = await order.askReturn({ [order.a]: 2 });
    const one = returns(asked.body.returns[0]!.id);
    await one.approve();
    shop.faults.plan(order.id, step, kind);
    expect((await one.receive([{ variantId: order.a, quantity: 2, restock: true }])).status).toBe(200);
    await shop.comesToRest(order.id);
    expect(shop.world.stock.restocked.get(order.a)).toBe(2);
    expect((await order.see()).timeline.filter(({ kind: told }) => told === 'restocked')).toHaveLength(1);
    expect(shop.faults.met(order.id, step)).toBeGreaterThan(0);
  });
});

describe.concurrent('an order cancelled by staff is refunded once when', () => {
  const staff = shop.call({ kind: 'staff', id: 'owner-1', role: 'owner', sessionId: 's' });

  test.each(tableOf('refund', 'unclaim'))('$step meets: $kind', async ({ step, kind }) => {
    const { start, pay } = shop.lockQuote({ code });
    const { id } = (await start()).body;
    const number = (await pay(id)).body.order?.number ?? '';
    await shop.comesToRest(id);
    shop.faults.plan(id, step, kind);
    const cancelled = await staff(`/orders/${number}/cancel`, {
      json: { key: `cancel-${id}`, reason: 'It broke' },
    });
    expect(cancelled.status).toBe(200);
    await shop.comesToRest(id);
    expect(shop.netOf(id)).toBe(0);
    const own = new Set(shop.intentsOf(id).map((intent) => intent.id));
    expect(shop.world.money.refunds.filter((refunded) => own.has(refunded))).toHaveLength(1);
    expect(shop.holdsOf(id).map(({ state }) => state)).toEqual(['released']);
    expect(shop.faults.met(id, step)).toBeGreaterThan(0);
    const { rows } = await shop.service.pool.query(
      `select type, count(*)::int as events from outbox where payload ->> 'number' = $1 group by type order by type`,
      [number],
    );
    expect(rows).toEqual([
      { type: 'order.cancelled', events: 1 },
      { type: 'order.confirmed', events: 1 },
      { type: 'order.refunded', events: 1 },
    ]);
  });
});
