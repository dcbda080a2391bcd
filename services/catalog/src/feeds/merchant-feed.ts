import type { MarketCode } from '@souk/service-kit/markets';
import { currencyOf } from '../products/sold-in.ts';
import type { Reader } from '../read-rows.ts';
import { readFed } from './feed.queries.ts';
import { merchantItem } from './merchant-item.ts';
import { xmlElement } from './xml.ts';

/** So many products in one file: with a dozen variants each it stays far below the 4 GB that Google takes. */
export const PRODUCTS_IN_A_FEED = 20_000;
const AT_ONCE = 200;

type Place = { storefrontUrl: string; market: MarketCode };

/**
 * One part of the product feed as XML, of what comes after a product (null: from the first one on), a page of products at a
 * time: no transaction stays open and only a page is in memory, however great the hall is.
 */
export async function* merchantFeed(
  reader: Reader,
  first: string | null,
  place: Place,
): AsyncGenerator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0">
<channel>
${xmlElement('title', 'Souk')}
${xmlElement('link', `${place.storefrontUrl}/${place.market}`)}
${xmlElement('description', 'Everything in the hall')}
`;
  const currency = currencyOf(place.market);
  let after = first;
  for (let left = PRODUCTS_IN_A_FEED; left > 0; ) {
    const limit = Math.min(AT_ONCE, left);
    const page = await readFed(reader, { after, limit, currency });
    yield page
      .flatMap((product) => product.variants.map((variant) => merchantItem(product, variant, place)))
      .join('');
    if (page.length < limit) break;
    after = page.at(-1)!.id;
    left -= limit;
  }
  yield '</channel>\n</rss>\n';
}
