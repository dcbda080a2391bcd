import { allMarkets, defaultMarket } from '../../lib/market.ts';

/** A page by its path behind the market, such as `/products/brass-compass`, and the markets that have it; all where it is not said. */
export type Place = { path: string; changedAt?: string; markets?: readonly string[] };

const SITEMAPS = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const head = '<?xml version="1.0" encoding="UTF-8"?>\n';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Where the sitemaps of all markets are: each has as many parts as the hall's things take at 50,000 addresses a file. */
export const sitemapIndex = (origin: string, parts: number): string => {
  const files = allMarkets.flatMap(({ code }) =>
    Array.from({ length: parts }, (_, part) => `${origin}/${code}/sitemap/${part + 1}.xml`),
  );
  const entries = files.map((file) => `<sitemap><loc>${escaped(file)}</loc></sitemap>`);
  return `${head}<sitemapindex xmlns="${SITEMAPS}">\n${entries.join('\n')}\n</sitemapindex>\n`;
};

/** One market's pages; each names the same page in every other market that has it, and the one for who reads none of them. */
export const sitemapOf = (origin: string, market: string, places: readonly Place[]): string => {
  const languages = [...allMarkets, { language: 'x-default', code: defaultMarket.code }];
  const shop = escaped(origin);
  const isIn = ({ markets }: Place, code: string): boolean => !markets || markets.includes(code);
  const here = places.filter((place) => isIn(place, market));
  const entries = here.map(({ changedAt, ...page }) => {
    const place = escaped(page.path);
    const at = (code: string): string => `${shop}/${code}${place}`;
    const there = languages.filter(({ code }) => isIn(page, code));
    const others = there.map(
      ({ language, code }) => `<xhtml:link rel="alternate" hreflang="${language}" href="${at(code)}"/>`,
    );
    const changed = changedAt ? `<lastmod>${changedAt}</lastmod>` : '';
    return `<url><loc>${at(market)}</loc>${changed}${others.join('')}</url>`;
  });
  return `${head}<urlset xmlns="${SITEMAPS}" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${entries.join('\n')}\n</urlset>\n`;
};
