import { inTransaction, rowsOf } from '@souk/service-kit/database';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Listing } from '../src/categories/category.shapes.ts';
import type { ProductDetail } from '../src/products/product.shapes.ts';
import { publishProductChanged } from '../src/products/publish-product-changed.ts';
import { csvOf, importCsv } from './import-csv.ts';
import { owner, startCatalog } from './start-catalog.ts';

const { call, get, db } = await startCatalog({ demo: 'unpainted' });
const cli = call({ kind: 'system' }, { from: 'cli' });
const list = (where: string) => get<Listing>(`/categories/${where}`);

async function readAll(where: string, between: () => Promise<unknown> = async () => undefined) {
  const items: Listing['items'] = [];
  let after: string | null = null;
  do {
    const page: Listing = await list(`${where}&limit=7${after ? `&after=${after}` : ''}`);
    items.push(...page.items);
    after = page.nextCursor;
    await between();
  } while (after);
  return items;
}

test.each(['loved', 'selling', 'new', 'price-up', 'price-down'])(
  'paging by %s gives everything once, in order',
  async (sort) => {
    const whole = await list(`all/products?sort=${sort}&limit=60`);
    const rest = await list(`all/products?sort=${sort}&limit=60&after=${whole.nextCursor}`);
    const items = await readAll(`all/products?sort=${sort}`);
    expect(items.map(({ id }) => id)).toEqual([...whole.items, ...rest.items].map(({ id }) => id));
    expect(new Set(items.map(({ id }) => id)).size).toBe(whole.total);
    const prices = items.map(({ priceMinor }) => priceMinor);
    if (sort === 'price-up') expect(prices).toEqual(prices.toSorted((a, b) => a - b));
    if (sort === 'price-down') expect(prices).toEqual(prices.toSorted((a, b) => b - a));
  },
);

test('products that arrive while somebody pages neither repeat nor hide others', async () => {
  const before = await readAll('all/products?sort=price-up');
  let n = 0;
  const during = await readAll('all/products?sort=price-up', () =>
    importCsv(cli, csvOf([{ Handle: `late-${++n}`, Title: `Late ${n}`, 'Variant Price': '30' }])),
  );
  const ids = during.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toEqual(expect.arrayContaining(before.map(({ id }) => id)));
});

test('facets count what a further choice would show', async () => {
  const { facets, total, matching } = await list('wear/products');
  expect(matching).toBe(total);
  for (const { value, count } of facets.kind)
    expect((await list(`wear/products?kind=${encodeURIComponent(value)}`)).matching, value).toBe(count);
  for (const { value, count } of facets.colour)
    expect((await list(`wear/products?colour=${encodeURIComponent(value)}`)).matching, value).toBe(count);
  for (const { value, count } of facets.size)
    expect((await list(`wear/products?size=${encodeURIComponent(value)}`)).matching, value).toBe(count);
  expect((await list('wear/products?inHall=true')).matching).toBe(facets.inHall);
  expect(facets.rating.map(({ atLeast }) => atLeast)).toEqual([4, 3, 2]);
  for (const { atLeast, count } of facets.rating)
    expect((await list(`wear/products?minRating=${atLeast}`)).matching, `${atLeast} and up`).toBe(count);
  expect(facets.price.buckets.reduce((sum, { count }) => sum + count, 0)).toBe(total);
  expect(facets.colour.find(({ value }) => value === 'Madder red')?.swatch).toMatch(/^#/);
});

test('several values of one filter mean any, several filters mean all, and a facet leaves its own filter out', async () => {
  const kinds = 'kind=Socks&kind=Shoes%20and%20boots';
  const { facets, matching, items } = await list(`wear/products?${kinds}&maxPriceMinor=10000`);
  expect(items.every(({ priceMinor }) => priceMinor <= 10_000)).toBe(true);
  expect(matching).toBe(items.length);
  expect(facets.kind.find(({ value }) => value === 'Coats and knits')?.count).toBe(0);
  expect(facets.kind.find(({ value }) => value === 'Hats, scarves, gloves')?.count).toBeGreaterThan(0);
});

test('stars narrow a list down, count what the other filters leave, and leave their own choice out', async () => {
  await inTransaction(db, async (tx) => {
    const { rows } = await rowsOf<{ id: string }>(
      tx,
      sql`update product set rating_average = case when handle like 'm%' then 3.2 when handle like 'b%' then null else 4.5 end
          where category_id = (select id from category where handle = 'wear') returning id`,
    );
    await publishProductChanged(
      tx,
      rows.map(({ id }) => id),
    );
  });
  const { items: all } = await list('wear/products?limit=60');
  const rated = (least: number, of = all) => of.filter(({ rating }) => (rating?.average ?? 0) >= least);
  const four = await list('wear/products?minRating=4&limit=60');
  expect(four.items.map(({ id }) => id).toSorted()).toEqual(
    rated(4)
      .map(({ id }) => id)
      .toSorted(),
  );
  expect(four.matching).toBeLessThan(all.length);
  const { kind, size, price, inHall, rating } = four.facets;
  expect(kind.reduce((sum, { count }) => sum + count, 0)).toBe(four.matching);
  expect(price.buckets.reduce((sum, { count }) => sum + count, 0)).toBe(four.matching);
  expect(inHall).toBe((await list('wear/products?minRating=4&inHall=1')).matching);
  for (const { value, count } of [...size, ...four.facets.colour])
    for (const name of size.some((one) => one.value === value) ? ['size'] : ['colour'])
      expect(
        (await list(`wear/products?minRating=4&${name}=${encodeURIComponent(value)}`)).matching,
        value,
      ).toBe(count);
  expect(rating).toEqual([4, 3, 2].map((atLeast) => ({ atLeast, count: rated(atLeast).length })));
  const cheap = await list('wear/products?minRating=4&maxPriceMinor=5000&limit=60');
  const below = all.filter(({ priceMinor }) => priceMinor <= 5_000);
  expect(cheap.facets.rating[1]?.count).toBe(rated(3, below).length);
});

test('a kind can be walked to by its own address', async () => {
  const { category, items } = await list('wear-shoes-and-boots/products');
  expect(category).toMatchObject({ title: 'Shoes and boots', parent: { handle: 'wear', title: 'Wear' } });
  expect(items.length).toBe(category.count);
});

test('an odd number, sort, cursor or limit is refused, never guessed', async () => {
  for (const query of [
    'sort=best',
    'limit=0',
    'limit=1000',
    'limit=2.5',
    'minPriceMinor=-1',
    'minRating=6',
    'minRating=good',
    'after=!!',
    'after=WyJsb3ZlZCIsIngiLCJ5Il0',
  ])
    expect((await call()(`/categories/wear/products?${query}`)).status, query).toBe(400);
  const { nextCursor } = await list('all/products?sort=new&limit=2');
  expect((await call()(`/categories/all/products?sort=loved&after=${nextCursor}`)).status).toBe(400);
});

test('a withdrawn product is gone from its page, lists, search and suggestions, and comes back whole', async () => {
  const { id } = await get<ProductDetail>('/products/brass-compass');
  const before = await list('outdoors/products');
  const set = (status: string) => call(owner)(`/products/${id}/status`, { method: 'PUT', json: { status } });
  expect(await (await set('draft')).json()).toMatchObject({ changed: true });
  const gone = await call()('/products/brass-compass');
  expect([gone.status, ((await gone.json()) as { code: string }).code]).toEqual([404, 'PRODUCT_UNKNOWN']);
  expect((await list('outdoors/products')).total).toBe(before.total - 1);
  expect(
    (await get<{ items: { handle: string }[] }>('/search?q=compass')).items.map(({ handle }) => handle),
  ).not.toContain('brass-compass');
  expect((await get<{ words: string[] }>('/suggest?q=compa')).words).not.toContain('compass');
  expect(await (await set('draft')).json()).toMatchObject({ changed: false });
  await set('published');
  expect((await list('outdoors/products')).total).toBe(before.total);
  expect((await get<{ words: string[] }>('/suggest?q=compa')).words).toContain('compass');
});
