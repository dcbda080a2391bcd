/** One row of "Why this price?". Reductions are negative. */
export type PriceStep = {
  readonly kind: 'list' | 'sale' | 'promotion' | 'delivery' | 'tax' | 'rounding';
  readonly label: string;
  readonly detail: string;
  readonly amountMinor: number;
  /** Tax that the amounts above hold already; it adds nothing. */
  readonly includedMinor?: number;
};
