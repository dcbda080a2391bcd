import { reservationExpired } from '@souk/events/inventory';
import { paymentIntentChanged } from '@souk/events/payment';
import { expect, test, vi } from 'vitest';
import { startOrder } from './start-order.ts';
import { challengedCard } from './world/money.ts';

const shop = await startOrder();

/** Payment tells what it knows of a checkout's only intent, as its feed would. */
const tellIntent = (checkoutId: string) => {
  const intent = shop.intentsOf(checkoutId)[0]!;
  return shop.feeds.payment.publish(paymentIntentChanged, {
    aggregateId: intent.id,
    aggregateVersion: intent.version,
    payload: intent,
  });
};

test('word of a passed challenge finishes the order without the shopper coming back', async () => {
  const { start, pay, see } = shop.lockQuote();
  const { id } = (await start()).body;
  await pay(id, { paymentMethodId: challengedCard });
  shop.world.money.approve(shop.intentsOf(id)[0]!.id);
  const event = tellIntent(id);
  await shop.reaches(() => see(id), 'confirmed');
  shop.feeds.payment.repeat(event);
  await shop.comesToRest(id);
  expect(shop.capturesOf(id)).toBe(1);
});

test('a bank’s yes that arrives as news makes the order; the same news twice makes it once', async () => {
  const { start, pay, see } = shop.lockQuote();
  const { id } = (await start()).body;
  await pay(id, { method: 'bank' });
  shop.world.money.approve(shop.intentsOf(id)[0]!.id);
  shop.feeds.payment.repeat(tellIntent(id));
  await shop.reaches(() => see(id), 'confirmed');
  const { rows } = await shop.service.pool.query('select from placed_order where checkout_id = $1', [id]);
  expect(rows).toHaveLength(1);
});

test('money that arrives for a cancelled checkout is refunded by itself', async () => {
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
  tellIntent(id);
  await vi.waitFor(() => expect(intent.refundedMinor).toBe(intent.amountMinor), { timeout: 5_000 });
  await shop.comesToRest(id);
  expect(shop.netOf(id)).toBe(0);
});

test('a hold that inventory lets go ends the checkout that waits for its shopper', async () => {
  const { start, see, quote } = shop.lockQuote();
  const { id } = (await start()).body;
  shop.feeds.inventory.publish(reservationExpired, {
    aggregateId: `${id}:hold:1`,
    aggregateVersion: 2,
    payload: { key: `${id}:hold:1`, cartId: quote.cartId },
  });
  await shop.reaches(() => see(id), 'expired');
});

test('an unpaid checkout expires with its hold, and its bag can be checked out again', async () => {
  const { start, see, pay, quote } = shop.lockQuote({
    code: { code: 'LANTERN', label: '10% off', savedMinor: 0 },
  });
  const { id } = (await start()).body;
  const challenged = shop.lockQuote();
  const other = (await challenged.start()).body.id;
  await challenged.pay(other, { paymentMethodId: challengedCard });

  await shop.wait(11 * 60);
  await shop.reaches(() => see(id), 'expired');
  await shop.comesToRest(id);
  expect(shop.world.coupons.uses.get(`${id}:coupon:1`)).toBe('released');
  expect(await pay(id)).toMatchObject({ status: 409, body: { code: 'CHECKOUT_CLOSED' } });
  const anew = shop.lockQuote({ cartId: quote.cartId });
  expect((await anew.start()).body).toMatchObject({ state: 'held', quote: { cartId: quote.cartId } });

  // The challenge has a quarter of an hour; its lapsed hold is taken anew when it is passed in time.
  shop.world.money.approve(shop.intentsOf(other)[0]!.id);
  expect((await challenged.post(other, 'resume')).body.state).toBe('confirmed');
  expect(shop.holdsOf(other).map(({ state }) => state)).toEqual(['expired', 'claimed']);
});

test('a challenge nobody answers is voided after its time, and the stock is free', async () => {
  const { start, pay, see } = shop.lockQuote();
  const { id } = (await start()).body;
  await pay(id, { paymentMethodId: challengedCard });
  await shop.wait(16 * 60);
  await shop.reaches(() => see(id), 'expired');
  await shop.comesToRest(id);
  expect(shop.intentsOf(id)).toMatchObject([{ status: 'voided' }]);
});

test('a lapsed hold whose goods went to somebody else voids the card instead of charging it', async () => {
  const { start, pay, post } = shop.lockQuote();
  const { id } = (await start()).body;
  await pay(id, { paymentMethodId: challengedCard });
  await shop.wait(11 * 60);
  shop.world.money.approve(shop.intentsOf(id)[0]!.id);
  shop.world.stock.setUnits(0);
  const answer = await post(id, 'resume');
  shop.world.stock.setUnits(1_000);
  expect(answer.body).toMatchObject({ state: 'cancelled', refusal: { code: 'OUT_OF_STOCK' } });
  expect(shop.intentsOf(id)).toMatchObject([{ status: 'voided', capturedMinor: 0 }]);
});
