import { type Refusal, refuse } from '@souk/service-kit/refusal';

export type Price = {
  listPriceMinor: number;
  salePriceMinor: number | null;
  saleLabel: string | null;
  saleUntil: Date | null;
};

/**
 * A variant's price after a change: what is left out stays, null ends the sale. A sale has to be below the list
 * price and to end in the future, or it is not one.
 */
export function changedPrice(price: Price, change: Partial<Price>, now: Date): Price | Refusal {
  const next = { ...price, ...change };
  if (next.salePriceMinor === null) return { ...next, saleLabel: null, saleUntil: null };
  if (next.salePriceMinor >= next.listPriceMinor)
    return refuse(
      'SALE_PRICE_INVALID',
      'A sale price has to be below the list price. Lower it, or end the sale.',
      {
        errors: [{ path: 'salePriceMinor', message: 'must be below the list price' }],
      },
    );
  if (change.saleUntil && change.saleUntil <= now)
    return refuse('SALE_PRICE_INVALID', 'The sale would end before it starts. Choose a later moment.', {
      errors: [{ path: 'saleUntil', message: 'must be in the future' }],
    });
  return { ...next, saleLabel: next.saleLabel ?? 'Sale' };
}
