import { expect, test, vi } from 'vitest';
import { startCatalog } from './start-catalog.ts';

const { service, get } = await startCatalog({ demo: 'unpainted' });

/** How many statements that are planned once a connection an address costs. Work in the background prepares none. */
async function preparedBy(where: string): Promise<number> {
  const query = vi.spyOn(service.pool, 'query');
  await get(where);
  const asked = query.mock.calls.map(([statement]) => statement as unknown);
  query.mockRestore();
  return asked.filter(
    (statement) =>
      typeof statement === 'object' && statement !== null && 'name' in statement && statement.name,
  ).length;
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
