import { outOfStock } from '@souk/service-kit/out-of-stock';
import type { Refusal } from '@souk/service-kit/refusal';

type Line = { readonly variantId: string; readonly quantity: number };
type Left = { readonly variantId: string; readonly available: number };

/**
 * OUT_OF_STOCK {lines} for a bag of nothing but what a moment ago there was less of; null for any other, of which
 * inventory says what is short. Nobody is promised a price, and nothing held, for what cannot be had.
 */
export const allSoldOut = (lines: readonly Line[], left: readonly Left[]): Refusal | null => {
  if (left.length === 0) return null;
  const short = lines.flatMap(({ variantId, quantity }) => {
    const known = left.find((one) => one.variantId === variantId);
    return known && known.available < quantity
      ? [{ variantId, requested: quantity, available: known.available }]
      : [];
  });
  return short.length === lines.length ? outOfStock(short) : null;
};
