import { randomUUID } from 'node:crypto';
import { stockCountRequested, stockCountWithdrawn } from '@souk/events/stock-count';
import { expect, test, vi } from 'vitest';
import { startInventory } from './stock-world.ts';

const world = await startInventory();
const actor = { kind: 'staff', id: randomUUID(), role: 'owner' };
const file = (counts: { variantId: string; available: number }[]) => {
  const [productId, key] = [randomUUID(), `import:${randomUUID()}`];
  const about = { aggregateId: productId, aggregateVersion: 1 };
  return {
    key,
    ask: () =>
      world.catalog.publish(stockCountRequested, {
        ...about,
        payload: { productId, key, reason: 'import spring.csv', actor, counts },
      }),
    withdraw: () =>
      world.catalog.publish(stockCountWithdrawn, {
        ...about,
        payload: {
          ...{ productId, key, reason: 'import spring.csv undone' },
          variantIds: counts.map(({ variantId }) => variantId),
        },
      }),
  };
};
const movementsOf = async (key: string) =>
  (await (await world.order(`/movements?reference=${encodeURIComponent(key)}`)).json()) as object[];

test('a file counts what can be sold, once; what is held lies there besides; undoing it leaves sales sold', async () => {
  const [variantId, uncounted] = await Promise.all([
    world.addVariant(4),
    world.addVariant(0, { tracked: false }),
  ]);
  await world.hold([{ variantId, quantity: 1 }]);
  const spring = file([
    { variantId, available: 10 },
    { variantId: uncounted, available: 3 },
    { variantId: randomUUID(), available: 3 },
  ]);
  const asked = spring.ask();
  await vi.waitFor(async () => expect((await world.stockOf(variantId)).available).toBe(10));
  expect(await world.stockOf(variantId)).toMatchObject({ onHand: 11, reserved: 1 });
  expect(await movementsOf(spring.key)).toMatchObject([{ kind: 'count', delta: 7, actor }]);

  const sold = randomUUID();
  await world.hold([{ variantId, quantity: 3 }], { key: sold });
  await world.act(sold, 'claim');
  world.catalog.repeat(asked);
  spring.withdraw();
  await vi.waitFor(async () => expect((await world.stockOf(variantId)).onHand).toBe(1));
  expect((await movementsOf(spring.key)).length).toBe(2);
  await world.expectBooksToBalance();
});

test('undoing a file takes no more off the shelf than lies there, however often it is undone', async () => {
  const variantId = await world.addVariant(1);
  const spring = file([{ variantId, available: 6 }]);
  spring.ask();
  await vi.waitFor(async () => expect((await world.stockOf(variantId)).onHand).toBe(6));
  const sold = randomUUID();
  await world.hold([{ variantId, quantity: 4 }], { key: sold });
  await world.act(sold, 'claim');
  for (const _ of [1, 2]) spring.withdraw();
  const last = await world.addVariant(2);
  expect((await world.stockOf(variantId)).onHand).toBe(0);
  expect((await world.stockOf(last)).onHand).toBe(2);
  await world.expectBooksToBalance();
});
