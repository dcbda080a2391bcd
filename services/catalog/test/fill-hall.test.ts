import { inTransaction, rowsOf } from '@souk/service-kit/database';
import { sql } from 'drizzle-orm';
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { fillHall } from '../src/many/fill-hall.ts';
import { manyProduct } from '../src/many/many-product.ts';
import { deriveColumns } from '../src/products/derive-columns.ts';
import { publishProductChanged } from '../src/products/publish-product-changed.ts';
import { refreshCards } from '../src/products/refresh-cards.queries.ts';
import { startCatalog } from './start-catalog.ts';

const { db, get, service } = await startCatalog({ demo: 'none' });

const fill = async (products: number): Promise<{ added: number; steps: number[] }> => {
  const client = new pg.Client({ connectionString: service.pool.options.connectionString });
  await client.connect();
  onTestFinished(() => client.end());
  const steps: number[] = [];
  const added = await fillHall(client, { products, tell: true, onProgress: (done) => void steps.push(done) });
  return { added, steps };
};

test('a hall that is filled by COPY is as if each thing had been saved, found and told, and is filled once', async () => {
  expect((await fill(150)).added).toBe(150);
  expect((await fill(240)).added).toBe(90);
  expect((await fill(240)).added).toBe(0);

  const { rows } = await rowsOf<{ id: string; handle: string; search: string; words: string[] }>(
    db,
    sql`select id, handle, search::text, words from product order by id`,
  );
  expect(rows).toHaveLength(240);
  const ids = rows.map(({ id }) => id);

  // Search reads of it what PostgreSQL itself makes of its texts.
  const { rows: places } = await rowsOf<{ id: string; handle: string; title: string }>(
    db,
    sql`select id, handle, title from category where parent_id is not null order by position`,
  );
  const stall = { id: '', handle: 'aisle-1', title: 'Aisle 1', stall: 'sound' as const };
  const kinds = places.map((kind) => ({ ...kind, stall: 'sound' as const }));
  for (const { handle, search } of rows) {
    const draft = manyProduct(Number(handle.slice(5)), { aisle: { stall, kinds }, now: new Date() });
    const [a, b, c, d] = deriveColumns(draft).searched;
    const own = await rowsOf<{ search: string }>(
      db,
      sql`select (setweight(to_tsvector('souk', ${a}), 'A') || setweight(to_tsvector('souk', ${b}), 'B')
        || setweight(to_tsvector('souk', ${c}), 'C') || setweight(to_tsvector('souk', ${d}), 'D'))::text as search`,
    );
    expect(search, handle).toBe(own.rows[0]!.search);
  }

  // Its card is what is derived from its variants, its words are counted, and the feed has it.
  const cards = sql`select jsonb_object_agg(handle, to_jsonb(p) - 'search') as cards from product p`;
  const before = (await rowsOf<{ cards: object }>(db, cards)).rows[0]!.cards;
  await inTransaction(db, (tx) => refreshCards(tx, ids));
  expect((await rowsOf<{ cards: object }>(db, cards)).rows[0]!.cards).toEqual(before);
  const counted = await rowsOf<{ wrong: number }>(
    db,
    sql`select count(*)::integer as wrong from (
      select word, count(*) as uses from product, unnest(words) word group by word) own
      full join word using (word) where own.uses is distinct from word.uses`,
  );
  expect(counted.rows[0]!.wrong).toBe(0);
  const told = sql`select aggregate_id, payload from outbox where type = 'product.changed' order by id`;
  const first = (await rowsOf<{ aggregate_id: string; payload: object }>(db, told)).rows;
  expect(first.map((row) => row.aggregate_id).toSorted()).toEqual(ids.toSorted());
  await inTransaction(db, (tx) => publishProductChanged(tx, [first[0]!.aggregate_id]));
  const again = (await rowsOf<{ aggregate_id: string; payload: object }>(db, told)).rows.at(-1)!;
  expect(again.payload).toEqual(first[0]!.payload);

  const listing = await get<{ total: number }>('/categories/aisle-1/products?limit=5');
  expect(listing.total).toBe(240);
});
