import { inTransaction } from '@souk/service-kit/database';
import { type Currency, homeCurrency, otherCurrencies } from '@souk/service-kit/markets';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { readAddresses } from '../src/feeds/feed.queries.ts';
import { countParts, startOfPart } from '../src/feeds/feed-parts.ts';
import { publishProductChanged } from '../src/products/publish-product-changed.ts';
import { productsIn } from '../src/products/sold-in.ts';
import type { Reader } from '../src/read-rows.ts';
import { keepShelves } from '../src/shelves/keep-shelves.ts';
import { startCatalog } from './start-catalog.ts';

const { db, service } = await startCatalog({ demo: 'unpainted' });
const shelves = keepShelves(service);
const SIZE = 7;

const sold = async (currency: Currency): Promise<string[]> => {
  const { rows } = await service.pool.query({
    text: `select p.id from ${productsIn(currency)} where p.status = 'published' order by p.id`,
  });
  return (rows as { id: string }[]).map(({ id }) => id);
};

const starts = async (currency: Currency): Promise<(string | null)[]> => {
  const index = await shelves.current();
  const of = { currency, size: SIZE };
  return Array.from({ length: countParts(index, of) }, (_, n) => startOfPart(index, n + 1, of));
};

test.each([homeCurrency, ...otherCurrencies])(
  'parts of what is sold in %s begin where the last one ends',
  async (currency) => {
    const expected = async () => {
      const ids = await sold(currency);
      return ids.flatMap((_, n) => (n % SIZE === 0 ? [ids[n - 1] ?? null] : []));
    };
    expect(await starts(currency)).toEqual(await expected());
    const [, second, , fourth] = await sold(currency);
    await inTransaction(db, async (tx) => {
      await tx.execute(sql`update product set status = 'draft' where id in (${second}, ${fourth})`);
      await publishProductChanged(tx, [second!, fourth!]);
    });
    expect(await starts(currency)).toEqual(await expected());
  },
);

type Plan = {
  'Actual Rows': number;
  'Rows Removed by Filter'?: number;
  'Actual Loops': number;
  'Relation Name'?: string;
  Plans?: Plan[];
};
const readOf = (plan: Plan): number =>
  (plan['Relation Name'] === 'product'
    ? (plan['Actual Rows'] + (plan['Rows Removed by Filter'] ?? 0)) * plan['Actual Loops']
    : 0) + (plan.Plans ?? []).reduce((sum, child) => sum + readOf(child), 0);

test('every part of the sitemap reads as many products, also by the plan that is kept for all of them', async () => {
  const reads: number[] = [];
  const explaining = {
    query: async ({ text, values }: { text: string; values: [string | null, number] }) => {
      const client = await service.pool.connect();
      try {
        await client.query('begin');
        // As among a great many: so few as these are, PostgreSQL would rather read them all and sort them.
        for (const way of ['seqscan', 'bitmapscan', 'sort'])
          await client.query(`set local enable_${way} = off`);
        await client.query('set local plan_cache_mode = force_generic_plan');
        await client.query(`prepare part as ${text}`);
        const [after, limit] = values;
        const { rows } = await client.query(
          `explain (analyze, format json) execute part (${after === null ? 'null' : `'${after}'`}, ${limit})`,
        );
        reads.push(readOf((rows[0] as { 'QUERY PLAN': { Plan: Plan }[] })['QUERY PLAN'][0]!.Plan));
        await client.query('deallocate part');
        return { rows: [] };
      } finally {
        await client.query('rollback');
        client.release();
      }
    },
  } as unknown as Reader;
  const unlisted = (await shelves.current()).ids.size() - (await sold(homeCurrency)).length;
  for (const after of await starts(homeCurrency)) await readAddresses(explaining, { after, limit: SIZE });
  expect(reads.length).toBeGreaterThan(5);
  expect(Math.max(...reads)).toBeLessThanOrEqual(SIZE + unlisted);
});
