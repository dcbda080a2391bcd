import { randomUUID } from 'node:crypto';
import type { Actor } from '@souk/service-kit/identity';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { manager, startInventory } from './stock-world.ts';

const world = await startInventory();
type Body = {
  key?: string;
  reference?: string;
  lines: { variantId: string; quantity: number }[];
  note?: string;
};
const restock = (body: Body, actor: Actor = manager) =>
  world.call(actor)('/restocks', { json: { key: randomUUID(), reference: 'S-1', ...body } });
type Movement = {
  kind: string;
  delta: number;
  key: string;
  variantId: string;
  actor: object;
  reason: string;
};
const movementsOf = async (...references: string[]): Promise<Movement[]> => {
  const query = references.map((reference) => `reference=${encodeURIComponent(reference)}`).join('&');
  return (await (await world.order(`/movements?${query}`)).json()) as Movement[];
};

test('what came back is on the shelf again, once per key, however often it is said at once', async () => {
  const variantId = await world.addVariant(1);
  const key = randomUUID();
  const body = { key, lines: [{ variantId, quantity: 2 }], note: 'box torn' };
  const answers = await Promise.all(Array.from({ length: 8 }, () => restock(body)));
  expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
  expect((await world.stockOf(variantId)).onHand).toBe(3);
  expect(await world.codeOf(restock({ ...body, lines: [{ variantId, quantity: 1 }] }))).toBe('KEY_REUSED');
  expect(await world.codeOf(restock({ ...body, reference: 'S-2' }))).toBe('KEY_REUSED');
  await world.expectBooksToBalance();
});

test('one key at two variants at once: one restock happens, the other is refused, and nothing is half-done', async () => {
  const [first, second] = await Promise.all([world.addVariant(0), world.addVariant(0)]);
  const key = randomUUID();
  const answers = await Promise.all([
    restock({ key, lines: [{ variantId: first, quantity: 4 }] }),
    restock({ key, lines: [{ variantId: second, quantity: 4 }] }),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  const counts = await Promise.all([first, second].map(async (id) => (await world.stockOf(id)).onHand));
  expect(counts.sort()).toEqual([0, 4]);
});

test('a restock covers what was short, and shoppers are told', async () => {
  const variantId = await world.addVariant(3);
  await world.hold([{ variantId, quantity: 3 }]);
  const counted = { key: randomUUID(), countedTo: 0, reason: 'count' };
  await world.call(manager)(`/stock/${variantId}/adjustments`, { json: counted });
  await restock({ lines: [{ variantId, quantity: 4 }] });
  expect(await world.stockOf(variantId)).toMatchObject({ onHand: 4, reserved: 3, shortage: 0, available: 1 });
  const told = (await world.feed()).filter(({ aggregateId }) => aggregateId === variantId).at(-1);
  expect(told?.payload).toMatchObject({ band: 'low', available: 1 });
});

test('what is not counted takes no part; an unknown variant refuses the whole restock', async () => {
  const [counted, uncounted] = await Promise.all([
    world.addVariant(0),
    world.addVariant(0, { tracked: false }),
  ]);
  const stranger = { variantId: randomUUID(), quantity: 1 };
  expect(await world.codeOf(restock({ lines: [{ variantId: counted, quantity: 1 }, stranger] }))).toBe(
    'STOCK_UNKNOWN',
  );
  expect((await world.stockOf(counted)).onHand).toBe(0);
  expect((await restock({ lines: [{ variantId: uncounted, quantity: 1 }] })).status).toBe(200);
  expect(await world.stockOf(uncounted)).toMatchObject({ onHand: 0, available: null });
  for (const quantity of [0, -1, 1.5])
    expect(await world.codeOf(restock({ lines: [{ variantId: counted, quantity }] }))).toBe('VALIDATION');
});

test('the movements of a hold, of a checkout’s holds and of a restock are found by their names', async () => {
  const variantId = await world.addVariant(5);
  const checkoutId = randomUUID();
  const hold = `${checkoutId}:hold:1`;
  const reference = `S-${checkoutId}`;
  await world.hold([{ variantId, quantity: 2 }], { key: hold });
  await world.act(hold, 'claim');
  await restock({ reference, lines: [{ variantId, quantity: 1 }], note: 'like new' });
  expect(await movementsOf(hold)).toMatchObject([{ kind: 'sale', delta: -2, actor: { kind: 'system' } }]);
  expect(await movementsOf(checkoutId)).toEqual(await movementsOf(hold));
  const all = await movementsOf(checkoutId, hold, reference);
  expect(all).toMatchObject([
    { kind: 'sale', key: hold },
    { kind: 'return', delta: 1, variantId, reason: 'like new' },
  ]);
  expect(all[1]?.actor).toEqual({ kind: 'staff', id: (manager as { id: string }).id, role: 'manager' });
  expect(await movementsOf('nothing')).toEqual([]);
});

test('a restock is written in the audit log once, in the name of whoever took it in', async () => {
  const variantId = await world.addVariant(0);
  const key = randomUUID();
  for (const _ of [1, 2]) await restock({ key, lines: [{ variantId, quantity: 1 }] });
  const { rows } = await world.db.execute(
    sql`select actor, action from audit_record where entity_id = ${key}`,
  );
  expect(rows).toMatchObject([{ action: 'stock.restocked', actor: { kind: 'staff', role: 'manager' } }]);
});
