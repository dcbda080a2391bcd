import { stockChanged } from '@souk/events/inventory';
import { handle } from '@souk/service-kit/subscribe';
import { and, eq, lt } from 'drizzle-orm';
import { lockProduct } from '../products/product-lock.queries.ts';
import { refreshCards } from '../products/refresh-cards.queries.ts';
import { variant } from '../schema.ts';

/** Keeps the badge, the low count and the "in the hall" filter true to what inventory says. */
export const onStockChanged = handle(stockChanged, async ({ tx, event }) => {
  const { variantId, band, available, backOn } = event.payload;
  const productId = await lockProduct(tx, { variantId });
  if (productId === null) return;
  const moved = await tx
    .update(variant)
    .set({ band, available, backOn, stockVersion: event.aggregateVersion })
    .where(and(eq(variant.id, variantId), lt(variant.stockVersion, event.aggregateVersion)))
    .returning({ id: variant.id });
  if (moved.length > 0) await refreshCards(tx, [productId]);
});
