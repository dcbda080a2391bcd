import { stockChanged } from '@souk/events/inventory';
import type { Db } from '@souk/service-kit/database';
import { handleMany } from '@souk/service-kit/subscribe';
import { lockProductsOfVariants, moveVersion } from '../products/product-lock.queries.ts';
import { publishProductChanged } from '../products/publish-product-changed.ts';
import { refreshCards } from '../products/refresh-cards.queries.ts';
import { wakeWatches } from '../stock-watch/stock-watch.queries.ts';
import { looksDifferent } from './looks-different.ts';
import { readStock, type Stock, saveStock } from './stock.queries.ts';

/**
 * Keeps badge, low count and the "in the hall" filter true to what inventory says. Pages follow the catalog's events:
 * where the change can be seen, the product is told anew, so that no page is rendered before the news is here. Of most
 * new variants inventory says what is known already, and nothing is locked or written.
 */
export const onStockChanged = handleMany(stockChanged, {
  weigh: () => 1,
  run: async ({ tx, events }) => {
    const told = events.map(({ payload, aggregateVersion }) => ({
      ...payload,
      stockVersion: aggregateVersion,
    }));
    const likely = await newsOf(tx, told);
    if (likely.length === 0) return;
    const products = await lockProductsOfVariants(
      tx,
      likely.map(({ variantId }) => variantId),
    );
    const news = await newsOf(tx, likely);
    await saveStock(tx, news);
    const namesOf = (those: typeof news): string[] => those.map(({ variantId }) => variantId);
    await wakeWatches(tx, {
      back: namesOf(news.filter(({ band, before }) => band !== 'out' && before.band === 'out')),
      out: namesOf(news.filter(({ band, before }) => band === 'out' && before.band !== 'out')),
    });
    const seen = new Set(
      news
        .filter(({ before, ...after }) => looksDifferent(before, after))
        .map(({ before }) => before.productId),
    );
    const changed = products.filter((productId) => seen.has(productId));
    if (changed.length === 0) return;
    await refreshCards(tx, changed);
    await moveVersion(tx, changed);
    await publishProductChanged(tx, changed);
  },
});

type News<Told extends Stock> = Told & { before: Stock & { productId: string } };

/** What was told of variants that are sold, and is not known. Events of a variant come in order: an equal one may pass. */
async function newsOf<Told extends Stock>(tx: Db, told: Told[]): Promise<News<Told>[]> {
  const known = await readStock(
    tx,
    told.map(({ variantId }) => variantId),
  );
  return told.flatMap((after) => {
    const before = known.get(after.variantId);
    if (!before || before.stockVersion >= after.stockVersion) return [];
    const same = (['band', 'available', 'backOn'] as const).every((field) => before[field] === after[field]);
    return same ? [] : [{ ...after, before }];
  });
}
