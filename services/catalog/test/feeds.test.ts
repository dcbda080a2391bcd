import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { ProductDetail } from '../src/products/product.shapes.ts';
import { csvOf, importCsv } from './import-csv.ts';
import { owner, startCatalog } from './start-catalog.ts';

const { call, get, db } = await startCatalog({ demo: 'unpainted' });
type Sitemap = { parts: number; feedParts: number; places: string[]; products: { handle: string }[] };
const feed = async (query = '') => {
  const answer = await call()(`/feeds/google-merchant${query}`);
  return { status: answer.status, type: answer.headers.get('content-type'), xml: await answer.text() };
};

test('every published thing with a picture is in the feed, variant by variant, and no draft', async () => {
  await db.execute(sql`update media set file = 'a.webp', missing = null`);
  const { id, variants } = await get<ProductDetail>('/products/rose-teapot');
  const { status, type, xml } = await feed();
  expect([status, type]).toEqual([200, 'application/xml; charset=utf-8']);
  for (const variant of variants) expect(xml).toContain(`<g:id>${variant.id}</g:id>`);
  expect(xml).toContain('<g:availability>out_of_stock</g:availability>');
  expect(xml.match(/<item>/g)?.length).toBe(xml.match(/<\/item>/g)?.length);
  expect(xml.trimEnd().endsWith('</rss>')).toBe(true);
  await call(owner)(`/products/${id}/status`, { method: 'PUT', json: { status: 'draft' } });
  expect((await feed()).xml).not.toContain('rose-teapot');
  await call(owner)(`/products/${id}/status`, { method: 'PUT', json: { status: 'published' } });
});

test('a name that looks like markup is told as text', async () => {
  const cli = call({ kind: 'system' }, { from: 'cli' });
  await importCsv(cli, csvOf([{ Handle: 'odd', Title: 'A <b>& "odd" one', 'Variant Price': '3' }]));
  await db.execute(sql`
    insert into media (product_id, position, file, alt) select id, 0, 'b.webp', '' from product where handle = 'odd'`);
  expect((await feed()).xml).toContain('<g:title>A &lt;b&gt;&amp; &quot;odd&quot; one</g:title>');
});

test('the sitemap names every published product and every place with something in it, and has as many parts as needed', async () => {
  const { parts, feedParts, places, products } = await get<Sitemap>('/sitemap');
  const { total } = await get<{ total: number }>('/categories/all/products');
  expect([parts, feedParts]).toEqual([1, 1]);
  expect(products).toHaveLength(total);
  expect(products.map(({ handle }) => handle)).toContain('rose-teapot');
  expect(places).toEqual(expect.arrayContaining(['table', 'wear-shoes-and-boots']));
  for (const where of ['/sitemap?part=2', '/feeds/google-merchant?part=2'])
    expect((await call()(where)).status, where).toBe(404);
  for (const where of [
    '/sitemap?part=0',
    '/feeds/google-merchant?part=x',
    '/feeds/google-merchant?market=<x>',
  ])
    expect((await call()(where)).status, where).toBe(400);
});
