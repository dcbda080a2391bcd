import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { bodyOf, customer, holderOf, pictured, sellPictured, startCart } from './cart-world.ts';

const world = await startCart();
await sellPictured(world);

const bagOf = async (variantId: string, quantity: number) => {
  const customerId = randomUUID();
  const call = world.call(customer(customerId));
  const { id } = await bodyOf(call('/carts', { json: { market: 'en-us' } }), 201);
  const bag = holderOf(world, call, id!);
  await bodyOf(bag.add(variantId, quantity));
  await bodyOf(bag.code('lantern'));
  const email = `${customerId}@mail.example`;
  const quote = await bodyOf(bag.quote({ email }), 201);
  return { customerId, call, email, quoteId: quote.id! };
};

test('a customer is told of their own bag, promises and offers, and of nobody else’s', async () => {
  const mine = await bagOf(pictured.daypack.variantId, 2);
  const theirs = await bagOf(pictured.daypack.variantId, 7);
  for (const { quoteId } of [mine, theirs])
    await bodyOf(
      world.call({ kind: 'system' }, { from: 'order' })('/coupon-uses', {
        json: { key: randomUUID(), quoteId },
      }),
      201,
    );
  const path = `/customers/${mine.customerId}/personal-data`;
  const told = await bodyOf(mine.call(path));
  expect(told).toMatchObject({
    service: 'cart',
    data: {
      bags: [{ market: 'en-us', lines: [{ title: 'Pomegranate Daypack', quantity: 2 }] }],
      quotes: [{ quote: { id: mine.quoteId } }],
      offersUsed: [{ code: 'LANTERN' }],
    },
  });
  const { data } = told as unknown as { data: Record<'bags' | 'quotes' | 'offersUsed', unknown[]> };
  expect([data.bags, data.quotes, data.offersUsed].map(({ length }) => length)).toEqual([1, 1, 1]);
  for (const secret of [theirs.customerId, theirs.email, theirs.quoteId])
    expect(JSON.stringify(told)).not.toContain(secret);
  expect((await theirs.call(path)).status).toBe(404);
});
