import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { startInventory } from './stock-world.ts';

const world = await startInventory();
const one = (variantId: string, quantity = 1) => [{ variantId, quantity }];

test('units of a hold that has run out go to the first who asks, not to the first after a sweep', async () => {
  const variantId = await world.addVariant(2);
  const key = randomUUID();
  await world.hold(one(variantId, 2), { key });
  expect((await world.hold(one(variantId))).status).toBe(409);
  await world.clock.advance(601);
  expect((await world.hold(one(variantId, 2))).status).toBe(201);
  expect(await world.codeOf(world.act(key, 'claim'))).toBe('HOLD_EXPIRED');
  await world.expectBooksToBalance();
});

test('one’s own hold that has run out is no obstacle, and is not extended either', async () => {
  const variantId = await world.addVariant(1);
  const [cartId, key] = [randomUUID(), randomUUID()];
  await world.hold(one(variantId), { cartId, key });
  await world.clock.advance(601);
  expect(await world.codeOf(world.act(key, 'extend'))).toBe('HOLD_EXPIRED');
  expect((await world.hold(one(variantId), { cartId })).status).toBe(201);
});
