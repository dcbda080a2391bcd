import { stockChanged } from '@souk/events/inventory';
import { handle } from '@souk/service-kit/subscribe';
import { eq } from 'drizzle-orm';
import { lockProduct, moveVersion } from '../products/product-lock.queries.ts';
import { publishProductChanged } from '../products/publish-product-changed.ts';
import { refreshCards } from '../products/refresh-cards.queries.ts';
import { variant } from '../schema.ts';
import { looksDifferent } from './looks-different.ts';

/**
 * Keeps badge, low count and the "in the hall" filter true to what inventory says. Pages follow the catalog's events:
 * where the change can be seen, the product is told anew, so that no page is rendered before the news is here.
 */
export const onStockChanged = handle(stockChanged, async ({ tx, event }) => {
  const { variantId, band, available, backOn } = event.payload;
  const productId = await lockProduct(tx, { variantId });
  if (productId === null) return;
  const [before] = await tx.select().from(variant).where(eq(variant.id, variantId));
  if (!before || before.stockVersion >= event.aggregateVersion) return;
  const after = { band, available, backOn };
  await tx
    .update(variant)
    .set({ ...after, stockVersion: event.aggregateVersion })
    .where(eq(variant.id, variantId));
  if (!looksDifferent(before, after)) return;
  await refreshCards(tx, [productId]);
  await moveVersion(tx, [productId]);
  await publishProductChanged(tx, [productId]);
});
