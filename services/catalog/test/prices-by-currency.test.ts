import { sql } from 'drizzle-orm';
import { expect, test, vi } from 'vitest';
import type { Listing } from '../src/categories/category.shapes.ts';
import type { EditableProduct } from '../src/desk/editable.shapes.ts';
import type { Home } from '../src/home/home.shapes.ts';
import type { ProductDetail } from '../src/products/product.shapes.ts';
import { blockOf } from './front-door.ts';
import { importCsv } from './import-csv.ts';
import { owner, startCatalog } from './start-catalog.ts';

const { call, get, feed, clock, db } = await startCatalog({ demo: 'unpainted' });
const cli = call({ kind: 'system' }, { from: 'cli' });
const detail = (handle: string, market: string) => get<ProductDetail>(`/products/${handle}?market=${market}`);
const list = (where: string) => get<Listing>(`/categories/${where}`);
const patch = (id: string, json: unknown) => call(owner)(`/variants/${id}`, { method: 'PATCH', json });
const told = async (id: string) => (await feed()).filter(({ aggregateId }) => aggregateId === id).at(-1)!;

test.each([
  ['de-de', 'EUR'],
  ['ar-ae', 'AED'],
])('every price that %s shows is in %s, and those set for it', async (market, currency) => {
  const home = await get<Home>(`/home?market=${market}`);
  const { pick, cards: fresh } = blockOf(home, 'things');
  const shown = [...blockOf(home, 'hero').cards, ...fresh, pick!];
  const found = await get<{ items: ProductDetail['card'][] }>(`/search?q=teapot&market=${market}`);
  const teapot = await detail('rose-teapot', market);
  const all = await list(`all/products?market=${market}&sort=price-up&limit=60`);
  const cards = [...shown, ...found.items, ...all.items, teapot.card, ...teapot.similar, ...teapot.related];
  expect(new Set(cards.map((card) => card.currency))).toEqual(new Set([currency]));
  expect(new Set(teapot.variants.map((variant) => variant.currency))).toEqual(new Set([currency]));
  const prices = all.items.map(({ priceMinor }) => priceMinor);
  expect(prices).toEqual(prices.toSorted((a, b) => a - b));
  expect(all.facets.price.minMinor).toBe(prices[0]);
  const { rows } = await db.execute(sql`
    select min(coalesce(p.sale_price_minor, p.list_price_minor)) as price from variant_price p join variant v on v.id = p.variant_id
    where v.product_id = ${teapot.id} and p.currency = ${currency}`);
  expect(teapot.card.priceMinor).toBe(rows[0]!.price);
});

test('paging by price and narrowing by it go by the price of the market', async () => {
  const items: Listing['items'] = [];
  let after: string | null = null;
  do {
    const next: Listing = await list(
      `all/products?market=de-de&sort=price-down&limit=9${after ? `&after=${after}` : ''}`,
    );
    items.push(...next.items);
    after = next.nextCursor;
  } while (after);
  const whole = await list('all/products?market=de-de');
  expect(new Set(items.map(({ id }) => id)).size).toBe(whole.total);
  const dear = await list('all/products?market=de-de&minPriceMinor=5000&limit=60');
  expect(dear.matching).toBe(items.filter(({ priceMinor }) => priceMinor >= 5000).length);
  const { buckets } = whole.facets.price;
  expect(buckets.reduce((sum, { count }) => sum + count, 0)).toBe(whole.total);
});

test('what has no price in the money of a market is not sold there, and nowhere else is it missed', async () => {
  const { id, markets, variants } = await detail('clasp-purse', 'de-de');
  expect(markets).toEqual(['en-us', 'de-de', 'ar-ae']);
  const before = await list('bags/products?market=de-de');
  const { product } = await editable(id);
  for (const variant of product.variants)
    variant.prices = variant.prices!.filter(({ currency }) => currency !== 'EUR');
  expect((await save(id, product)).status).toBe(200);

  expect((await call()('/products/clasp-purse?market=de-de')).status).toBe(404);
  expect((await list('bags/products?market=de-de')).total).toBe(before.total - 1);
  const found = await get<{ items: { handle: string }[] }>('/search?q=clasp+purse&market=de-de');
  expect(found.items.map(({ handle }) => handle)).not.toContain('clasp-purse');
  expect((await detail('clasp-purse', 'en-us')).markets).toEqual(['en-us', 'ar-ae']);
  const sitemap = await get<{ products: { handle: string; markets: string[] }[] }>('/sitemap');
  expect(sitemap.products.find(({ handle }) => handle === 'clasp-purse')!.markets).toEqual([
    'en-us',
    'ar-ae',
  ]);
  expect((await told(id)).payload).toMatchObject({
    variants: variants.map(() => ({ currency: 'USD', prices: [{ currency: 'AED' }] })),
  });

  // A first price in it, and it is sold again.
  expect((await patch(variants[0]!.id, { currency: 'EUR', salePriceMinor: 900 })).status).toBe(400);
  expect((await patch(variants[0]!.id, { currency: 'EUR', listPriceMinor: 4100 })).status).toBe(200);
  expect((await detail('clasp-purse', 'de-de')).card).toMatchObject({ priceMinor: 4100, currency: 'EUR' });
});

test('a product of which one variant has a price is that one there', async () => {
  const { id } = await detail('rose-teapot', 'de-de');
  const { product } = await editable(id);
  const [first, ...others] = product.variants;
  for (const variant of others) variant.prices = [];
  await save(id, product);
  const { variants, card } = await detail('rose-teapot', 'de-de');
  expect(variants.map(({ id: one }) => one)).toEqual([first!.id]);
  expect(card.soleVariantId).toBe(first!.id);
  expect((await detail('rose-teapot', 'en-us')).variants).toHaveLength(product.variants.length);
});

test('a sale in one money touches no other, and ends by itself', async () => {
  const { id, variants } = await detail('bazaar-basket', 'de-de');
  const saleUntil = new Date(Date.now() + 3_600_000).toISOString();
  const dollars = (await detail('bazaar-basket', 'en-us')).card;
  const list = { currency: 'EUR', listPriceMinor: 5000 };
  for (const { id: one } of variants)
    expect((await patch(one, { ...list, salePriceMinor: 4000, saleUntil })).status).toBe(200);
  expect((await detail('bazaar-basket', 'de-de')).card).toMatchObject({
    priceMinor: 4000,
    listPriceMinor: 5000,
    badge: 'sale',
  });
  expect((await detail('bazaar-basket', 'en-us')).card).toEqual(dollars);
  const { aggregateVersion } = await told(id);
  await clock.advance(7_200_000);
  await vi.waitFor(
    async () => {
      expect((await detail('bazaar-basket', 'de-de')).card).toMatchObject({ priceMinor: 5000, badge: null });
      expect((await told(id)).aggregateVersion).toBeGreaterThan(aggregateVersion);
    },
    { timeout: 8_000, interval: 50 },
  );
});

test('a file sets prices in other money, takes them away, and leaves alone what it has no column for', async () => {
  const head = 'Handle,Title,Variant Price,Price / EUR,Compare At Price / EUR';
  await importCsv(cli, `${head}\nlamp,Lamp,20,18.50,24\nrug,Rug,80,,`);
  expect((await detail('lamp', 'de-de')).card).toMatchObject({ priceMinor: 1850, listPriceMinor: 2400 });
  expect((await call()('/products/rug?market=de-de')).status).toBe(404);
  await importCsv(cli, 'Handle,Title,Variant Price\nlamp,Lamp,21');
  expect((await detail('lamp', 'en-us')).card.priceMinor).toBe(2100);
  expect((await detail('lamp', 'de-de')).card).toMatchObject({ priceMinor: 1850, listPriceMinor: 2400 });
  const { problems } = await importCsv(cli, `${head}\nlamp,Lamp,21,much,`);
  expect(problems).toMatchObject([{ column: 'Price / EUR', code: 'PRICE_INVALID' }]);
  await importCsv(cli, `${head}\nlamp,Lamp,21,,`);
  expect((await call()('/products/lamp?market=de-de')).status).toBe(404);
  const csv = await (await call(owner)('/exports/products.csv')).text();
  expect(csv.split('\n')[0]).toContain(
    'Price / EUR,Compare At Price / EUR,Price / AED,Compare At Price / AED',
  );
});

test('the feed of a market is in its money and leads to its pages', async () => {
  await db.execute(sql`update media set file = 'a.webp', missing = null`);
  const xml = await (await call()('/feeds/google-merchant?market=ar-ae')).text();
  expect(xml).toContain('/ar-ae/products/rose-teapot</g:link>');
  expect(xml).toMatch(/<g:price>\d+\.00 AED<\/g:price>/);
  expect(xml).not.toContain(' USD');
});

async function editable(id: string) {
  const shown = (await (await call(owner)(`/desk/products/${id}`)).json()) as EditableProduct;
  const {
    version,
    id: _id,
    editedAt: _at,
    editedBy: _by,
    publishedAt: _p,
    formerHandles: _f,
    ...rest
  } = shown;
  const variants = rest.variants.map(({ band: _band, available: _available, ...variant }) => variant);
  return { version, product: { ...rest, variants } };
}

async function save(id: string, product: unknown) {
  const { version } = await editable(id);
  return call(owner)(`/desk/products/${id}`, { method: 'PUT', json: { expectedVersion: version, product } });
}
