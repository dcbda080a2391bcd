import { randomUUID } from 'node:crypto';
import { expectSchemaMatches } from '@souk/testkit/schema-match';
import pg from 'pg';
import { expect, test, vi } from 'vitest';
import * as schema from '../src/schema.ts';
import { manager, startInventory } from './stock-world.ts';

const world = await startInventory();
const adjust = (variantId: string, body: Record<string, unknown>, actor = manager) =>
  world.call(actor)(`/stock/${variantId}/adjustments`, {
    json: { key: randomUUID(), reason: 'count', ...body },
  });

test('a count below what is promised is taken as it is, and the shortage is written down until promises shrink', async () => {
  const variantId = await world.addVariant(5);
  const key = randomUUID();
  await world.hold([{ variantId, quantity: 4 }], { key });
  expect((await adjust(variantId, { countedTo: 1 })).status).toBe(200);
  expect(await world.stockOf(variantId)).toMatchObject({ onHand: 1, reserved: 4, shortage: 3, available: 0 });
  expect(await world.codeOf(world.hold([{ variantId, quantity: 1 }]))).toBe('OUT_OF_STOCK');
  await world.act(key, 'release');
  expect(await world.stockOf(variantId)).toMatchObject({ onHand: 1, reserved: 0, shortage: 0, available: 1 });
  await world.expectBooksToBalance();
});

test('an adjustment happens once per key, with a reason, by staff whose role allows it', async () => {
  const variantId = await world.addVariant(5);
  const key = randomUUID();
  for (const status of [200, 200]) expect((await adjust(variantId, { key, delta: 3 })).status).toBe(status);
  expect((await world.stockOf(variantId)).onHand).toBe(8);
  expect(await world.codeOf(adjust(variantId, { key, delta: 4 }))).toBe('KEY_REUSED');
  for (const nonsense of [
    { delta: 1, reason: ' ' },
    { delta: 0 },
    { delta: 1.5 },
    { countedTo: -1 },
    { delta: -9 },
    {},
  ])
    expect(await world.codeOf(adjust(variantId, nonsense))).toBe('VALIDATION');
  const support = { ...manager, role: 'support' } as typeof manager;
  expect(await world.codeOf(adjust(variantId, { delta: 1 }, support))).toBe('FORBIDDEN');
});

test('the catalogue opens a record once; its first count never corrects a record that exists', async () => {
  const variantId = await world.addVariant(5);
  await adjust(variantId, { delta: 2 });
  const [first] = (await world.feed()).filter(({ aggregateId }) => aggregateId === variantId);
  expect(first?.payload).toMatchObject({ variantId, band: 'low', available: 5 });
  expect((await world.stockOf(variantId)).onHand).toBe(7);
});

test('shoppers are told when the count gets low, not of every unit before', async () => {
  const variantId = await world.addVariant(8);
  for (const quantity of [1, 1, 1, 1]) await world.hold([{ variantId, quantity }]);
  const told = async () =>
    (await world.feed())
      .filter(({ type, aggregateId }) => type === 'stock.changed' && aggregateId === variantId)
      .map(({ payload }) => (payload as { available: number }).available);
  await vi.waitFor(async () => expect(await told()).toEqual([8, 5, 4]));
});

test('the database itself refuses to promise more than there is, and to change the ledger', async () => {
  const variantId = await world.addVariant(2);
  const owner = new pg.Client({ connectionString: world.ownerUrl });
  await owner.connect();
  await expect(
    owner.query('update stock_item set reserved = 3 where variant_id = $1', [variantId]),
  ).rejects.toThrow('never_promise_more_than_there_is');
  await expect(
    owner.query('update stock_movement set delta = 9 where variant_id = $1', [variantId]),
  ).rejects.toThrow('append-only');
  await owner.end();
});

test('the tables in code are the tables in the database', async () => {
  await expectSchemaMatches(schema, world.db);
});
