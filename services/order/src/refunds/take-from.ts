import { splitAmount } from '@souk/service-kit/share-of-amount';

export type PaymentPart = {
  readonly checkoutId: string;
  readonly amountMinor: number;
  readonly taxMinor: number | null;
};

/**
 * Takes an amount from the payments of an order, the first one first, never more than is left of each. The tax within
 * is shared so that the shares come to it exactly. Pure; the amount is within what is left of all.
 */
export const takeFrom = (
  payments: readonly { readonly checkoutId: string; readonly leftMinor: number }[],
  { amountMinor, taxMinor }: { amountMinor: number; taxMinor: number | null },
): PaymentPart[] => {
  const taken: { checkoutId: string; amountMinor: number }[] = [];
  let takenMinor = 0;
  for (const { checkoutId, leftMinor } of payments) {
    const partMinor = Math.min(leftMinor, amountMinor - takenMinor);
    if (partMinor <= 0) continue;
    taken.push({ checkoutId, amountMinor: partMinor });
    takenMinor += partMinor;
  }
  if (takenMinor !== amountMinor)
    throw new Error(`${amountMinor} cannot be taken from payments of which ${takenMinor} are left`);
  const amounts = taken.map((part) => part.amountMinor);
  const taxes = taxMinor === null ? null : splitAmount(taxMinor, amounts);
  return taken.map((part, place) => ({ ...part, taxMinor: taxes && taxes[place]! }));
};
