import { expect, test, vi } from 'vitest';
import { startCatalog } from './start-catalog.ts';

const { service, get } = await startCatalog({ demo: 'unpainted' });

/** How many statements an address costs, and how many of them are planned once a connection. */
async function statementsOf(where: string): Promise<{ all: number; prepared: number }> {
  const query = vi.spyOn(service.pool, 'query');
  // Work by the clock takes connections of its own out of the pool, and asks through those.
  await get(where);
  const asked = query.mock.calls.map(([statement]) => statement as unknown);
  query.mockRestore();
  const named = asked.filter(
    (statement) =>
      typeof statement === 'object' && statement !== null && 'name' in statement && statement.name,
  );
  return { all: asked.length, prepared: named.length };
}

test.each([
  ['/products/rose-teapot', 2],
  ['/products/rose-teapot/reviews', 1],
  ['/categories/table/products?minRating=4&sort=selling', 5],
  ['/search?q=teapot', 2],
  ['/suggest?q=teap', 2],
])('%s costs %i statements, whatever it shows, each planned once', async (where, most) => {
  const { all, prepared } = await statementsOf(where);
  expect(all).toBe(most);
  expect(prepared).toBe(all);
});
