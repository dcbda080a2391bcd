import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { afterSale, expectBooksAgree } from './after-sale.ts';
import { startOrder } from './start-order.ts';

const shop = await startOrder();
const { buy } = afterSale(shop);

describe('a refund', () => {
  test('of a part goes back at once, is in the ledger once, and leaves the rest', async () => {
    const order = await buy();
    const { status, body } = await order.refund(1_000);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      status: 'confirmed',
      leftToRefundMinor: order.totalMinor - 1_000,
      refund: null,
      refunds: [{ state: 'done', amountMinor: 1_000, reason: 'A scratch' }],
    });
    await expectBooksAgree(shop, order, order.totalMinor - 1_000);
    expect((await order.events()).at(-1)).toMatchObject({
      type: 'order.refunded',
      payload: { amountMinor: 1_000, keptMinor: order.totalMinor - 1_000, reason: 'A scratch' },
    });
  });

  test('may take exactly what is left, and not a cent more', async () => {
    const order = await buy();
    await order.refund(1_000);
    const leftMinor = order.totalMinor - 1_000;
    expect(await order.refund(leftMinor + 1)).toMatchObject({
      status: 409,
      body: { code: 'REFUND_TOO_MUCH', leftMinor, errors: [{ path: 'amountMinor' }] },
    });
    expect((await order.refund(leftMinor)).body.leftToRefundMinor).toBe(0);
    await expectBooksAgree(shop, order, 0);
    expect((await order.refund(1)).body).toMatchObject({ code: 'REFUND_TOO_MUCH', leftMinor: 0 });
    expect((await order.refund(0)).status).toBe(400);
  });

  test('six at once never give back more than was paid', async () => {
    const order = await buy();
    const half = Math.floor(order.totalMinor / 2) + 1;
    const answers = await Promise.all(Array.from({ length: 6 }, () => order.refund(half)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    await shop.comesToRest(order.id);
    await expectBooksAgree(shop, order, order.totalMinor - half);
  });

  test('of one key is one refund; another amount under it is refused', async () => {
    const order = await buy();
    const key = randomUUID();
    await Promise.all([order.refund(500, { key }), order.refund(500, { key })]);
    expect((await order.refund(500, { key })).status).toBe(201);
    await expectBooksAgree(shop, order, order.totalMinor - 500);
    expect((await order.refund(501, { key })).body.code).toBe('KEY_REUSED');
  });

  test('of lines that are not in the order is refused', async () => {
    const order = await buy();
    const lines = [{ variantId: order.a, quantity: 4 }];
    expect((await order.refund(100, { lines })).body.code).toBe('REFUND_TOO_MUCH');
    expect((await order.refund(100, { lines: [{ variantId: order.a, quantity: 3 }] })).status).toBe(201);
  });

  test('tells which things it was for that stay with their buyer, and when nothing is left to send', async () => {
    const order = await buy();
    const units = (quantity: number) => [{ variantId: order.a, quantity }];
    const told = async () => (await order.events()).at(-1)!.payload;
    await order.refund(100, { lines: units(1) });
    expect(await told()).toMatchObject({ lines: units(1), complete: false });
    await order.refund(100);
    expect(await told()).toMatchObject({ lines: [] });
    await order.ship({ [order.a]: 1, [order.b]: 1 });
    await order.refund(100, { lines: units(2), restock: true });
    expect(await told(), 'what was taken out was never theirs').toMatchObject({ lines: [], complete: true });
  });

  test('refused by payment for good is taken back and may be made again', async () => {
    const order = await buy();
    const intent = shop.intentsOf(order.id)[0]!;
    intent.refundedMinor = intent.capturedMinor;
    const { body } = await order.refund(1_000);
    expect(body.refunds).toMatchObject([{ state: 'refused', refusal: 'Payment refused it' }]);
    expect(body.leftToRefundMinor).toBe(order.totalMinor);
    expect(await order.ledgerMinor()).toBe(order.totalMinor);
    intent.refundedMinor = 0;
    expect((await order.refund(1_000)).body.refunds).toMatchObject([{ state: 'refused' }, { state: 'done' }]);
  });
});

describe('a cancelled order', () => {
  test('gives back only what is left after earlier refunds', async () => {
    const order = await buy();
    await order.refund(1_000);
    const { status, body } = await order.cancel();
    expect(status).toBe(200);
    expect(body).toMatchObject({
      status: 'cancelled',
      refund: { state: 'done', amountMinor: order.totalMinor - 1_000 },
      leftToRefundMinor: 0,
    });
    await shop.comesToRest(order.id);
    await expectBooksAgree(shop, order, 0);
    expect(shop.holdsOf(order.id)).toMatchObject([{ state: 'released' }]);
    expect((await order.cancel()).body.code).toBe('ORDER_CLOSED');
    expect((await order.refund(1)).body.code).toBe('ORDER_CLOSED');
    const amounts = (await order.events()).filter(({ type }) => type === 'order.refunded');
    expect(amounts.map(({ payload }) => (payload as { amountMinor: number }).amountMinor)).toEqual([
      1_000,
      order.totalMinor - 1_000,
    ]);
  });

  test('that was refunded in full before has nothing more to give back', async () => {
    const order = await buy();
    await order.refund(order.totalMinor);
    expect((await order.cancel()).body).toMatchObject({ status: 'cancelled', refund: { amountMinor: 0 } });
    await shop.comesToRest(order.id);
    await expectBooksAgree(shop, order, 0);
    expect((await order.events()).filter(({ type }) => type === 'order.refunded')).toHaveLength(1);
  });

  test('and a refund at once: all of it goes back, once', async () => {
    for (let round = 0; round < 4; round++) {
      const order = await buy();
      const [refunded, cancelled] = await Promise.all([order.refund(700), order.cancel()]);
      expect(cancelled.status).toBe(200);
      expect([201, 409]).toContain(refunded.status);
      await shop.comesToRest(order.id);
      await expectBooksAgree(shop, order, 0);
    }
  });
});

describe('units taken out of an order', () => {
  test('go back on the shelf once, and are never sent', async () => {
    const order = await buy();
    const lines = [{ variantId: order.a, quantity: 1 }];
    const { body } = await order.refund(6_800, { lines, restock: true });
    expect(body).toMatchObject({ lines: [{ withdrawnQuantity: 1 }, {}], fulfilment: 'unfulfilled' });
    expect(shop.world.stock.restocked.get(order.a)).toBe(1);
    expect((await order.ship({ [order.a]: 3 })).body.code).toBe('SHIP_TOO_MANY');
    expect((await order.ship({ [order.a]: 2, [order.b]: 1 })).body).toMatchObject({ status: 'fulfilled' });
  });

  test('are not put back a second time when the rest is cancelled', async () => {
    const order = await buy();
    await order.refund(6_800, { lines: [{ variantId: order.a, quantity: 1 }], restock: true });
    expect((await order.cancel()).status).toBe(200);
    await shop.comesToRest(order.id);
    expect(shop.world.stock.restocked.get(order.a)).toBe(3);
    expect(shop.world.stock.restocked.get(order.b)).toBe(1);
    expect(shop.holdsOf(order.id)).toMatchObject([{ state: 'claimed' }]);
    await expectBooksAgree(shop, order, 0);
  });

  test('that were sent come back by a return only', async () => {
    const order = await buy();
    await order.ship({ [order.a]: 2 });
    const take = (quantity: number) =>
      order.refund(100, { lines: [{ variantId: order.a, quantity }], restock: true });
    expect((await take(2)).body.code).toBe('RESTOCK_TOO_MANY');
    expect((await take(1)).status).toBe(201);
  });

  test('cannot be all there is: that is a cancelled order', async () => {
    const order = await buy();
    const lines = [
      { variantId: order.a, quantity: 3 },
      { variantId: order.b, quantity: 1 },
    ];
    expect((await order.refund(100, { lines, restock: true })).body.code).toBe('RESTOCK_TOO_MANY');
  });

  test('when they are the last that were open, fulfil the order', async () => {
    const order = await buy();
    await order.ship({ [order.a]: 3 });
    const lines = [{ variantId: order.b, quantity: 1 }];
    expect((await order.refund(6_800, { lines, restock: true })).body).toMatchObject({
      status: 'fulfilled',
      fulfilment: 'fulfilled',
    });
  });
});
