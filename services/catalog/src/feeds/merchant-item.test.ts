import { expect, test } from 'vitest';
import type { FedProduct, FedVariant } from './feed.queries.ts';
import { isGtin, merchantItem } from './merchant-item.ts';
import { xmlElement } from './xml.ts';

const variant: FedVariant = {
  ...{ id: 'v1', title: 'Rose', optionValues: ['Rose'], sku: 'ROS', barcode: null, currency: 'USD' },
  ...{ listPriceMinor: 4800, salePriceMinor: null, saleUntil: null, band: 'in', backOn: null },
  ...{ weightGrams: 940, picture: '/media/rose.webp' },
};
const product: FedProduct = {
  ...{ id: 'p1', handle: 'rose-teapot', title: 'Rose Teapot', description: 'Pours.', storyHtml: '' },
  ...{ vendor: 'Souk', stallTitle: 'Table', kindTitle: 'Tea', options: ['Colour'] },
  pictures: ['/media/rose.webp', '/media/side.webp'],
  variants: [variant],
};
const place = { storefrontUrl: 'https://souk.example', market: 'en-us' };
const item = (over: Partial<FedVariant>, of: Partial<FedProduct> = {}) =>
  merchantItem({ ...product, ...of }, { ...variant, ...over }, place);

test('an item says what Google asks for', () => {
  const xml = item({});
  for (const element of [
    '<g:id>v1</g:id>',
    '<g:title>Rose Teapot</g:title>',
    '<g:link>https://souk.example/en-us/products/rose-teapot</g:link>',
    '<g:image_link>https://souk.example/media/rose.webp</g:image_link>',
    '<g:additional_image_link>https://souk.example/media/side.webp</g:additional_image_link>',
    '<g:availability>in_stock</g:availability>',
    '<g:price>48.00 USD</g:price>',
    '<g:mpn>ROS</g:mpn>',
    '<g:color>Rose</g:color>',
    '<g:product_type>Table &gt; Tea</g:product_type>',
    '<g:shipping_weight>940 g</g:shipping_weight>',
  ])
    expect(xml).toContain(element);
  expect(xml).not.toMatch(/sale_price|item_group_id|identifier_exists|gtin/);
});

test('variants of a product are one group, a sale has its end, and yen have no cents', () => {
  const xml = item(
    { salePriceMinor: 4200, listPriceMinor: 4800, currency: 'JPY', saleUntil: '2026-12-01T00:00:00+00:00' },
    { variants: [variant, { ...variant, id: 'v2' }] },
  );
  expect(xml).toContain('<g:item_group_id>p1</g:item_group_id>');
  expect(xml).toContain('<g:title>Rose Teapot, Rose</g:title>');
  expect(xml).toContain('<g:price>4800 JPY</g:price>');
  expect(xml).toContain('<g:sale_price>4200 JPY</g:sale_price>');
  expect(xml).toContain('/2026-12-01T00:00:00.000Z</g:sale_price_effective_date>');
});

test('what has no picture is left out, and what has no number of its own says so', () => {
  expect(item({ picture: null }, { pictures: [] })).toBe('');
  expect(item({ sku: null })).toContain('<g:identifier_exists>no</g:identifier_exists>');
  expect(item({ barcode: '4006381333931' })).toContain('<g:gtin>4006381333931</g:gtin>');
  expect(isGtin('4006381333932')).toBe(false);
  expect(isGtin('ABC')).toBe(false);
  expect(isGtin('96385074')).toBe(true);
});

test('no text ends its element, and what XML cannot say is left out', () => {
  expect(xmlElement('t', `</t><script>&"'`)).toBe('<t>&lt;/t&gt;&lt;script&gt;&amp;&quot;&apos;</t>');
  expect(xmlElement('t', 'a\u0000b\u000bc\ud800d\nü😀')).toBe('<t>abcd\nü😀</t>');
});
