import { expect, test } from 'vitest';
import type { DeskList } from '../src/desk/desk-list.shapes.ts';
import { owner, startCatalog } from './start-catalog.ts';

const { call, db } = await startCatalog({ demo: 'unpainted' });
const list = async (query: string): Promise<DeskList> => {
  const answer = await call(owner)(`/desk/products?${query}`);
  if (answer.status !== 200) throw new Error(`${query}: ${await answer.text()}`);
  return (await answer.json()) as DeskList;
};
const all = await list('limit=100');

test.each(['edited', 'title', 'price-up', 'price-down'])(
  'paging by %s shows each thing once',
  async (sort) => {
    const seen: string[] = [];
    for (let after = ''; ; ) {
      const page = await list(`sort=${sort}&limit=17${after && `&after=${after}`}`);
      seen.push(...page.items.map(({ id }) => id));
      if (!page.nextCursor) break;
      after = page.nextCursor;
    }
    expect(seen.length).toBe(all.matching.count);
    expect(new Set(seen).size).toBe(seen.length);
  },
);

test('words, the beginning of a SKU, a stall, a status and stock narrow the list down', async () => {
  const daypack = (await list('q=pomegranate daypack')).items[0]!;
  expect(daypack.handle).toBe('pomegranate-daypack');
  expect((await list('q=pome-dayp')).items.map(({ id }) => id)).toContain(daypack.id);
  expect((await list('q=%25%5F')).matching.count).toBe(0);
  expect((await list('category=bags')).items.every(({ stall }) => stall === 'bags')).toBe(true);
  expect((await list('stock=out')).items.every(({ stock }) => stock === 'out')).toBe(true);
  await db.execute(`update product set status = 'draft' where id = '${daypack.id}'`);
  const drafts = await list('status=draft');
  expect(drafts.items.map(({ id }) => id)).toEqual([daypack.id]);
  expect(drafts.counts).toMatchObject({
    draft: { count: 1, more: false },
    all: { count: all.matching.count, more: false },
  });
});

test('a cursor of another order, and a stall nobody knows, are refused', async () => {
  const { nextCursor } = await list('limit=2&sort=title');
  expect((await call(owner)(`/desk/products?sort=edited&after=${nextCursor}`)).status).toBe(400);
  expect((await call(owner)('/desk/products?category=nowhere')).status).toBe(404);
});
