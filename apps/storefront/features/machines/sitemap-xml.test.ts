import { expect, test } from 'vitest';
import { sitemapIndex, sitemapOf } from './sitemap-xml.ts';

const shop = 'https://shop.example';

test('the index names every part of every market', () => {
  const locations = [...sitemapIndex(shop, 2).matchAll(/<loc>(.+?)<\/loc>/g)].map(([, address]) => address);
  expect(locations).toEqual([
    `${shop}/en-us/sitemap/1.xml`,
    `${shop}/en-us/sitemap/2.xml`,
    `${shop}/de-de/sitemap/1.xml`,
    `${shop}/de-de/sitemap/2.xml`,
    `${shop}/ar-ae/sitemap/1.xml`,
    `${shop}/ar-ae/sitemap/2.xml`,
  ]);
});

test('a page names itself, when it changed, and itself in every language', () => {
  const places = [{ path: '/products/tea?&cup', changedAt: '2026-11-23T10:00:00.000Z' }, { path: '' }];
  const xml = sitemapOf(shop, 'de-de', places);
  expect(xml).toContain(`<loc>${shop}/de-de/products/tea?&amp;cup</loc><lastmod>2026-11-23T10:00:00.000Z<`);
  expect(xml).toContain(`hreflang="ar" href="${shop}/ar-ae/products/tea?&amp;cup"/>`);
  expect(xml).toContain(`hreflang="x-default" href="${shop}/en-us"/>`);
  expect(xml.match(/<url>/g)).toHaveLength(2);
});

test('a page that a market does not have is in no sitemap of it, and named by no other', () => {
  const places = [{ path: '/products/lamp', markets: ['en-us', 'ar-ae'] }, { path: '' }];
  expect(sitemapOf(shop, 'de-de', places)).not.toContain('lamp');
  const xml = sitemapOf(shop, 'ar-ae', places);
  expect(xml).toContain(`<loc>${shop}/ar-ae/products/lamp</loc>`);
  expect(xml).not.toContain(`${shop}/de-de/products/lamp`);
});
