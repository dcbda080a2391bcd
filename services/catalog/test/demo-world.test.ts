import { productChanged } from '@souk/events/catalog';
import { expectSchemaMatches } from '@souk/testkit/schema-match';
import { expect, test } from 'vitest';
import type { CategorySummary } from '../src/categories/category.shapes.ts';
import type { Home } from '../src/home/home.shapes.ts';
import type { ProductDetail } from '../src/products/product.shapes.ts';
import { blockOf } from './front-door.ts';
import { startCatalog } from './start-catalog.ts';

const { get, call, db, feed, url, seedAgain } = await startCatalog({ demo: 'whole' });

test('the tables are what the code believes', async () => {
  await expectSchemaMatches(await import('../src/schema.ts'), db);
});

test('the front door shows three arches, eight stalls, a pick and what is new', async () => {
  const home = await get<Home>('/home?market=en-us');
  expect(blockOf(home, 'hero').cards.map(({ title }) => title)).toEqual([
    'Meander Amphora',
    'Pomegranate Daypack',
    'Long Player Headphones',
  ]);
  const { stalls } = blockOf(home, 'stalls');
  expect(stalls.map(({ title }) => title)).toEqual([
    ...['Sound', 'Table', 'Home', 'Wear', 'Bags', 'Play', 'Outdoors', 'Craft'],
  ]);
  const { pick, cards } = blockOf(home, 'things');
  expect(pick).toMatchObject({
    title: 'Boulevard Bicycle',
    story: { title: 'Take the long way home.' },
  });
  expect(cards.slice(0, 4).map(({ title }) => title)).toEqual([
    'Thyme Honey, 500 g',
    'Pomegranate Daypack',
    'Fig Wool Gloves',
    'Kestrel Table Radio',
  ]);
  expect(cards.slice(0, 4).map(({ badge }) => badge)).toEqual(['new', 'sale', 'new', 'sold_out']);
  expect(home.total).toBe(stalls.reduce((sum, { count }) => sum + count, 0));
  expect(home.total).toBeGreaterThanOrEqual(60);
});

test('a product has its variants, each with its own price, picture and band', async () => {
  const product = await get<ProductDetail>('/products/pomegranate-daypack');
  expect(product.variants).toHaveLength(12);
  const first = product.variants.find(({ title }) => title === 'Pomegranate, 18 L');
  expect(first).toMatchObject({
    priceMinor: 8400,
    listPriceMinor: 9800,
    sale: { label: 'Autumn sale' },
    band: 'low',
  });
  const leaf = product.variants.find(({ title }) => title === 'Leaf, 18 L');
  expect(leaf?.image.src).not.toBe(first?.image.src);
  expect(product.variants.find(({ title }) => title === 'Pomegranate, 26 L')?.band).toBe('out');
  expect(product.options[0]).toMatchObject({
    name: 'Colour',
    values: [{ value: 'Pomegranate', swatch: '#e8255f' }, {}, {}, {}],
  });
  expect(product.rating).toMatchObject({ average: 4.8, count: 326 });
  expect(product.related).toHaveLength(4);
  expect(product.category.position).toBe(5);
  expect(product.media.length).toBeGreaterThanOrEqual(5);
});

test('every product, stall and picture of the demo world can be opened', async () => {
  const { items } = await get<{ items: { handle: string }[] }>('/categories/all/products?limit=60');
  const products = await Promise.all(items.map(({ handle }) => get<ProductDetail>(`/products/${handle}`)));
  for (const product of products) expect(product.variants.length, product.handle).toBeGreaterThan(0);
  const pictures = products.flatMap(({ media }) => media.map(({ src }) => src!));
  for (const src of pictures) {
    const answer = await fetch(url + src);
    expect(answer.status).toBe(200);
    expect(Number(answer.headers.get('content-length'))).toBe((await answer.arrayBuffer()).byteLength);
  }
  const stalls = await get<(CategorySummary & { kinds: { count: number }[] })[]>('/categories');
  for (const stall of stalls)
    expect(stall.kinds.reduce((sum, { count }) => sum + count, 0)).toBe(stall.count);
});

test('every product is told to the others once, with its stock to begin with', async () => {
  const events = (await feed()).filter(({ type }) => type === 'product.changed');
  const products = events.map(({ payload }) => productChanged.payload.parse(payload));
  expect(new Set(products.map(({ productId }) => productId)).size).toBe(events.length);
  const daypack = products.find(({ handle }) => handle === 'pomegranate-daypack');
  expect(daypack).toMatchObject({
    stall: 'bags',
    categoryHandles: ['bags', 'bags-backpacks'],
    removedVariantIds: [],
  });
  expect(daypack?.variants.find(({ title }) => title === 'Pomegranate, 18 L')).toMatchObject({
    initialQuantity: 3,
    listPriceMinor: 9800,
    salePriceMinor: 8400,
    tracked: true,
  });
});

test('seeding again changes nothing', async () => {
  const before = (await feed()).length;
  expect(await seedAgain()).toBe(0);
  expect((await feed()).length).toBe(before);
});

test('an unknown product, stall and market are refused by name', async () => {
  const product = await call()('/products/nothing-here');
  expect([product.status, ((await product.json()) as { code: string }).code]).toEqual([
    404,
    'PRODUCT_UNKNOWN',
  ]);
  const stall = await call()('/categories/nowhere/products');
  expect([stall.status, ((await stall.json()) as { code: string }).code]).toEqual([404, 'CATEGORY_UNKNOWN']);
  expect((await call()('/home?market=xx')).status).toBe(400);
  expect((await fetch(`${url}/home`)).status).toBe(401);
});
