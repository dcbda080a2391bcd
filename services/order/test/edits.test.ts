import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { editing } from './editing.ts';
import { startOrder } from './start-order.ts';

const shop = await startOrder();
const { buyToEdit, sell, expectAllAgree } = editing(shop);

describe('an edit that takes out', () => {
  test('says before what goes back, gives exactly that back with its tax, and the units to the shelf', async () => {
    const order = await buyToEdit();
    const { body } = await order.preview({ [order.a]: 1 });
    expect(body).toMatchObject({
      removed: [{ variantId: order.a, quantity: 2 }],
      added: [],
      removedMinor: 14_960,
      removedTaxMinor: 1_360,
      differenceMinor: -14_960,
      keptMinor: order.totalMinor - 14_960,
    });
    const edited = await order.edit({ [order.a]: 1 });
    expect(edited.status).toBe(201);
    expect(edited.body).toMatchObject({
      status: 'confirmed',
      edits: [{ state: 'applied', differenceMinor: -14_960, reason: 'They wrote to us', payUntil: null }],
      refunds: [{ state: 'done', amountMinor: 14_960, reason: 'They wrote to us' }],
      lines: [{ variantId: order.a, withdrawnQuantity: 2 }, {}],
    });
    await expectAllAgree(order, order.totalMinor - 14_960, { [order.a]: 1, [order.b]: 1 });
    const [note] = await order.rowsOf<{ content: object }>(
      `select d.content from document d join placed_order o on o.id = d.order_id where o.number = $1 and d.kind = 'credit_note'`,
    );
    expect(note!.content).toMatchObject({ taxMinor: 1_360, lines: [{ quantity: 2 }] });
    expect((await order.events()).map(({ type }) => type)).toEqual([
      'order.confirmed',
      'order.edit_changed',
      'order.refunded',
    ]);
  });

  test('is one edit however often its key comes; the key for something else is refused', async () => {
    const order = await buyToEdit();
    const key = randomUUID();
    const wanted = { [order.a]: 2 };
    const values = { key, expectedDifferenceMinor: (await order.preview(wanted)).body.differenceMinor };
    const answers = await Promise.all([1, 2, 3].map(() => order.edit(wanted, values)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect((await order.edit(wanted, values)).status).toBe(201);
    await expectAllAgree(order, order.totalMinor - 7_480, { [order.a]: 2, [order.b]: 1 });
    expect((await order.edit({ [order.a]: 1 }, { key })).body.code).toBe('KEY_REUSED');
  });

  test('two staff at once: one takes out, the other sees that the order changed', async () => {
    const order = await buyToEdit();
    const expectedDifferenceMinor = (await order.preview({ [order.a]: 2 })).body.differenceMinor;
    const answers = await Promise.all(
      [2, 2].map((quantity) => order.edit({ [order.a]: quantity }, { expectedDifferenceMinor })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
    await expectAllAgree(order, order.totalMinor - 7_480, { [order.a]: 2, [order.b]: 1 });
  });

  test('unit by unit gives back what taking out all at once does', async () => {
    const order = await buyToEdit();
    for (const quantity of [2, 1, 0]) expect((await order.edit({ [order.a]: quantity })).status).toBe(201);
    await expectAllAgree(order, order.totalMinor - 3 * 7_480, { [order.a]: 0, [order.b]: 1 });
  });

  test('of an order that was refunded in part gives back no more than is left', async () => {
    const order = await buyToEdit();
    await order.refund(order.totalMinor - 1_000);
    expect((await order.preview({ [order.a]: 2 })).body).toMatchObject({
      code: 'REFUND_TOO_MUCH',
      leftMinor: 1_000,
    });
  });

  test('and then the order is cancelled: everything is back, and nothing twice', async () => {
    const order = await buyToEdit();
    await order.edit({ [order.a]: 1 });
    expect((await order.cancel()).status).toBe(200);
    await order.rests();
    expect(await order.ledgerMinor()).toBe(0);
    expect(shop.netOf(order.id)).toBe(0);
    expect(shop.world.stock.restocked.get(order.a)).toBe(3);
    expect(shop.world.stock.restocked.get(order.b)).toBe(1);
  });
});

describe('an edit is refused', () => {
  test('when some of it was sent, when it is all there is, when nothing would change', async () => {
    const order = await buyToEdit();
    expect((await order.preview({ [order.a]: 3 })).body.code).toBe('EDIT_NOTHING');
    expect((await order.preview({ [order.a]: 0, [order.b]: 0 })).body.code).toBe('EDIT_EMPTY');
    await order.ship({ [order.a]: 1 });
    expect((await order.preview({ [order.a]: 2 })).body).toMatchObject({
      code: 'EDIT_SENT',
      lines: [{ variantId: order.a, shipped: 1 }],
    });
    expect((await order.edit({ [order.b]: 0 })).status).toBe(201);
    await order.ship({ [order.a]: 2 });
    expect((await order.preview({ [order.a]: 2 })).body.code).toBe('ORDER_CLOSED');
  });

  test('of a cancelled order, with a thing nobody sells, or when it comes to something else by now', async () => {
    const order = await buyToEdit();
    expect((await order.preview({ [randomUUID()]: 1 })).body.code).toBe('VARIANT_UNKNOWN');
    const socks = sell(1_000);
    expect((await order.edit({ [socks]: 1 }, { expectedDifferenceMinor: 999 })).body).toMatchObject({
      code: 'EDIT_CHANGED',
      differenceMinor: 1_100,
    });
    shop.world.edits.prices.set(socks, 40);
    expect((await order.preview({ [socks]: 1 })).body.code).toBe('EDIT_TOO_SMALL');
    await order.cancel();
    expect((await order.preview({ [order.a]: 2 })).body.code).toBe('ORDER_CLOSED');
  });
});
