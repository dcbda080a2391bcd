import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { manager, startInventory } from './stock-world.ts';

const world = await startInventory();
const call = world.call(manager);
const adjust = (variantId: string, change: { delta: number } | { countedTo: number }) =>
  call(`/stock/${variantId}/adjustments`, { json: { key: randomUUID(), reason: 'correction', ...change } });
const watch = (variantId: string, lowAt: number, alert = true) =>
  call(`/stock/${variantId}/threshold`, { method: 'PUT', json: { lowAt, alert } });
const alarmsOf = async (variantId: string) =>
  (await world.feed())
    .filter(({ type, aggregateId }) => type === 'stock.low' && aggregateId === variantId)
    .map(({ payload }) => (payload as { level: string }).level);

test('a fall is told once a step, by whatever it falls; and again only after there was enough', async () => {
  const variantId = await world.addVariant(7, { title: 'Brass bell', sku: 'BELL-1' });
  const key = randomUUID();
  await world.hold([{ variantId, quantity: 2 }], { key });
  expect(await alarmsOf(variantId)).toEqual(['low']);
  await world.act(key, 'claim');
  await adjust(variantId, { delta: -1 });
  expect(await alarmsOf(variantId)).toEqual(['low']);
  await adjust(variantId, { countedTo: 0 });
  expect(await alarmsOf(variantId)).toEqual(['low', 'out']);
  await adjust(variantId, { countedTo: 3 });
  await adjust(variantId, { countedTo: 0 });
  expect(await alarmsOf(variantId)).toEqual(['low', 'out']);
  await adjust(variantId, { countedTo: 6 });
  await adjust(variantId, { countedTo: 2 });
  expect(await alarmsOf(variantId)).toEqual(['low', 'out', 'low']);
  const [first] = (await world.feed()).filter(
    ({ type, aggregateId }) => type === 'stock.low' && aggregateId === variantId,
  );
  expect(first?.payload).toMatchObject({ title: 'Brass bell', sku: 'BELL-1', available: 5, lowAt: 5 });
});

test('promises that cannot be kept are told as short', async () => {
  const variantId = await world.addVariant(9);
  await world.hold([{ variantId, quantity: 2 }]);
  const answer = await (await adjust(variantId, { countedTo: 1 })).json();
  expect(await alarmsOf(variantId)).toEqual(['short']);
  expect(answer).toMatchObject({ shortage: 1, affected: [{ lines: [{ variantId, quantity: 2 }] }] });
});

test('many fall to the same shelf at once, and it is told once', async () => {
  const variantId = await world.addVariant(12);
  await Promise.all([
    ...Array.from({ length: 6 }, () => world.hold([{ variantId, quantity: 1 }])),
    ...Array.from({ length: 3 }, () => adjust(variantId, { delta: -1 })),
  ]);
  expect((await world.stockOf(variantId)).available).toBe(3);
  expect(await alarmsOf(variantId)).toEqual(['low']);
  await world.expectBooksToBalance();
});

test('the threshold is the item’s own; whoever turns the alert off hears nothing, and of what is low when it is on again', async () => {
  const variantId = await world.addVariant(20);
  expect((await watch(variantId, 15)).status).toBe(200);
  expect(await alarmsOf(variantId)).toEqual([]);
  await adjust(variantId, { delta: -6 });
  expect(await alarmsOf(variantId)).toEqual(['low']);
  await watch(variantId, 15, false);
  await adjust(variantId, { countedTo: 0 });
  expect(await alarmsOf(variantId)).toEqual(['low']);
  await watch(variantId, 15, true);
  expect(await alarmsOf(variantId)).toEqual(['low', 'out']);
  for (const lowAt of [-1, 2.5, 1e9]) expect(await world.codeOf(watch(variantId, lowAt))).toBe('VALIDATION');
  expect(await world.codeOf(watch(randomUUID(), 3))).toBe('STOCK_UNKNOWN');
});

test('what starts low is no news; the first fall from there is told when it is worse', async () => {
  const variantId = await world.addVariant(2);
  await world.hold([{ variantId, quantity: 1 }]);
  expect(await alarmsOf(variantId)).toEqual([]);
  await world.hold([{ variantId, quantity: 1 }]);
  expect(await alarmsOf(variantId)).toEqual(['out']);
});
