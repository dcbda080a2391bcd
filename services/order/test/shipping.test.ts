import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { afterSale } from './after-sale.ts';
import { startOrder } from './start-order.ts';

const shop = await startOrder();
const { buy, staff } = afterSale(shop);

describe('a parcel', () => {
  test('with everything fulfils the order, and the shopper hears of it', async () => {
    const order = await buy();
    const { status, body } = await order.ship({ [order.a]: 3, [order.b]: 1 });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      status: 'fulfilled',
      fulfilment: 'fulfilled',
      fulfilments: [{ carrier: 'UPS', trackingNumber: '1Z999', trackingUrl: 'https://ups.example/1Z999' }],
      lines: [{ shippedQuantity: 3 }, { shippedQuantity: 1 }],
    });
    expect(body.timeline.at(-1)).toMatchObject({
      kind: 'shipped',
      facts: { kind: 'parcel', count: 4, carrier: 'UPS', isLast: true },
      by: { kind: 'staff', role: 'manager' },
    });
    expect((await order.events()).at(-1)).toMatchObject({
      type: 'order.fulfilled',
      payload: {
        complete: true,
        carrier: 'UPS',
        deliverBy: order.quote.delivery.deliverBy,
        // In the order of their ids, which are drawn by lot.
        lines: expect.arrayContaining([
          expect.objectContaining({ variantId: order.a, quantity: 3 }),
          expect.objectContaining({ variantId: order.b, quantity: 1 }),
        ]),
      },
    });
    expect((await order.ship({ [order.b]: 1 })).body.code).toBe('ORDER_CLOSED');
  });

  test('with a part says so, and the next one may hold what is left, and not one more', async () => {
    const order = await buy();
    expect((await order.ship({ [order.a]: 2 })).body).toMatchObject({
      status: 'confirmed',
      fulfilment: 'partly',
    });
    expect(await order.ship({ [order.a]: 2 })).toMatchObject({
      status: 409,
      body: { code: 'SHIP_TOO_MANY', lines: [{ variantId: order.a, requested: 2, left: 1 }] },
    });
    expect(await order.ship({ [randomUUID()]: 1 })).toMatchObject({ body: { code: 'SHIP_TOO_MANY' } });
    const last = await order.ship({ [order.a]: 1, [order.b]: 1 });
    expect(last.body).toMatchObject({ status: 'fulfilled', fulfilments: [{}, {}] });
    expect((await order.events()).map(({ type }) => type)).toEqual([
      'order.confirmed',
      'order.fulfilled',
      'order.fulfilled',
    ]);
  });

  test('named twice for one thing counts both', async () => {
    const order = await buy();
    const lines = [
      { variantId: order.a, quantity: 2 },
      { variantId: order.a, quantity: 2 },
    ];
    expect((await order.ship({}, { lines })).body.code).toBe('SHIP_TOO_MANY');
  });

  test('two at once never send more than was bought', async () => {
    const order = await buy();
    const answers = await Promise.all(Array.from({ length: 6 }, () => order.ship({ [order.a]: 2 })));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect((await order.see()).lines[0]).toMatchObject({ quantity: 3, shippedQuantity: 2 });
  });

  test('of one key is one parcel; the same key for another is refused', async () => {
    const order = await buy();
    const key = randomUUID();
    const answers = await Promise.all([
      order.ship({ [order.a]: 1 }, { key }),
      order.ship({ [order.a]: 1 }, { key }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect((await order.see()).fulfilments).toHaveLength(1);
    expect((await order.ship({ [order.a]: 2 }, { key })).body.code).toBe('KEY_REUSED');
    const other = await buy();
    expect((await other.ship({ [other.a]: 1 }, { key })).body.code).toBe('KEY_REUSED');
  });

  test('without a carrier, a number or anything in it is refused in its field', async () => {
    const order = await buy();
    for (const [values, path] of [
      [{ carrier: ' ' }, 'carrier'],
      [{ trackingNumber: '' }, 'trackingNumber'],
      [{ trackingUrl: 'javascript:alert(1)' }, 'trackingUrl'],
      [{ lines: [] }, 'lines'],
    ] as const)
      expect(await order.ship({ [order.a]: 1 }, values)).toMatchObject({
        status: 400,
        body: { code: 'VALIDATION', errors: [{ path }] },
      });
  });
});

test('of a cancelled order nothing is sent; of a sent order nothing is cancelled', async () => {
  const cancelled = await buy();
  await cancelled.cancel();
  expect((await cancelled.ship({ [cancelled.a]: 1 })).body).toMatchObject({
    code: 'ORDER_CLOSED',
    status: 409,
  });
  const sent = await buy();
  await sent.ship({ [sent.a]: 1 });
  const refused = await sent.cancel();
  expect(refused).toMatchObject({ status: 409, body: { code: 'ORDER_CLOSED' } });
  expect(refused.body.detail).toMatch(/Refund it, or take it back by a return/);
  expect((await shop.comesToRest(sent.id)).state).toBe('confirmed');
});

test('sending and cancelling at once: one of them, and the money follows', async () => {
  for (let round = 0; round < 4; round++) {
    const order = await buy();
    const [shipped, cancelled] = await Promise.all([order.ship({ [order.a]: 1 }), order.cancel()]);
    expect([shipped.status, cancelled.status].sort()).not.toEqual([200, 201]);
    await shop.comesToRest(order.id);
    const { status } = await order.see();
    expect(status).toBe(cancelled.status === 200 ? 'cancelled' : 'confirmed');
    expect(shop.netOf(order.id)).toBe(status === 'cancelled' ? 0 : order.totalMinor);
  }
});

test('a note is in the history for colleagues, and never for the shopper', async () => {
  const order = await buy();
  const noted = await staff(`/orders/${order.number}/notes`, { json: { text: 'Ring the bell twice' } });
  expect(noted.status).toBe(201);
  expect((await order.see()).timeline.at(-1)).toMatchObject({
    kind: 'note',
    label: 'Ring the bell twice',
    by: { kind: 'staff' },
  });
  const seen = await (await order.fetch(`/orders/${order.number}?key=${order.linkKey}`)).text();
  expect(seen).not.toContain('Ring the bell');
  expect(seen).not.toContain('"role"');
  expect(seen).not.toContain('traceId');
});
