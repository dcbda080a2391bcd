import type { PriceStep } from '@souk/events/price-step';
import type { RateTax } from '@souk/events/rate-tax';
import type { Market } from '@souk/service-kit/markets';
import { type Refusal, refuse } from '@souk/service-kit/refusal';
import { covers, type Promotion, scopeOf } from '../promotions/promotion.ts';
import { promotionProblem } from '../promotions/promotion-problem.ts';
import { namedIn, promotionName } from '../promotions/promotion-text.ts';
import { bestPromotions } from './best-promotions.ts';
import { stepsOf } from './price-steps.ts';
import { type Priced, priceWith } from './price-with.ts';
import { rateAt, type ToTax } from './tax-by-rate.ts';

/** One kind of thing, with its prices of this moment. Amounts are whole minor units. */
export type LineToQuote = ToTax & {
  readonly variantId: string;
  readonly productId: string;
  readonly categoryHandles: readonly string[];
  readonly title: string;
  readonly stall: string;
  readonly quantity: number;
  readonly listPriceMinor: number;
  /** What one costs now: the list price, or less while a sale runs. */
  readonly priceMinor: number;
  readonly saleLabel: string | null;
  readonly saleUntil: Date | null;
};

export type DeliveryToQuote = {
  readonly id: string;
  readonly label: string;
  readonly priceMinor: number;
  readonly freeFromMinor: number | null;
};
/** `included`: prices hold their tax already, so that it is a share of the total and no addition to it. */
export type TaxToQuote = {
  readonly place: string;
  /** Of most things. */
  readonly ratePpm: number;
  /** Of things of the reduced class; left out where it is the same. */
  readonly reducedPpm?: number;
  readonly included?: boolean;
};

export type QuoteRequest = {
  readonly lines: readonly LineToQuote[];
  /** Those that come by themselves, and the one whose code is on the bag. In any order. */
  readonly promotions: readonly Promotion[];
  /** Null while nobody has chosen one: the bag before the till. */
  readonly delivery: DeliveryToQuote | null;
  /** The delivery by which promotions are compared while none is chosen. */
  readonly likelyDelivery?: DeliveryToQuote | null | undefined;
  readonly tax: TaxToQuote | null;
  readonly market: Market;
  readonly now: Date;
};

/** A promotion that this price has, and what it saves: off the goods, or the delivery it frees. */
export type Applied = { readonly promotion: Promotion; readonly savedMinor: number };

type QuotedLine = {
  readonly totalMinor: number;
  readonly promotionMinor: number;
  readonly taxMinor: number;
  /** 0 while no place is known. */
  readonly taxRatePpm: number;
};

export type Quoted = {
  /** In the order of the request: what a line costs after sales, its share of the promotions, and of the tax. */
  readonly lines: readonly QuotedLine[];
  /** Their amounts sum to the total. */
  readonly steps: readonly PriceStep[];
  readonly listMinor: number;
  /** Sales and promotions on the goods together, as a positive amount. */
  readonly discountMinor: number;
  readonly promotionMinor: number;
  readonly applied: readonly Applied[];
  /** Why a promotion of the request gives nothing, by its id. */
  readonly problems: ReadonlyMap<string, Refusal>;
  /** After all discounts, before delivery and tax. */
  readonly subtotalMinor: number;
  readonly deliveryMinor: number;
  /** Of the lines and of the delivery together, to the cent. */
  readonly taxMinor: number;
  /** Whether the total holds it, instead of having it added. */
  readonly taxIncluded: boolean;
  readonly deliveryTaxMinor: number;
  /** The same by rate, the highest first: what is taxed at it, and the tax. They sum to the tax and to the total. */
  readonly taxes: readonly RateTax[];
  readonly taxLabel: string | null;
  readonly totalMinor: number;
};

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

/**
 * The price of some lines and every step to it: list prices, sales, promotions, delivery, tax. Pure, and the only place
 * where the shop computes a price.
 */
export const quoteLines = (request: QuoteRequest): Quoted => {
  const { promotions, delivery, likelyDelivery, tax } = request;
  // 1. The lines in an order of their own: the sorting of a bag decides nothing.
  const order = request.lines
    .map((_, place) => place)
    .toSorted((a, b) => byId(request.lines[a]!.variantId, request.lines[b]!.variantId));
  const lines = order.map((place) => request.lines[place]!);

  // 2. Which promotions apply, and which of these the shopper gets.
  const problems = problemsOf(lines, request);
  const applying = promotions.filter(({ id }) => !problems.has(id));
  const weighed = { lines, delivery: delivery ?? likelyDelivery ?? null, tax };
  const chosen = bestPromotions(applying, (set) => priceWith(set, weighed).totalMinor);
  for (const promotion of applying) {
    const others = chosen.filter(({ id }) => id !== promotion.id);
    if (!chosen.includes(promotion) && others.length > 0)
      problems.set(promotion.id, beaten(promotion, others));
  }

  // 3. The price with these, and its steps.
  const priced = priceWith(chosen, { lines, delivery, tax });
  const applied = appliedOf(chosen, priced, delivery);
  const shares: number[] = [];
  const lineTaxes: number[] = [];
  for (const [rank, place] of order.entries()) {
    shares[place] = priced.shares[rank]!;
    lineTaxes[place] = priced.lineTaxes[rank]!;
  }
  const listMinor = sum(lines.map((line) => line.listPriceMinor * line.quantity));
  const steps = stepsOf(request, { priced, applied, listMinor });
  return {
    lines: request.lines.map((line, place) => ({
      totalMinor: line.priceMinor * line.quantity,
      promotionMinor: shares[place]!,
      taxMinor: lineTaxes[place]!,
      taxRatePpm: tax ? rateAt(line, tax) : 0,
    })),
    steps,
    listMinor,
    discountMinor: listMinor - priced.subtotalMinor,
    promotionMinor: priced.offMinor,
    applied,
    problems,
    subtotalMinor: priced.subtotalMinor,
    deliveryMinor: priced.deliveryMinor,
    taxMinor: priced.taxMinor,
    taxIncluded: tax?.included ?? false,
    deliveryTaxMinor: priced.deliveryTaxMinor,
    taxes: priced.taxes,
    taxLabel: steps.find(({ kind }) => kind === 'tax')?.label ?? null,
    totalMinor: priced.totalMinor,
  };
};

const byId = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const problemsOf = (
  lines: readonly LineToQuote[],
  { promotions, now, market }: QuoteRequest,
): Map<string, Refusal> => {
  const problems = new Map<string, Refusal>();
  for (const promotion of promotions) {
    const scope = scopeOf(promotion.offer);
    const covered = lines.filter((line) => covers(scope, line));
    const coveredMinor = sum(covered.map((line) => line.priceMinor * line.quantity));
    const problem = promotionProblem(promotion, { coveredMinor, now, market });
    if (problem) problems.set(promotion.id, problem);
  }
  return problems;
};

const beaten = (promotion: Promotion, others: readonly Promotion[]): Refusal =>
  refuse(
    'CODE_NOT_COMBINED',
    `${promotionName(promotion)} does not go together with ${others.map(promotionName).join(' and ')}, which gives you as much or more.`,
    { ...namedIn(promotion), others: others.map(promotionName) },
  );

/** Before the till a free delivery is promised already, though nothing is saved yet. */
const appliedOf = (
  chosen: readonly Promotion[],
  { reductions, freedBy, feeMinor }: Priced,
  delivery: DeliveryToQuote | null,
): Applied[] =>
  chosen.flatMap((promotion) => {
    const { offMinor } = reductions.find((reduction) => reduction.promotion === promotion) ?? { offMinor: 0 };
    if (offMinor > 0) return [{ promotion, savedMinor: offMinor }];
    if (promotion === freedBy) return [{ promotion, savedMinor: feeMinor }];
    return delivery === null && promotion.offer.kind === 'free-delivery'
      ? [{ promotion, savedMinor: 0 }]
      : [];
  });
