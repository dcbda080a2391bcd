import { inTransaction, rowsOf } from '@souk/service-kit/database';
import { type Currency, homeCurrency, otherCurrencies } from '@souk/service-kit/markets';
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ListingQuery } from '../src/categories/category.shapes.ts';
import { listingQuerySchema } from '../src/categories/category.shapes.ts';
import { listProducts } from '../src/categories/list-products.ts';
import { readPage } from '../src/categories/listing.queries.ts';
import { listingFilter } from '../src/categories/listing-filter.ts';
import { readHall } from '../src/categories/read-hall.ts';
import type { DeskList } from '../src/desk/desk-list.shapes.ts';
import { publishProductChanged } from '../src/products/publish-product-changed.ts';
import { readMeanings } from '../src/search/search.queries.ts';
import { questionWords } from '../src/search/search-words.ts';
import { toQuestion } from '../src/search/to-question.ts';
import { runsOf, toAskedQuery, widen } from '../src/search/widen.ts';
import { findOnShelves } from '../src/shelves/find-on-shelves.ts';
import { keepShelves } from '../src/shelves/keep-shelves.ts';
import { deskBySql, foundBySql } from './found-by-sql.ts';
import { owner, startCatalog } from './start-catalog.ts';

const { call, db, service } = await startCatalog({ demo: 'unpainted' });
const reader = service.pool;
const shelves = keepShelves(service);

const { rows: changed } = await rowsOf<{ id: string }>(
  db,
  sql`update product set version = version + 1,
    status = case when get_byte(uuid_send(id), 15) % 5 = 0
      then (array['draft', 'archived'])[1 + get_byte(uuid_send(id), 15) % 2] else status end,
    low_stock = case when get_byte(uuid_send(id), 14) % 4 = 0 then 2 else low_stock end
    returning id`,
);
await inTransaction(db, (tx) =>
  publishProductChanged(
    tx,
    changed.map(({ id }) => id),
  ),
);
const { rows: texts } = await rowsOf<{ text: string }>(
  db,
  sql`select title || ' ' || tagline || ' ' || noun || ' ' || story_html as text from product`,
);
const words = [...new Set(texts.flatMap(({ text }) => questionWords(text)))].sort();

const typed = fc
  .tuple(fc.constantFrom(...words, 'night', 'light', 'couch', 'zzz', 'the'), fc.integer({ min: 2, max: 12 }))
  .map(([word, length]) => word.slice(0, length));
const question = fc.record({
  q: fc
    .array(fc.oneof(typed, fc.constantFrom(...words)), { minLength: 1, maxLength: 3 })
    .map((some) => some.join(' ')),
  any: fc.boolean(),
  currency: fc.constantFrom<Currency>(homeCurrency, ...otherCurrencies),
});

test('memory finds by any words what PostgreSQL finds by its text search', async () => {
  await fc.assert(
    fc.asyncProperty(question, async ({ q, any, currency }) => {
      const index = await shelves.current();
      const asked = questionWords(q);
      const parts = widen(asked, await readMeanings(reader, runsOf(asked)));
      const found = findOnShelves(index, await toQuestion({ reader, index }, { parts, any }), {
        currency,
        after: null,
        limit: 10_000,
      });
      const expected = await foundBySql(reader, { asked: toAskedQuery(parts, { any }), any, currency });
      expect(found.hits.map(({ id }) => id).toSorted()).toEqual(expected);
      expect(found.total).toBe(expected.length);
    }),
    { numRuns: 150 },
  );
});

test('a word alone finds in one pass what is found by marks, in the same order, counted or not', async () => {
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        typed,
        fc.constantFrom(...words),
        fc.constantFrom(...words).map((word) => word.slice(0, 1)),
      ),
      fc.integer({ min: 1, max: 30 }),
      async (q, few) => {
        const index = await shelves.current();
        const parts = widen(questionWords(q), []);
        const { parts: asked } = await toQuestion({ reader, index }, { parts, any: false });
        const find = (more: { held?: Map<number, number>; limit: number; uncounted?: boolean }) =>
          findOnShelves(
            index,
            { parts: asked.map((part) => ({ ...part, held: more.held ?? part.held })), any: false },
            { ...more, currency: homeCurrency, after: null },
          );
        const found = find({ limit: 10_000 });
        if (asked.length !== 1 || found.total === 0) return;
        compared++;
        // What was found by other means as well takes the way of several words.
        const marked = find({ limit: 10_000, held: new Map([[index.ids.find(found.hits[0]!.id)!, 1]]) });
        expect(found).toEqual(marked);
        expect(find({ limit: few, uncounted: true }).hits).toEqual(marked.hits.slice(0, few));
      },
    ),
    { numRuns: 200 },
  );
  expect(compared).toBeGreaterThan(50);
});

const fewWords = fc.tuple(
  fc.array(fc.constantFrom(...words), { maxLength: 2 }),
  fc.constantFrom(...words),
  fc.integer({ min: 1, max: 5 }),
);

test('the few best of what is typed are the first of all there are, though not all is looked at', async () => {
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(
      fewWords,
      fc.integer({ min: 1, max: 6 }),
      fc.constantFrom<Currency>(homeCurrency, ...otherCurrencies),
      async ([whole, word, letters], limit, currency) => {
        const index = await shelves.current();
        const parts = widen([...whole, word.slice(0, letters)], []);
        const asked = await toQuestion({ reader, index }, { parts, any: false });
        const all = findOnShelves(index, asked, { currency, after: null, limit: 10_000 });
        const few = findOnShelves(index, asked, { currency, after: null, limit, uncounted: true });
        expect(few.hits).toEqual(all.hits.slice(0, limit));
        if (few.total < all.total) compared++;
      },
    ),
    { numRuns: 400 },
  );
  expect(compared).toBeGreaterThan(20);
});

const deskAsked = fc.record({
  words: fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 2 }),
  status: fc.constantFrom(undefined, 'published', 'draft', 'archived'),
  stock: fc.constantFrom(undefined, 'in', 'low', 'out'),
  sort: fc.constantFrom('edited' as const, 'title' as const, 'price-up' as const, 'price-down' as const),
});

test('the desk lists by any words, in every order and page by page, what PostgreSQL lists', async () => {
  await fc.assert(
    fc.asyncProperty(deskAsked, fc.integer({ min: 1, max: 7 }), async (asked, limit) => {
      const seen: string[] = [];
      let after: string | null = '';
      let matching = 0;
      while (after !== null) {
        const narrowed = [`status=${asked.status}`, `stock=${asked.stock}`].filter(
          (one) => !one.endsWith('undefined'),
        );
        const where = [`q=${asked.words.join('%20')}`, `sort=${asked.sort}`, `limit=${limit}`, ...narrowed];
        const answer = await call(owner)(`/desk/products?${where.join('&')}${after && `&after=${after}`}`);
        const page = (await answer.json()) as DeskList;
        seen.push(...page.items.map(({ id }) => id));
        matching = page.matching.count;
        after = page.nextCursor;
      }
      expect(seen).toEqual(await deskBySql(reader, asked));
      expect(matching).toBe(seen.length);
    }),
    { numRuns: 60 },
  );
});

const narrowed = fc.record(
  {
    sort: fc.constantFrom('loved', 'selling', 'new', 'price-up', 'price-down'),
    minPriceMinor: fc.integer({ min: 0, max: 10_000 }),
    inHall: fc.constantFrom('1', 'false'),
    minRating: fc.constantFrom(3, 4),
    market: fc.constantFrom('en-us', 'de-de'),
  },
  { requiredKeys: ['sort'] },
);

test('a list that is narrowed down shows, page by page, what PostgreSQL reads along its indexes', async () => {
  await fc.assert(
    fc.asyncProperty(narrowed, fc.integer({ min: 9, max: 30 }), async (asked, limit) => {
      const seen: string[] = [];
      let query: ListingQuery = listingQuerySchema.parse({ ...asked, limit });
      const currency: Currency = asked.market === 'de-de' ? 'EUR' : homeCurrency;
      for (;;) {
        const page = await listProducts({ reader, shelves }, { handle: 'all', query });
        if (!('items' in page)) throw new Error('There is no such list');
        seen.push(...page.items.map(({ id }) => id));
        if (page.nextCursor === null) break;
        query = { ...query, after: page.nextCursor };
      }
      const filter = listingFilter(query, { level: 'hall' }, await readHall({ reader, shelves }, currency));
      const rows = await readPage(reader, filter, { sort: query.sort, after: null, limit: 10_000, currency });
      expect(seen).toEqual(rows.map(({ id }) => id));
    }),
    { numRuns: 25 },
  );
});
