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
  const taxUpTo = (takenMinor: number): number =>
    Math.round(((taxMinor ?? 0) * takenMinor) / Math.max(1, amountMinor));
  const parts: PaymentPart[] = [];
  let takenMinor = 0;
  for (const { checkoutId, leftMinor } of payments) {
    const partMinor = Math.min(leftMinor, amountMinor - takenMinor);
    if (partMinor <= 0) continue;
    const tax = taxMinor === null ? null : taxUpTo(takenMinor + partMinor) - taxUpTo(takenMinor);
    parts.push({ checkoutId, amountMinor: partMinor, taxMinor: tax });
    takenMinor += partMinor;
  }
  if (takenMinor !== amountMinor)
    throw new Error(`${amountMinor} cannot be taken from payments of which ${takenMinor} are left`);
  return parts;
};
