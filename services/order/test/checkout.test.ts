import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { startOrder } from './start-order.ts';
import { challengedCard, declinedCard, lapsingCard } from './world/money.ts';

const shop = await startOrder();

test('a card purchase becomes one confirmed order with one capture, its stock sold, and says so once', async () => {
  const { quote, start, pay, fetch } = shop.lockQuote();
  const started = await start();
  expect(started).toMatchObject({
    status: 201,
    body: { state: 'held', attempt: 1, order: null, refusal: null },
  });
  const { id } = started.body;
  const paid = await pay(id);
  expect(paid).toMatchObject({
    status: 200,
    body: { state: 'confirmed', order: { number: /^S-\d+$/.exec(paid.body.order?.number ?? '')?.[0] } },
  });
  expect(shop.capturesOf(id)).toBe(1);
  expect(shop.holdsOf(id).map(({ state }) => state)).toEqual(['claimed']);
  const { number = '', key = '' } = paid.body.order ?? {};
  const order = await (await fetch(`/orders/${number}?key=${key}`)).json();
  expect(order).toMatchObject({
    number,
    status: 'confirmed',
    lines: [{ handle: 'pomegranate-daypack', quantity: 1 }],
    totals: { totalMinor: quote.totalMinor },
    payment: {
      method: 'card',
      label: 'Visa ending 4242',
      paidWith: { kind: 'card', brand: 'Visa', last4: '4242', wallet: false },
    },
    timeline: [
      { kind: 'placed' },
      { kind: 'paid', facts: { kind: 'paid', paidWith: { kind: 'card', last4: '4242' } } },
    ],
  });
  const events = (await shop.feed()).filter(
    ({ type, payload }) =>
      type === 'order.confirmed' && (payload as { checkoutId: string }).checkoutId === id,
  );
  expect(events).toHaveLength(1);
  expect(events[0]?.payload).toMatchObject({ number, key, quoteId: quote.id, cartId: quote.cartId });
});

test('a coupon is held while the shopper pays and used when the order is confirmed', async () => {
  const { start, pay } = shop.lockQuote({ code: { code: 'LANTERN', label: '10% off Bags', savedMinor: 0 } });
  const { id } = (await start()).body;
  expect(shop.world.coupons.uses.get(`${id}:coupon:1`)).toBe('held');
  expect((await pay(id)).body.state).toBe('confirmed');
  expect(await shop.comesToRest(id)).toMatchObject({ state: 'confirmed', coupon: 'used' });
  expect(shop.world.coupons.uses.get(`${id}:coupon:1`)).toBe('confirmed');
});

test('a promotion that came by itself is held and used like a coupon', async () => {
  const { start, pay } = shop.lockQuote({
    code: null,
    promotions: [{ id: randomUUID(), title: 'Autumn', code: null, label: 'Autumn', savedMinor: 0 }],
  });
  const { id } = (await start()).body;
  expect(shop.world.coupons.uses.get(`${id}:coupon:1`)).toBe('held');
  expect((await pay(id)).body.state).toBe('confirmed');
  expect(await shop.comesToRest(id)).toMatchObject({ state: 'confirmed', coupon: 'used' });
});

test('a double click on Pay makes one order and one capture, whatever the keys', async () => {
  const { start, pay } = shop.lockQuote();
  const { id } = (await start()).body;
  const key = randomUUID();
  const answers = await Promise.all([pay(id, { key }), pay(id, { key }), pay(id), pay(id)]);
  expect(new Set(answers.map(({ body }) => body.order?.number)).size).toBe(1);
  expect(answers.every(({ body }) => body.state === 'confirmed')).toBe(true);
  expect(shop.capturesOf(id)).toBe(1);
  const { rows } = await shop.service.pool.query('select from placed_order where checkout_id = $1', [id]);
  expect(rows).toHaveLength(1);
});

test('the same start answers the same checkout; its key with another body is refused', async () => {
  const { start } = shop.lockQuote();
  const key = randomUUID();
  const [one, two] = await Promise.all([start({ key }), start({ key })]);
  expect(one.body.id).toBe(two.body.id);
  expect(await start({ key, email: 'other@example.com' })).toMatchObject({
    status: 409,
    body: { code: 'KEY_REUSED' },
  });
});

test('goods that are gone refuse the checkout, say what is left, and hold nothing', async () => {
  const lines = shop.lockQuote().quote.lines;
  const { start, quote } = shop.lockQuote({
    lines: lines.map((line) => ({ ...line, quantity: 99, totalMinor: line.unitPriceMinor * 99 })),
  });
  quote.listMinor = quote.lines[0]!.totalMinor;
  quote.steps[0]!.amountMinor = quote.listMinor;
  quote.totalMinor = quote.listMinor + quote.deliveryMinor + quote.taxMinor;
  shop.world.stock.setUnits(5);
  const key = randomUUID();
  const refused = await start({ key });
  expect(refused).toMatchObject({
    status: 409,
    body: { code: 'OUT_OF_STOCK', lines: [{ requested: 99, available: 5 }] },
  });
  expect(await start({ key })).toMatchObject({ status: 409, body: { code: 'OUT_OF_STOCK' } });
  shop.world.stock.setUnits(1_000);
});

test('an expired quote is refused and a quote that does not add up is never used', async () => {
  const late = shop.lockQuote({ expiresAt: '2020-01-01T00:00:00.000Z' });
  expect(await late.start()).toMatchObject({ status: 409, body: { code: 'QUOTE_EXPIRED' } });
  const wrong = shop.lockQuote({ totalMinor: 1 });
  expect(await wrong.start()).toMatchObject({ status: 500 });
});

test('a quote is used once: while its checkout is live, when it became an order, and when it was given up', async () => {
  const used = { status: 409, body: { code: 'QUOTE_USED' } };
  const { start, pay, see, post } = shop.lockQuote();
  const { id } = (await start()).body;
  expect(await start()).toMatchObject(used);
  expect((await see(id)).state).toBe('held');
  await pay(id);
  await shop.comesToRest(id);
  expect(await start()).toMatchObject(used);
  expect(shop.intentsOf(id)).toHaveLength(1);

  const given = shop.lockQuote();
  await post((await given.start()).body.id, 'cancel');
  const { body } = await given.start();
  expect(body).toMatchObject({ code: 'QUOTE_USED' });
});

test('of many who use a quote at once, one begins a checkout and the others are refused', async () => {
  const { quote, start, see } = shop.lockQuote();
  const answers = await Promise.all(Array.from({ length: 8 }, () => start()));
  const made = answers.filter(({ status }) => status === 201);
  expect(made).toHaveLength(1);
  for (const { status, body } of answers)
    if (status !== 201) expect(body).toMatchObject({ code: 'QUOTE_USED' });
  expect((await see(made[0]!.body.id)).state).toBe('held');
  const { rowCount } = await shop.service.pool.query('select from checkout where quote_id = $1', [quote.id]);
  expect(rowCount).toBe(1);
});

test('the same start many times at once is one checkout', async () => {
  const { quote, start } = shop.lockQuote();
  const key = randomUUID();
  const answers = await Promise.all(Array.from({ length: 8 }, () => start({ key })));
  expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
  expect(answers.map(({ body }) => body.state)).toEqual(Array(8).fill('held'));
  expect(shop.holdsOf(answers[0]!.body.id)).toMatchObject([{ state: 'held', cartId: quote.cartId }]);
});

test('the quote of another’s bag is unknown, and begins nothing', async () => {
  const { quote } = shop.lockQuote();
  const mine = shop.lockQuote({ customerId: randomUUID() });
  const stranger = shop.call({ kind: 'guest', cartId: randomUUID() });
  for (const quoteId of [quote.id, mine.quote.id]) {
    const answer = await stranger('/checkouts', {
      json: { key: randomUUID(), quoteId, email: 'stranger@example.com' },
    });
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ code: 'QUOTE_UNKNOWN' });
    const { rowCount } = await shop.service.pool.query('select from checkout where quote_id = $1', [quoteId]);
    expect(rowCount).toBe(0);
  }
});

test('a new checkout of the same bag gives the unpaid one up, and the goods stay the shopper’s', async () => {
  const { quote, start, see } = shop.lockQuote();
  const first = (await start()).body;
  shop.world.stock.setUnits(1);
  const second = await shop.lockQuote({ cartId: quote.cartId, lines: quote.lines }).start();
  shop.world.stock.setUnits(1_000);
  expect(second).toMatchObject({ status: 201, body: { state: 'held' } });
  expect((await see(first.id)).state).toBe('cancelled');
  expect(shop.holdsOf(second.body.id)).toMatchObject([{ state: 'held', cartId: quote.cartId }]);
});

test('a total of 0 asks nothing of payment', async () => {
  const { start, pay } = shop.lockQuote({}, 0);
  const { id } = (await start()).body;
  expect((await pay(id)).body.state).toBe('confirmed');
  expect(shop.intentsOf(id)).toHaveLength(0);
});

describe('a declined card', () => {
  test('leaves the goods held, says why, and another card pays', async () => {
    const { start, pay } = shop.lockQuote();
    const { id } = (await start()).body;
    const declined = await pay(id, { paymentMethodId: declinedCard });
    expect(declined.body).toMatchObject({ state: 'held', attempt: 2, refusal: { code: 'CARD_DECLINED' } });
    expect((await pay(id)).body).toMatchObject({ state: 'confirmed', refusal: null });
    expect(shop.intentsOf(id).map(({ status }) => status)).toEqual(['voided', 'captured']);
  });
});

test('a card whose money is refused after it was authorised is let go, and another one pays', async () => {
  const { start, pay, see } = shop.lockQuote();
  const { id } = (await start()).body;
  await pay(id, { paymentMethodId: lapsingCard });
  await shop.reaches(() => see(id), 'held');
  expect((await pay(id)).body).toMatchObject({ state: 'confirmed', refusal: null });
  expect(shop.intentsOf(id).map(({ status }) => status)).toEqual(['voided', 'captured']);
  expect(shop.capturesOf(id)).toBe(1);
});

describe('a challenge', () => {
  test('waits for the shopper, and resuming asks payment what happened', async () => {
    const { start, pay, post } = shop.lockQuote();
    const { id } = (await start()).body;
    const challenged = await pay(id, { paymentMethodId: challengedCard });
    expect(challenged.body).toMatchObject({ state: 'action_required', nextAction: { type: 'challenge' } });
    expect((await post(id, 'resume')).body.state).toBe('action_required');
    shop.world.money.approve(shop.intentsOf(id)[0]!.id);
    expect((await post(id, 'resume')).body.state).toBe('confirmed');
  });

  test('that fails brings the shopper back to choosing how to pay', async () => {
    const { start, pay, post } = shop.lockQuote();
    const { id } = (await start()).body;
    await pay(id, { paymentMethodId: challengedCard });
    shop.world.money.refuse(shop.intentsOf(id)[0]!.id);
    expect((await post(id, 'resume')).body).toMatchObject({
      state: 'held',
      refusal: { code: 'AUTHENTICATION_FAILED' },
    });
  });
});

describe('a bank', () => {
  test('sells the stock before the shopper leaves, and its yes makes the order', async () => {
    const { start, pay, post } = shop.lockQuote();
    const { id } = (await start()).body;
    expect((await pay(id, { method: 'bank' })).body).toMatchObject({
      state: 'action_required',
      nextAction: { type: 'redirect' },
    });
    expect(shop.holdsOf(id)).toMatchObject([{ state: 'claimed' }]);
    shop.world.money.approve(shop.intentsOf(id)[0]!.id);
    expect((await post(id, 'resume')).body.state).toBe('confirmed');
    expect(shop.capturesOf(id)).toBe(1);
  });

  test('that refuses gives the stock back to the hold, and a card can pay', async () => {
    const { start, pay, post } = shop.lockQuote();
    const { id } = (await start()).body;
    await pay(id, { method: 'bank' });
    shop.world.money.refuse(shop.intentsOf(id)[0]!.id);
    expect((await post(id, 'resume')).body).toMatchObject({
      state: 'held',
      refusal: { code: 'BANK_REFUSED' },
    });
    expect((await pay(id)).body.state).toBe('confirmed');
    expect(
      shop
        .holdsOf(id)
        .map(({ state }) => state)
        .sort(),
    ).toEqual(['claimed', 'released']);
  });
});

test('a cancelled checkout charges nothing and gives everything back', async () => {
  const { start, pay, post } = shop.lockQuote({
    code: { code: 'LANTERN', label: '10% off Bags', savedMinor: 0 },
  });
  const { id } = (await start()).body;
  await pay(id, { method: 'bank' });
  expect((await post(id, 'cancel')).body.state).toBe('cancelled');
  await shop.comesToRest(id);
  expect(shop.intentsOf(id)).toMatchObject([{ status: 'voided' }]);
  expect(shop.holdsOf(id)).toMatchObject([{ state: 'released' }]);
  expect(shop.world.coupons.uses.get(`${id}:coupon:1`)).toBe('released');
  expect(await pay(id)).toMatchObject({ status: 409, body: { code: 'CHECKOUT_CLOSED' } });
});

test('a hold says how long it still lasts by the clock of the shop, and nothing when it is over', async () => {
  const { start, see, post } = shop.lockQuote();
  const { id, hold } = (await start()).body;
  expect(Math.abs((hold?.leftMs ?? 0) - 600_000)).toBeLessThan(10_000);
  await shop.wait(480);
  expect(Math.abs(((await see(id)).hold?.leftMs ?? 0) - 120_000)).toBeLessThan(10_000);
  expect(Math.abs(((await post(id, 'extend')).body.hold?.leftMs ?? 0) - 720_000)).toBeLessThan(10_000);
  await shop.wait(721);
  expect((await see(id)).hold?.leftMs).toBe(0);
});

test('a hold is extended once', async () => {
  const { start, post } = shop.lockQuote();
  const { id, hold } = (await start()).body;
  const extended = await post(id, 'extend');
  expect(extended.body.hold?.extended).toBe(true);
  expect(Date.parse(extended.body.hold!.expiresAt)).toBeGreaterThan(Date.parse(hold!.expiresAt));
  expect(await post(id, 'extend')).toMatchObject({ status: 409, body: { code: 'HOLD_EXTENDED' } });
});

test('a bag tells its owner which checkout it is in, for as long as there is one, and tells nobody else', async () => {
  const { quote, start, pay, fetch } = shop.lockQuote();
  const ofBag = async (ask = fetch) => {
    const answer = await ask(`/carts/${quote.cartId}/checkout`);
    return { status: answer.status, body: (await answer.json()) as { id?: string; code?: string } };
  };
  const none = { status: 404, body: { code: 'CHECKOUT_UNKNOWN' } };
  expect(await ofBag()).toMatchObject(none);
  const { id } = (await start()).body;
  expect(await ofBag()).toMatchObject({
    status: 200,
    body: { id, state: 'held', email: 'Noor@example.com', quote: { address: quote.address } },
  });
  expect(await ofBag(shop.lockQuote().fetch)).toMatchObject(none);
  await pay(id);
  expect(await ofBag()).toMatchObject(none);
});
