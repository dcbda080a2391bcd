import { randomUUID } from 'node:crypto';
import { orderConfirmed } from '@souk/events/order';
import { expect, test, vi } from 'vitest';
import {
  type Body,
  bodyOf,
  customer,
  holderOf,
  newGuest,
  pictured,
  picturedBag,
  seattle,
  sellPictured,
  startCart,
} from './cart-world.ts';

const world = await startCart();
await sellPictured(world);
const { daypack, teapot, socks } = pictured;

const confirm = (quote: Body) =>
  world.orders.publish(orderConfirmed, {
    aggregateId: randomUUID(),
    aggregateVersion: 1,
    payload: {
      orderId: randomUUID(),
      number: 'S-1042',
      key: 'link',
      checkoutId: randomUUID(),
      quoteId: quote.id!,
      cartId: quote.cartId!,
      customerId: quote.customerId ?? null,
      email: 'amira@lindqvist.example',
      contactName: null,
      market: 'en-us',
      currency: 'USD',
      placedAt: new Date().toISOString(),
      lines: quote.lines as never,
      steps: quote.steps!,
      totals: {
        listMinor: quote.listMinor!,
        discountMinor: quote.discountMinor!,
        deliveryMinor: quote.deliveryMinor!,
        taxMinor: quote.taxMinor!,
        totalMinor: quote.totalMinor!,
      },
      address: seattle,
      delivery: quote.delivery!,
    },
  });

test('what was bought leaves the bag, what was added meanwhile stays, once', async () => {
  const bag = await picturedBag(world);
  const quote = await bodyOf(bag.quote(), 201);
  await bodyOf(bag.add(teapot.variantId, 3));
  const { version } = await bodyOf(
    bag.call(`/carts/${bag.id}/lines/${socks.variantId}`, { method: 'DELETE' }),
  );
  const event = confirm(quote);
  const left = async () => (await bag.cart()).lines!.map(({ variantId, quantity }) => [variantId, quantity]);
  await vi.waitFor(async () => expect(await left()).toEqual([[teapot.variantId, 3]]), { timeout: 5_000 });
  expect((await bag.cart()).version).toBe(version! + 1);

  const second = await picturedBag(world);
  await bodyOf(second.code('LANTERN'));
  const next = await bodyOf(second.quote(), 201);
  world.orders.repeat(event);
  confirm(quote);
  confirm(next);
  await vi.waitFor(async () => expect((await second.cart()).lines).toEqual([]), { timeout: 5_000 });
  expect((await second.cart()).code).toBeNull();
  expect(await left()).toEqual([[teapot.variantId, 3]]);
  await bodyOf(bag.set(teapot.variantId, 1, version! + 1));
});

test('a bag that flowed into another one is settled there', async () => {
  const bag = await newGuest(world);
  await bodyOf(bag.add(daypack.variantId, 2));
  const quote = await bodyOf(bag.quote(), 201);
  const customerId = randomUUID();
  const { id } = await bodyOf(world.call(customer(customerId))('/carts', { json: { market: 'en-us' } }), 201);
  const own = holderOf(world, world.call(customer(customerId, bag.id)), id!);
  await bodyOf(own.add(daypack.variantId, 1));
  await bodyOf(own.call(`/carts/${id}/merge`, { json: { fromCartId: bag.id } }));
  expect((await own.cart()).count).toBe(3);
  confirm(quote);
  await vi.waitFor(async () => expect((await own.cart()).count).toBe(1), { timeout: 5_000 });
});
