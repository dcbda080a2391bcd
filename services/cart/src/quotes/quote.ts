import type { Refusal } from '@souk/service-kit/refusal';
import type { Market } from '../markets.ts';
import { covers, type Promotion, promotionProblem } from '../promotions/promotion.ts';
import { deliveryStep, listStep, type PriceStep, promotionStep, saleSteps, taxStep } from './price-steps.ts';
import { shareOf, splitAmount } from './split-amount.ts';

/** One kind of thing, with its prices of this moment. Amounts are whole minor units. */
export type LineToQuote = {
  readonly title: string;
  readonly stall: string;
  readonly quantity: number;
  readonly listPriceMinor: number;
  /** What one costs now: the list price, or less while a sale runs. */
  readonly priceMinor: number;
  readonly saleLabel: string | null;
  readonly saleUntil: Date | null;
  readonly taxable: boolean;
};

export type DeliveryToQuote = {
  readonly label: string;
  readonly priceMinor: number;
  readonly freeFromMinor: number | null;
};
export type TaxToQuote = { readonly place: string; readonly ratePpm: number };

export type QuoteRequest = {
  readonly lines: readonly LineToQuote[];
  readonly promotion: Promotion | null;
  /** Null while nobody has chosen one: the bag before the till. */
  readonly delivery: DeliveryToQuote | null;
  readonly tax: TaxToQuote | null;
  readonly market: Market;
  readonly now: Date;
};

export type Quoted = {
  /** In the order of the request: what a line costs after sales, and its share of the code's discount. */
  readonly lines: readonly { totalMinor: number; promotionMinor: number }[];
  /** Their amounts sum to the total. */
  readonly steps: readonly PriceStep[];
  readonly listMinor: number;
  /** Sales and code together, as a positive amount. */
  readonly discountMinor: number;
  readonly promotionMinor: number;
  /** Why the code gives nothing; null when it applies or there is none. */
  readonly promotionProblem: Refusal | null;
  /** After all discounts, before delivery and tax. */
  readonly subtotalMinor: number;
  readonly deliveryMinor: number;
  readonly taxMinor: number;
  readonly taxLabel: string | null;
  readonly totalMinor: number;
};

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

/**
 * The price of some lines and every step to it: list prices, sales, code, delivery, tax. Pure, and the only place
 * where the shop computes a price.
 */
export const quoteLines = ({ lines, promotion, delivery, tax, market, now }: QuoteRequest): Quoted => {
  // 1. List prices, and what sales take off.
  const listMinor = sum(lines.map((line) => line.listPriceMinor * line.quantity));
  const totals = lines.map((line) => line.priceMinor * line.quantity);
  const goodsMinor = sum(totals);

  // 2. The code takes its percentage off what it covers, rounded once, shared out without losing a cent.
  const covered = lines.map((line, place) =>
    promotion && covers(promotion, line.stall) ? totals[place]! : 0,
  );
  const coveredMinor = sum(covered);
  const problem = promotion && promotionProblem(promotion, { coveredMinor, now, market });
  const promotionMinor = promotion && !problem ? shareOf(coveredMinor, promotion.percentOff * 10_000) : 0;
  const shares = splitAmount(promotionMinor, covered);
  const subtotalMinor = goodsMinor - promotionMinor;

  // 3. Delivery is free from a threshold of what is left to pay for the goods.
  const free = delivery?.freeFromMinor != null && subtotalMinor >= delivery.freeFromMinor;
  const deliveryMinor = delivery && !free ? delivery.priceMinor : 0;

  // 4. Tax is due on the discounted goods, and rounded once for all of them.
  const taxableMinor = sum(lines.map((line, place) => (line.taxable ? totals[place]! - shares[place]! : 0)));
  const taxMinor = tax ? shareOf(taxableMinor, tax.ratePpm) : 0;
  const taxed = tax && taxStep(tax, { taxableMinor, taxMinor, market });

  return {
    lines: totals.map((totalMinor, place) => ({ totalMinor, promotionMinor: shares[place]! })),
    steps: [
      ...listStep(lines, listMinor),
      ...saleSteps(lines, market),
      ...(promotion && promotionMinor > 0
        ? [promotionStep(promotion, { coveredMinor, promotionMinor, market })]
        : []),
      ...(delivery ? [deliveryStep(delivery, { deliveryMinor, market })] : []),
      ...(taxed ? [taxed] : []),
    ],
    listMinor,
    discountMinor: listMinor - subtotalMinor,
    promotionMinor,
    promotionProblem: problem,
    subtotalMinor,
    deliveryMinor,
    taxMinor,
    taxLabel: taxed?.label ?? null,
    totalMinor: subtotalMinor + deliveryMinor + taxMinor,
  };
};
