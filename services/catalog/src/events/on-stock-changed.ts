import { stockChanged } from '@souk/events/inventory';
import { handleMany } from '@souk/service-kit/subscribe';
import { lockProductsOfVariants, moveVersion } from '../products/product-lock.queries.ts';
import { publishProductChanged } from '../products/publish-product-changed.ts';
import { refreshCards } from '../products/refresh-cards.queries.ts';
import { looksDifferent } from './looks-different.ts';
import { readStock, saveStock } from './stock.queries.ts';

/**
 * Keeps badge, low count and the "in the hall" filter true to what inventory says. Pages follow the catalog's events:
 * where the change can be seen, the product is told anew, so that no page is rendered before the news is here.
 */
export const onStockChanged = handleMany(stockChanged, {
  weigh: () => 1,
  run: async ({ tx, events }) => {
    const variantIds = events.map(({ payload }) => payload.variantId);
    const products = await lockProductsOfVariants(tx, variantIds);
    if (products.length === 0) return;
    const known = await readStock(tx, variantIds);
    const news = events.flatMap(({ payload, aggregateVersion }) => {
      const before = known.get(payload.variantId);
      if (!before || before.stockVersion >= aggregateVersion) return [];
      return [{ ...payload, before, stockVersion: aggregateVersion }];
    });
    await saveStock(tx, news);
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
