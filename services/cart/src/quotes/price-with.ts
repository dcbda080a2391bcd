import type { RateTax } from '@souk/events/rate-tax';
import { frees, type Promotion } from '../promotions/promotion.ts';
import type { DeliveryToQuote, LineToQuote, TaxToQuote } from './quote.ts';
import { type Reduction, reduceLines } from './reduce-lines.ts';
import { taxByRate } from './tax-by-rate.ts';

/** The amounts of a price with one set of promotions. */
export type Priced = {
  /** Those that take something off the goods. */
  readonly reductions: readonly Reduction[];
  /** What each line gives up, all promotions together. */
  readonly shares: readonly number[];
  readonly offMinor: number;
  readonly subtotalMinor: number;
  /** What delivery costs before anybody frees it. */
  readonly feeMinor: number;
  /** Which promotion frees it; null when none does, or when it costs nothing anyway. */
  readonly freedBy: Promotion | null;
  readonly deliveryMinor: number;
  /** By rate, the highest first; none while no place is known. */
  readonly taxes: readonly RateTax[];
  readonly taxMinor: number;
  /** What each line, and the delivery, has of the tax: together all of it. */
  readonly lineTaxes: readonly number[];
  readonly deliveryTaxMinor: number;
  readonly totalMinor: number;
};

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

/** The price of some lines with exactly these promotions. Pure. */
export const priceWith = (
  promotions: readonly Promotion[],
  {
    lines,
    delivery,
    tax,
  }: { lines: readonly LineToQuote[]; delivery: DeliveryToQuote | null; tax: TaxToQuote | null },
): Priced => {
  // 1. What comes off the goods.
  const reductions = reduceLines(lines, promotions).filter(({ offMinor }) => offMinor > 0);
  const totals = lines.map((line) => line.priceMinor * line.quantity);
  const shares = lines.map((_, place) => sum(reductions.map((reduction) => reduction.shares[place]!)));
  const offMinor = sum(shares);
  const subtotalMinor = sum(totals) - offMinor;

  // 2. Delivery is free from a threshold of what is left to pay for the goods, or by a promotion.
  const overThreshold = delivery?.freeFromMinor != null && subtotalMinor >= delivery.freeFromMinor;
  const feeMinor = delivery && !overThreshold ? delivery.priceMinor : 0;
  const freedBy =
    (feeMinor > 0 && delivery && promotions.find(({ offer }) => frees(offer, delivery.id))) || null;
  const deliveryMinor = freedBy ? 0 : feeMinor;

  // 3. Tax is due on the discounted goods, and rounded once for each rate.
  const paid = lines.map((line, place) => ({ ...line, paidMinor: totals[place]! - shares[place]! }));
  const taxed = tax ? taxByRate({ lines: paid, deliveryMinor }, tax) : untaxed(lines);
  return {
    reductions,
    shares,
    offMinor,
    subtotalMinor,
    feeMinor,
    freedBy,
    deliveryMinor,
    ...taxed,
    totalMinor: subtotalMinor + deliveryMinor + (tax?.included ? 0 : taxed.taxMinor),
  };
};

const untaxed = (lines: readonly LineToQuote[]) => ({
  taxes: [],
  taxMinor: 0,
  lineTaxes: lines.map(() => 0),
  deliveryTaxMinor: 0,
});
