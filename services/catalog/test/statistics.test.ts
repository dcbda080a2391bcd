import { expect, test } from 'vitest';
import { statisticsGatherer } from '../src/imports/gather-statistics.ts';
import { startCatalog } from './start-catalog.ts';

const { service } = await startCatalog();

/** How many products the planner believes there are; -1 while nobody has told it. */
const believed = async (): Promise<number> => {
  const { rows } = await service.pool.query<{ count: number }>(
    `select reltuples::int as count from pg_class where oid = 'product'::regclass`,
  );
  return rows[0]!.count;
};

test('the planner is told of products each time an import has doubled what it brought', async () => {
  const gather = statisticsGatherer(service.db, 0);
  const before = await believed();
  await gather(499);
  expect(await believed()).toBe(before);
  await gather(500);
  const { rows } = await service.pool.query<{ count: number }>('select count(*)::int as count from product');
  expect(await believed()).toBe(rows[0]!.count);
});
