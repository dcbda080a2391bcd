import { expect, test, vi } from 'vitest';
import { startCatalog } from './start-catalog.ts';

const { service, get } = await startCatalog({ demo: 'unpainted' });

/** How many statements that are planned once a connection ran while an address was asked. */
async function preparedDuring(where: string): Promise<number> {
  const query = vi.spyOn(service.pool, 'query');
  await get(where);
  const asked = query.mock.calls.map(([statement]) => statement as unknown);
  query.mockRestore();
  return asked.filter(
    (statement) =>
      typeof statement === 'object' && statement !== null && 'name' in statement && statement.name,
  ).length;
}

/** Work in the background may fall into one of the times; an address's own statements are there in each. */
async function preparedBy(where: string): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < 5; n += 1) times.push(await preparedDuring(where));
  return Math.min(...times);
}

test.each([
  ['/products/rose-teapot', 2],
  ['/products/rose-teapot/reviews', 1],
  ['/categories/table/products?minRating=4&sort=selling', 5],
  ['/search?q=teapot', 2],
  ['/suggest?q=teap', 2],
])('%s costs %i statements, whatever it shows, each planned once', async (where, most) => {
  expect(await preparedBy(where)).toBe(most);
});
