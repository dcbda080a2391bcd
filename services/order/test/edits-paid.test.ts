import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { EDIT_HOLD_SECONDS } from '../src/checkout/checkout.ts';
import { editing } from './editing.ts';
import { startOrder } from './start-order.ts';
import { challengedCard, declinedCard } from './world/money.ts';

const shop = await startOrder();
const { buyToEdit, sell, expectAllAgree, soldUnits, reaches } = editing(shop);

describe('an edit that adds', () => {
  test('holds what it adds, waits for the shopper, and is in the order once the difference is paid', async () => {
    const order = await buyToEdit();
    const socks = sell(1_000);
    const asked = await order.edit({ [socks]: 2, [order.b]: 2 }, { expectedDifferenceMinor: undefined });
    expect(asked.body.code).toBe('VALIDATION');
    shop.world.edits.prices.set(order.b, 7_000);
    expect((await order.edit({ [socks]: 2, [order.b]: 2 })).body).toMatchObject({
      totals: { totalMinor: order.totalMinor },
      edits: [{ state: 'payment_due', differenceMinor: 9_900, payUntil: expect.any(String) }],
    });
    expect(shop.world.stock.of('held').some(({ lines }) => lines[0]!.variantId === socks)).toBe(true);

    const paid = await order.payEdit();
    expect(paid).toMatchObject({
      status: 200,
      body: { state: 'confirmed', order: { number: order.number } },
    });
    const view = await order.see();
    expect(view).toMatchObject({
      totals: { totalMinor: order.totalMinor + 9_900 },
      edits: [{ state: 'applied', payUntil: null }],
    });
    expect(view.lines.map(({ quantity, unitPriceMinor }) => [quantity, unitPriceMinor])).toEqual([
      [3, 6_800],
      [1, 6_800],
      [2, 1_000],
      [1, 7_000],
    ]);
    expect(view.steps.at(-1), 'a step says which change brought it').toMatchObject({ change: 1 });
    expect(view.timeline.slice(-2)).toMatchObject(
      ['edit_payment_due', 'edit_applied'].map((kind) => ({
        kind,
        facts: { kind: 'change', added: 3, out: 0, amountMinor: 9_900, currency: 'USD' },
      })),
    );
    await expectAllAgree(order, order.totalMinor + 9_900, { [order.a]: 3, [order.b]: 2, [socks]: 2 });
    const told = (await order.events()).map(({ type, payload }) => [
      type,
      (payload as { state?: string }).state,
    ]);
    expect(told).toEqual([
      ['order.confirmed', undefined],
      ['order.edit_changed', 'payment_due'],
      ['order.edit_changed', 'applied'],
    ]);
    const documents = (await (
      await shop.call({ kind: 'system' })(`/orders/${order.number}/documents`)
    ).json()) as {
      kind: string;
      number: string;
      amountMinor: number;
    }[];
    expect(documents.map(({ kind, amountMinor }) => [kind, amountMinor])).toEqual([
      ['invoice', order.totalMinor],
      ['invoice', 9_900],
    ]);
    const pdf = await shop.call({ kind: 'guest' })(
      `/invoices/${documents[1]!.number}.pdf?key=${order.linkKey}`,
    );
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
  });

  test('is charged once, however often and by however many cards it is paid at once', async () => {
    const order = await buyToEdit();
    const socks = sell(3_000);
    await order.edit({ [socks]: 1 });
    const key = randomUUID();
    await Promise.all([
      order.payEdit({ key }),
      order.payEdit({ key }),
      order.payEdit({ paymentMethodId: 'another card' }),
      order.payEdit({ method: 'wallet' }),
    ]);
    await reaches(order, 'applied');
    await expectAllAgree(order, order.totalMinor + 3_300, { [order.a]: 3, [order.b]: 1, [socks]: 1 });
  });

  test('survives declines: another card may be tried, and a challenge passed', async () => {
    const order = await buyToEdit();
    const socks = sell(3_000);
    await order.edit({ [socks]: 1 });
    expect((await order.payEdit({ paymentMethodId: declinedCard })).body).toMatchObject({
      state: 'held',
      refusal: { code: 'CARD_DECLINED' },
    });
    expect((await order.payEdit({ paymentMethodId: challengedCard })).body.state).toBe('action_required');
    const [, child] = await order.checkouts();
    shop.world.money.approve(shop.intentsOf(child!).at(-1)!.id);
    expect((await order.resumeEdit()).body.state).toBe('confirmed');
    await expectAllAgree(order, order.totalMinor + 3_300, { [order.a]: 3, [order.b]: 1, [socks]: 1 });
  });

  test('may be paid by a bank, that takes the money at once', async () => {
    const order = await buyToEdit();
    const socks = sell(3_000);
    await order.edit({ [socks]: 1 });
    expect((await order.payEdit({ method: 'bank' })).body.nextAction).toMatchObject({ type: 'redirect' });
    const [, child] = await order.checkouts();
    shop.world.money.approve(shop.intentsOf(child!)[0]!.id);
    expect((await order.resumeEdit()).body.state).toBe('confirmed');
    await expectAllAgree(order, order.totalMinor + 3_300, { [order.a]: 3, [order.b]: 1, [socks]: 1 });
  });

  test('lapses when nobody pays in time: the hold is free, the order as it was, and it can be edited anew', async () => {
    const order = await buyToEdit();
    const socks = sell(3_000);
    await order.edit({ [socks]: 1 });
    await order.payEdit({ paymentMethodId: declinedCard });
    await shop.wait(EDIT_HOLD_SECONDS + 60);
    await reaches(order, 'lapsed');
    await expectAllAgree(order, order.totalMinor, { [order.a]: 3, [order.b]: 1, [socks]: 0 });
    expect((await order.payEdit()).body.code).toBe('EDIT_CLOSED');
    expect((await order.edit({ [socks]: 1 })).body.edits?.map(({ state }) => state)).toEqual([
      'lapsed',
      'payment_due',
    ]);
    await order.withdrawEdit();
  });

  test('is taken back by staff or by the shopper; a yes of the bank that comes later is refunded', async () => {
    for (const takeBack of ['withdrawEdit', 'declineEdit'] as const) {
      const order = await buyToEdit();
      const socks = sell(3_000);
      await order.edit({ [socks]: 1 });
      expect((await order[takeBack]()).body.state).toBe('cancelled');
      expect((await order.lastEdit()).state).toBe('withdrawn');
      await expectAllAgree(order, order.totalMinor, { [order.a]: 3, [order.b]: 1, [socks]: 0 });
      expect((await order.events()).at(-1)).toMatchObject({ payload: { state: 'withdrawn' } });
    }
  });

  test('of more than there is is refused with what is left, and nobody is told', async () => {
    const order = await buyToEdit();
    shop.world.stock.setUnits(4);
    const socks = sell(3_000);
    const refused = await order.edit({ [socks]: 9 });
    shop.world.stock.setUnits(1_000);
    expect(refused.body).toMatchObject({ code: 'OUT_OF_STOCK', lines: [{ requested: 9, available: 4 }] });
    expect((await order.see()).edits).toEqual([]);
    expect((await order.events()).map(({ type }) => type)).toEqual(['order.confirmed']);
    await expectAllAgree(order, order.totalMinor, { [order.a]: 3, [order.b]: 1, [socks]: 0 });
  });

  test('two staff at once: one edit waits, the other is told so', async () => {
    const order = await buyToEdit();
    const [socks, teapot] = [sell(3_000), sell(3_000)];
    const values = { expectedDifferenceMinor: 3_300 };
    const answers = await Promise.all([
      order.edit({ [socks]: 1 }, values),
      order.edit({ [teapot]: 1 }, values),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(answers.find(({ status }) => status === 409)!.body.code).toMatch(/EDIT_WAITING|EDIT_CHANGED/);
    await order.payEdit();
    const won = (await order.see()).lines.at(-1)!.variantId;
    await expectAllAgree(order, order.totalMinor + 3_300, { [order.a]: 3, [order.b]: 1, [won]: 1 });
  });
});

describe('while an edit waits', () => {
  test('nothing else moves what it is about; money may still go back', async () => {
    const order = await buyToEdit();
    await order.edit({ [sell(3_000)]: 1 });
    const lines = [{ variantId: order.a, quantity: 1 }];
    for (const refused of [
      await order.ship({ [order.a]: 1 }),
      await order.cancel(),
      await order.refund(100, { lines, restock: true }),
      await order.preview({ [order.a]: 1 }),
    ])
      expect(refused.body.code).toBe('EDIT_WAITING');
    expect((await order.refund(1_000)).status).toBe(201);
    await order.payEdit();
    expect((await order.see()).leftToRefundMinor).toBe(order.totalMinor + 3_300 - 1_000);
    expect((await order.ship({ [order.a]: 3 })).status).toBe(201);
  });
});

describe('a swap', () => {
  test('for something dearer charges the difference only', async () => {
    const order = await buyToEdit();
    const teapot = sell(9_000);
    await order.edit({ [order.b]: 0, [teapot]: 1 });
    expect((await order.lastEdit()).differenceMinor).toBe(9_900 - 7_480);
    await order.payEdit();
    const [, child] = await order.checkouts();
    expect(shop.netOf(child!)).toBe(2_420);
    expect((await order.see()).refunds).toMatchObject([
      { isOffset: true, amountMinor: 7_480, state: 'done' },
    ]);
    await expectAllAgree(order, order.totalMinor + 2_420, { [order.a]: 3, [order.b]: 0, [teapot]: 1 });
  });

  test('for something cheaper, or of the same price, asks the shopper for nothing', async () => {
    for (const [priceMinor, backMinor] of [
      [2_000, 5_280],
      [6_800, 0],
    ] as const) {
      const order = await buyToEdit();
      const socks = sell(priceMinor);
      expect((await order.edit({ [order.b]: 0, [socks]: 1 })).status).toBe(201);
      await reaches(order, 'applied');
      await expectAllAgree(order, order.totalMinor - backMinor, { [order.a]: 3, [order.b]: 0, [socks]: 1 });
    }
  });
});

describe('an order that was added to', () => {
  test('gives back from each payment what was paid by it, and not a cent more', async () => {
    const order = await buyToEdit();
    const socks = sell(3_000);
    await order.edit({ [socks]: 1 });
    await order.payEdit();
    const wholeMinor = order.totalMinor + 3_300;
    expect((await order.refund(wholeMinor + 1)).body.code).toBe('REFUND_TOO_MUCH');
    expect((await order.refund(wholeMinor - 100)).status).toBe(201);
    await order.rests();
    expect((await order.see()).leftToRefundMinor).toBe(100);
    expect(await order.ledgerMinor()).toBe(100);
    expect((await order.checkouts()).map((id) => shop.netOf(id))).toEqual([0, 100]);
  });

  test('and is cancelled gives all of it back, and every unit to the shelf once', async () => {
    const order = await buyToEdit();
    const socks = sell(3_000);
    shop.world.edits.prices.set(order.a, 5_000);
    await order.edit({ [socks]: 2, [order.a]: 4, [order.b]: 0 });
    await order.payEdit();
    await order.rests();
    expect((await order.cancel()).status).toBe(200);
    await order.rests();
    for (const id of await order.checkouts()) expect(shop.netOf(id)).toBe(0);
    expect(await order.ledgerMinor()).toBe(0);
    for (const thing of [order.a, order.b, socks]) expect(await soldUnits(order, thing)).toBe(0);
    expect(await order.see()).toMatchObject({ status: 'cancelled', refund: { state: 'done' } });
    const [sold] = await order.rowsOf<{ minor: number; units: number }>(
      `select sum(s.amount_minor)::int as minor, sum(s.units)::int as units from sale_line s
       join placed_order o on o.id = s.order_id where o.number = $1`,
    );
    expect(sold).toEqual({ minor: 0, units: 0 });
  });

  test('and is cancelled gives back what payment had refused before, and the book says so', async () => {
    const order = await buyToEdit();
    await order.edit({ [sell(3_000)]: 1 });
    await order.payEdit();
    await order.rests();
    const [, added] = await order.checkouts();
    const intent = shop.intentsOf(added!)[0]!;
    // Given back at the provider itself, by somebody who saw no answer here.
    intent.refundedMinor = intent.capturedMinor;
    for (let times = 0; times < 3; times++) shop.faults.plan(added!, 'refund-part', 'lost call');
    await order.refund(order.totalMinor + intent.capturedMinor);
    expect((await order.cancel()).status).toBe(200);
    await order.rests();
    const told = (await order.see()).timeline.map(({ kind }) => kind);
    expect(told.indexOf('refund_refused')).toBeGreaterThan(told.indexOf('cancelled'));
    expect(await order.ledgerMinor()).toBe(0);
    expect(await order.see()).toMatchObject({ refund: { state: 'done', amountMinor: intent.capturedMinor } });
  });

  test('agrees with payment and stock when it is reconciled', async () => {
    const order = await buyToEdit();
    await order.edit({ [sell(3_000)]: 1, [order.b]: 0 });
    await order.rests();
    const post = shop.call({ kind: 'staff', id: randomUUID(), role: 'owner', sessionId: 's' });
    await shop.service.pool.query(`update checkout set changed_at = changed_at - interval '1 minute'`);
    const done = (await (await post('/reconciliations', { json: {} })).json()) as { drift: unknown[] };
    expect(done.drift).toEqual([]);
  });
});
