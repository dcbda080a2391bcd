import { productChanged } from '@souk/events/catalog';
import { type Db, inTransaction, rowsOf } from '@souk/service-kit/database';
import { type Currency, homeCurrency, otherCurrencies } from '@souk/service-kit/markets';
import { publish } from '@souk/service-kit/outbox';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listingQuerySchema } from '../src/categories/category.shapes.ts';
import { PRICE_BUCKETS } from '../src/categories/list-products.ts';
import { listingFilter, narrowedBy, type Shelf } from '../src/categories/listing-filter.ts';
import { readHall } from '../src/categories/read-hall.ts';
import { publishProductChanged } from '../src/products/publish-product-changed.ts';
import { refreshCards } from '../src/products/refresh-cards.queries.ts';
import { countFacets } from '../src/shelves/count-facets.ts';
import { keepShelves } from '../src/shelves/keep-shelves.ts';
import { readFacets } from './facets-by-sql.ts';
import { startCatalog } from './start-catalog.ts';

const { db, service } = await startCatalog({ demo: 'unpainted' });
const reader = service.pool;
const shelves = keepShelves(service);
const currencies: Currency[] = [homeCurrency, ...otherCurrencies];

/** What both say of a shelf, in one form. */
const compare = async (asked: { shelf: Shelf; query: object; currency: Currency }): Promise<void> => {
  const query = listingQuerySchema.parse(asked.query);
  const hall = await readHall({ reader, shelves }, asked.currency);
  const whole = asked.shelf.level === 'hall';
  const said = await readFacets(reader, listingFilter(query, asked.shelf, hall), {
    hall: whole,
    currency: asked.currency,
  });
  const index = await shelves.current();
  const of = asked.shelf.level === 'hall' ? {} : { [`${asked.shelf.level}Id`]: asked.shelf.id };
  const counted = countFacets(
    index,
    { slots: index.slots(of), hall: whole, currency: asked.currency },
    narrowedBy(query, asked.shelf, hall),
    { buckets: PRICE_BUCKETS },
  );
  const titles = new Map(
    hall.stalls
      .flatMap(({ row, kinds }) => [row, ...kinds.map((kind) => kind.row)])
      .map((row) => [row.id, row.title]),
  );
  const { kinds, colours, sizes, ...numbers } = counted;
  const { kind, colour, size, ...others } = said;
  expect(numbers).toEqual({ ...others, buckets: others.buckets.toSorted((a, b) => a.bucket - b.bucket) });
  const pairs = (found: Map<string, number>) => [...found].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const listed = (found: { value: string; count: number }[]) =>
    pairs(new Map(found.map(({ value, count }) => [value, count])));
  expect(pairs(new Map([...kinds].map(([id, count]) => [titles.get(id)!, count])))).toEqual(listed(kind));
  expect(pairs(colours)).toEqual(listed(colour));
  expect(pairs(sizes)).toEqual(listed(size));
};

const placesOf = async (): Promise<Shelf[]> => {
  const { rows } = await rowsOf<{ id: string; stall: boolean }>(
    db,
    sql`select id, parent_id is null as stall from category order by parent_id nulls first, position`,
  );
  return [
    { level: 'hall' },
    ...rows.map(({ id, stall }): Shelf => ({ level: stall ? 'stall' : 'kind', id })),
  ];
};
const places = await placesOf();
const valuesOf = async (column: 'colours' | 'sizes'): Promise<string[]> =>
  (
    await rowsOf<{ value: string }>(
      db,
      sql`select distinct value from product, unnest(${sql.raw(column)}) value order by value`,
    )
  ).rows.map(({ value }) => value);
const [colours, sizes] = [await valuesOf('colours'), await valuesOf('sizes')];
const kindTitles = (await readHall({ reader, shelves }, homeCurrency)).stalls.flatMap(({ row, kinds }) => [
  row.title,
  ...kinds.map((kind) => kind.row.title),
]);

const some = (values: string[]) => fc.subarray([...values, 'nothing is called so'], { maxLength: 3 });
const anyQuestion = fc.record({
  shelf: fc.constantFrom(...places),
  currency: fc.constantFrom(...currencies),
  query: fc.record(
    {
      kind: some(kindTitles),
      colour: some(colours),
      size: some(sizes),
      minPriceMinor: fc.integer({ min: 0, max: 20_000 }),
      maxPriceMinor: fc.integer({ min: 0, max: 40_000 }),
      inHall: fc.constantFrom('1', 'true', 'false'),
      minRating: fc.constantFrom(2, 3, 4),
    },
    { requiredKeys: [] },
  ),
});

test('memory counts beside every filter what PostgreSQL counts', async () => {
  await fc.assert(fc.asyncProperty(anyQuestion, compare), { numRuns: 120 });
});

const tell = async (change: ReturnType<typeof sql>): Promise<string> => {
  const id = await inTransaction(db, async (tx) => {
    const { rows } = await rowsOf<{ id: string }>(tx, change);
    await refreshCards(tx, [rows[0]!.id]);
    await publishProductChanged(tx, [rows[0]!.id]);
    return rows[0]!.id;
  });
  for (const shelf of places.slice(0, 12))
    await compare({
      shelf,
      query: {},
      currency: shelf.level === 'kind' ? otherCurrencies[0]! : homeCurrency,
    });
  return id;
};

test('what changed is counted by whoever asks next, wherever it stood before', async () => {
  const one = sql`(select id from product where status = 'published' and kind_id is not null order by id limit 1)`;
  const id = await tell(
    sql`update product set status = 'draft', version = version + 1 where id = ${one} returning id`,
  );
  await tell(
    sql`update product set status = 'published', version = version + 1 where id = ${id} returning id`,
  );
  await tell(sql`update variant set list_price_minor = list_price_minor + 700, sale_price_minor = null
    where id = (select id from variant where product_id = ${id} limit 1) returning product_id as id`);
  await tell(sql`update product p set category_id = k.parent_id, kind_id = k.id, version = version + 1
    from (select id, parent_id from category where parent_id is not null
      and parent_id <> (select category_id from product where id = ${id}) order by id limit 1) k
    where p.id = ${id} returning p.id`);
  await tell(sql`update product set category_id = (select parent_id from category where id = kind_id), colours = '{Nowhere,Nowhere else}',
    rating_average = 3.5, version = version + 1 where id = ${id} returning id`);
});

test('a change is counted though an older transaction is still open, and though its product is deleted', async () => {
  const [before] = [
    (await shelves.current()).counts(homeCurrency).reduce((sum, { count }) => sum + count, 0),
  ];
  const open = await service.pool.connect();
  try {
    await open.query('begin');
    await open.query('select pg_current_xact_id()');
    const { rows } = await rowsOf<{ id: string; version: number }>(
      db,
      sql`select id, version from product where status = 'published' order by id desc limit 1`,
    );
    const { id } = rows[0]!;
    const { rows: last } = await rowsOf<{ payload: never }>(
      db,
      sql`select payload from outbox where aggregate_id = ${id} order by id desc limit 1`,
    );
    await inTransaction(db, async (tx) => {
      await publish(tx, productChanged, {
        aggregateId: id,
        aggregateVersion: Number(rows[0]!.version) + 1,
        payload: last[0]!.payload,
      });
      await tx.execute(sql`delete from showcase where product_id = ${id}`);
      await tx.execute(sql`delete from product where id = ${id}`);
    });
    const after = (await shelves.current()).counts(homeCurrency).reduce((sum, { count }) => sum + count, 0);
    expect(after).toBe(before! - 1);
    await compare({ shelf: { level: 'hall' }, query: {}, currency: homeCurrency });
  } finally {
    await open.query('rollback');
    open.release();
  }
});

test('what a transaction tells that began earlier and ends later is counted when it has ended', async () => {
  const withdraw = async (tx: Db, id: string): Promise<void> => {
    await tx.execute(sql`update product set status = 'draft', version = version + 1 where id = ${id}`);
    await publishProductChanged(tx, [id]);
  };
  const published = async (): Promise<number> =>
    (await shelves.current()).counts(homeCurrency).reduce((sum, { count }) => sum + count, 0);
  const { rows } = await rowsOf<{ id: string }>(
    db,
    sql`select id from product where status = 'published' order by id limit 2`,
  );
  const before = await published();
  const client = await service.pool.connect();
  try {
    await client.query('begin');
    await withdraw(drizzle(client), rows[0]!.id);
    await inTransaction(db, (tx) => withdraw(tx, rows[1]!.id));
    expect(await published()).toBe(before - 1);
    await client.query('commit');
    expect(await published()).toBe(before - 2);
  } finally {
    client.release();
  }
});
