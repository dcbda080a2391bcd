import { shopName } from '../../lib/market.ts';
import { shopOrigin } from './shop-origin.ts';

/** What search engines read of a page. `<` is escaped, so that no text of a merchant ends the script. */
export function LinkedData({ data }: { data: Record<string, unknown> }) {
  const told = { '@context': 'https://schema.org', ...data };
  return <script type="application/ld+json">{JSON.stringify(told).replaceAll('<', '\\u003c')}</script>;
}

/** The way to a page, from the front door to itself. Paths begin with the market. */
export function TrailLinkedData({ trail }: { trail: { name: string; path: string }[] }) {
  return (
    <LinkedData
      data={{
        '@type': 'BreadcrumbList',
        itemListElement: trail.map(({ name, path }, place) => ({
          '@type': 'ListItem',
          position: place + 1,
          name,
          item: shopOrigin() + path,
        })),
      }}
    />
  );
}

/** Whose shop it is. */
export function ShopLinkedData({ market }: { market: string }) {
  const url = `${shopOrigin()}/${market}`;
  return (
    <LinkedData data={{ '@type': 'Organization', name: shopName, url, logo: `${shopOrigin()}/icon.svg` }} />
  );
}
