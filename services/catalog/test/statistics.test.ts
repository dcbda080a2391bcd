import { rowsOf } from '@souk/service-kit/database';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { statisticsGatherer } from '../src/imports/gather-statistics.ts';
import { startCatalog } from './start-catalog.ts';

const { db } = await startCatalog({ demo: 'unpainted' });

/** How many products the planner believes there are; -1 while nobody has told it. */
const believed = async (): Promise<number> => {
  const known = sql`select reltuples::int as count from pg_class where oid = 'product'::regclass`;
  return (await rowsOf<{ count: number }>(db, known)).rows[0]!.count;
};

test('the planner is told of products each time an import has doubled what it brought', async () => {
  const gather = statisticsGatherer(db, 0);
  const before = await believed();
  await gather(499);
  expect(await believed()).toBe(before);
  await gather(500);
  const { rows } = await rowsOf<{ count: number }>(db, sql`select count(*)::int as count from product`);
  expect(await believed()).toBe(rows[0]!.count);
});
