import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { manager, startInventory } from './stock-world.ts';

const world = await startInventory();
type Page = { items: { key: string; state: string; changedAt: string }[]; nextCursor: string | null };
type Query = { since?: string; after?: string; limit?: string };

const list = async (query: Query = {}): Promise<Page> =>
  (await (await world.order(`/reservations?${new URLSearchParams(query)}`)).json()) as Page;

/** All of it, two at a time; `meanwhile` happens once, behind the first page. */
const walk = async (query: Query = {}, meanwhile?: () => Promise<unknown>): Promise<Page['items']> => {
  const seen: Page['items'] = [];
  let after: string | null = null;
  do {
    const page: Page = await list({ ...query, limit: '2', ...(after && { after }) });
    seen.push(...page.items);
    if (after === null) await meanwhile?.();
    after = page.nextCursor;
  } while (after);
  return seen;
};
const holdMany = async (count: number): Promise<string[]> => {
  const variantId = await world.addVariant(100);
  const keys = Array.from({ length: count }, () => randomUUID());
  for (const key of keys) await world.hold([{ variantId, quantity: 1 }], { key });
  return keys;
};
const keysOf = (items: Page['items'], among: string[]): string[] =>
  items.map(({ key }) => key).filter((key) => among.includes(key));

test('what is held or sold is listed page by page in the order it changed; what holds nothing is not', async () => {
  const keys = await holdMany(6);
  await world.act(keys[0]!, 'claim');
  await world.act(keys[1]!, 'release');
  await world.act(keys[2]!, 'claim');
  await world.act(keys[2]!, 'unclaim');
  const items = await walk();
  expect(keysOf(items, keys)).toEqual([keys[3], keys[4], keys[5], keys[0]]);
  expect(items.find(({ key }) => key === keys[0])?.state).toBe('claimed');
});

test('a walk goes on from the last change it saw, whatever the clock of the shop says', async () => {
  const before = await holdMany(3);
  const { changedAt } = (await walk()).at(-1)!;
  await world.clock.advance(-3_600);
  const later = await holdMany(2);
  await world.clock.advance(3_600);
  const again = await walk({ since: changedAt });
  expect(keysOf(again, [...before, ...later])).toEqual([before.at(-1), ...later]);
});

test('what changes while it is walked is met again at the end', async () => {
  const keys = await holdMany(5);
  const met = await walk({}, () => world.act(keys[4]!, 'claim'));
  expect(met.at(-1)).toMatchObject({ key: keys[4], state: 'claimed' });
  expect(new Set(keysOf(met, keys)).size).toBe(5);
});

test('it is for the order service and for staff who see stock; a place of another list is refused', async () => {
  expect((await world.call({ kind: 'guest' }, { from: 'bff' })('/reservations')).status).toBe(403);
  expect((await world.call(manager)('/reservations')).status).toBe(200);
  expect(await world.codeOf(world.order('/reservations?after=nowhere'))).toBe('VALIDATION');
});
