import type { LineToQuote } from '../quotes/quote.ts';
import type { ToTax } from '../quotes/tax-by-rate.ts';

export type PaidUnits = { readonly quantity: number; readonly amountMinor: number };
type Thing = ToTax & { readonly variantId: string; readonly title: string };

/**
 * Units that were paid for, as lines at the price they were paid at. What does not divide into whole cents becomes two
 * lines a cent apart, so that they come to the amount exactly. Pure.
 */
export const keptLines = (thing: Thing, { quantity, amountMinor }: PaidUnits): LineToQuote[] => {
  if (quantity === 0) return [];
  const each = Math.floor(amountMinor / quantity);
  const dearer = amountMinor - each * quantity;
  return [
    { quantity: quantity - dearer, priceMinor: each },
    { quantity: dearer, priceMinor: each + 1 },
  ]
    .filter((part) => part.quantity > 0)
    .map((part) => ({
      ...thing,
      ...part,
      listPriceMinor: part.priceMinor,
      productId: thing.variantId,
      categoryHandles: [],
      stall: '',
      saleLabel: null,
      saleUntil: null,
    }));
};
