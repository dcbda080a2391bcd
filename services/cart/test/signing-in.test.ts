import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import {
  bodyOf,
  customer,
  holderOf,
  newGuest,
  pictured,
  sellPictured,
  startCart,
  type World,
} from './cart-world.ts';

const world = await startCart();
await sellPictured(world);
const [teapot, socks] = [pictured.teapot.variantId, pictured.socks.variantId];

const newCustomer = async (from: World) => {
  const id = randomUUID();
  const call = from.call(customer(id));
  const begin = () => bodyOf(call('/carts', { json: { market: 'en-us' } }), 201);
  const cart = await begin();
  return { customerId: id, begin, ...holderOf(from, call, cart.id!) };
};

test('a customer has one bag, also when two windows begin it at once', async () => {
  const call = world.call(customer(randomUUID()));
  const begun = await Promise.all(
    Array.from({ length: 4 }, () => bodyOf(call('/carts', { json: { market: 'en-us' } }), 201)),
  );
  expect(new Set(begun.map(({ id }) => id)).size).toBe(1);
});

test('a guest bag becomes the customer’s, once, and strangers cannot take it', async () => {
  const bag = await newGuest(world);
  await bodyOf(bag.add(teapot, 2));
  const customerId = randomUUID();
  const thief = world.call(customer(randomUUID(), randomUUID()));
  expect(await bodyOf(thief(`/carts/${bag.id}/owner`, { method: 'PUT' }), 404)).toMatchObject({
    code: 'CART_UNKNOWN',
  });
  const owner = world.call(customer(customerId, bag.id));
  const claim = () => bodyOf(owner(`/carts/${bag.id}/owner`, { method: 'PUT' }));
  expect(await claim()).toMatchObject({ id: bag.id, count: 2 });
  expect(await claim()).toMatchObject({ id: bag.id, count: 2 });
  expect(await bodyOf(owner(`/customers/${customerId}/cart`))).toMatchObject({ id: bag.id });
  expect((await bag.call(`/carts/${bag.id}`)).status).toBe(404);
  expect((await owner(`/customers/${randomUUID()}/cart`)).status).toBe(404);
});

test('a guest bag flows into the customer’s own, once, and what did not fit is reported', async () => {
  const own = await newCustomer(world);
  await bodyOf(own.add(teapot, 60));
  const bag = await newGuest(world);
  await bodyOf(bag.add(teapot, 60));
  await bodyOf(bag.add(socks, 3));
  const both = world.call(customer(own.customerId, bag.id));
  const merge = () => both(`/carts/${own.id}/merge`, { json: { fromCartId: bag.id } });
  const answers = await Promise.all([merge(), merge(), merge()].map((answer) => bodyOf(answer)));
  expect(answers.filter(({ capped }) => (capped as []).length > 0).map(({ capped }) => capped)).toEqual([
    [{ variantId: teapot, wanted: 120, quantity: 99 }],
  ]);
  const again = await bodyOf(merge());
  expect(again).toMatchObject({ count: 102, capped: [] });
  expect((await bag.call(`/carts/${bag.id}`)).status).toBe(404);

  const leftOut = [
    { variantId: teapot, title: 'Rose Teapot', variantTitle: 'Rose, 0.8 L', wanted: 120, quantity: 99 },
  ];
  expect(again, 'it stays with the bag until its owner has read it').toMatchObject({ leftOut });
  const read = { method: 'DELETE' };
  expect((await bag.call(`/carts/${own.id}/left-out`, read)).status).toBe(404);
  expect(await own.cart()).toMatchObject({ leftOut });
  expect(await bodyOf(own.call(`/carts/${own.id}/left-out`, read))).toMatchObject({ leftOut: [] });
});

test('nobody merges a bag that is not in their hands', async () => {
  const own = await newCustomer(world);
  const others = await newGuest(world);
  await bodyOf(others.add(teapot));
  const merge = { json: { fromCartId: others.id } };
  expect((await own.call(`/carts/${own.id}/merge`, merge)).status).toBe(404);
  const guestOnly = others.call(`/carts/${own.id}/merge`, merge);
  expect((await guestOnly).status).toBe(404);
  expect((await others.cart()).count).toBe(1);
});

test('who claims a guest bag while having one gets both in their own', async () => {
  const own = await newCustomer(world);
  await bodyOf(own.add(teapot));
  const bag = await newGuest(world);
  await bodyOf(bag.add(teapot, 2));
  const both = world.call(customer(own.customerId, bag.id));
  const claimed = await bodyOf(both(`/carts/${bag.id}/owner`, { method: 'PUT' }));
  expect(claimed).toMatchObject({ id: own.id, count: 3 });
});
