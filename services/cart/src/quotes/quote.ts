import { z } from 'zod';
import { inShort, inWords } from '../money.ts';
import { allocate } from './allocate.ts';

export const priceStepSchema = z
  .object({
    kind: z.enum(['list', 'sale', 'promotion', 'delivery', 'tax', 'rounding']),
    label: z.string(),
    detail: z.string(),
    amountMinor: z.int(),
  })
  .meta({ id: 'PriceStep' });

export type PriceStep = z.infer<typeof priceStepSchema>;

export type QuoteLine = {
  readonly title: string;
  readonly quantity: number;
  readonly listPriceMinor: number;
  /** What one costs now: the sale price while a sale lasts, else the list price. */
  readonly unitPriceMinor: number;
  readonly saleLabel: string | null;
  readonly saleUntil: Date | null;
  readonly stall: string;
  readonly taxable: boolean;
};

export type Promotion = {
  readonly code: string;
  readonly label: string;
  readonly percent: number;
  readonly stall: string | null;
  readonly minimumMinor: number;
};

export type QuoteInput = {
  readonly currency: string;
  readonly lines: readonly QuoteLine[];
  readonly promotion: Promotion | null;
  readonly delivery: { readonly label: string; readonly priceMinor: number; readonly freeFromMinor: number | null } | null;
  /** `rate` in hundred-thousandths: 10350 is 10.35%. */
  readonly tax: { readonly place: string; readonly rate: number } | null;
};

export type Priced = {
  readonly steps: PriceStep[];
  readonly listMinor: number;
  /** Everything taken off: sales and the code. */
  readonly discountMinor: number;
  readonly savedByCodeMinor: number;
  /** After discounts, before delivery and tax. */
  readonly goodsMinor: number;
  readonly deliveryMinor: number;
  readonly taxMinor: number;
  readonly totalMinor: number;
  /** What each line's share of the code is, in the lines' order. */
  readonly lineDiscountsMinor: number[];
};

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

/** Half away from zero; `numerator` and `denominator` are whole and not negative. */
const divideRounded = (numerator: bigint, denominator: bigint): number => Number((2n * numerator + denominator) / (2n * denominator));

/**
 * Prices lines: list prices, sales, the code, delivery, tax. Whole minor units throughout, rounded once per step; the
 * steps' amounts add up to the total exactly, so that every price can show its working.
 */
export const priceLines = (input: QuoteInput): Priced => {
  const { lines, currency } = input;
  const listMinor = sum(lines.map((line) => line.listPriceMinor * line.quantity));
  const soldAt = lines.map((line) => line.unitPriceMinor * line.quantity);
  const saleMinor = listMinor - sum(soldAt);
  const { savedMinor, shares, base } = saveByCode(input, soldAt);
  const goodsMinor = sum(soldAt) - savedMinor;
  const deliveryMinor = deliveryFor(input, goodsMinor);
  const taxedMinor = sum(lines.map((line, place) => (line.taxable ? soldAt[place]! - shares[place]! : 0)));
  const taxMinor = input.tax ? divideRounded(BigInt(taxedMinor) * BigInt(input.tax.rate), 100_000n) : 0;

  const steps: PriceStep[] = [listStep(lines, listMinor), ...saleSteps(lines)];
  if (savedMinor > 0 && input.promotion)
    steps.push({
      kind: 'promotion',
      label: `Code ${input.promotion.code}`,
      detail: `${input.promotion.label}, on ${inWords(base, currency)}`,
      amountMinor: -savedMinor,
    });
  if (input.delivery)
    steps.push({ kind: 'delivery', label: 'Delivery', detail: deliveryDetail(input.delivery, currency), amountMinor: deliveryMinor });
  if (input.tax)
    steps.push({
      kind: 'tax',
      label: `Sales tax, ${input.tax.place}`,
      detail: `${input.tax.rate / 1000}% of ${inWords(taxedMinor, currency)}, rounded once`,
      amountMinor: taxMinor,
    });
  return {
    steps,
    listMinor,
    discountMinor: saleMinor + savedMinor,
    savedByCodeMinor: savedMinor,
    goodsMinor,
    deliveryMinor,
    taxMinor,
    totalMinor: goodsMinor + deliveryMinor + taxMinor,
    lineDiscountsMinor: shares,
  };
};

/** What the lines a code is for come to; the minimum is measured on this. */
export const eligibleMinor = (promotion: Pick<Promotion, 'stall'>, lines: readonly QuoteLine[]): number =>
  sum(lines.map((line) => (appliesTo(promotion, line) ? line.unitPriceMinor * line.quantity : 0)));

const appliesTo = (promotion: Pick<Promotion, 'stall'>, line: QuoteLine): boolean =>
  promotion.stall === null || promotion.stall === line.stall;

const saveByCode = ({ promotion, lines }: QuoteInput, soldAt: number[]): { savedMinor: number; shares: number[]; base: number } => {
  const base = promotion ? eligibleMinor(promotion, lines) : 0;
  if (!promotion || base === 0 || base < promotion.minimumMinor)
    return { savedMinor: 0, shares: lines.map(() => 0), base };
  const savedMinor = divideRounded(BigInt(base) * BigInt(promotion.percent), 100n);
  const weights = lines.map((line, place) => (appliesTo(promotion, line) ? soldAt[place]! : 0));
  return { savedMinor, shares: allocate(savedMinor, weights), base };
};

const deliveryFor = ({ delivery }: QuoteInput, goodsMinor: number): number => {
  if (!delivery) return 0;
  return delivery.freeFromMinor !== null && goodsMinor >= delivery.freeFromMinor ? 0 : delivery.priceMinor;
};

const deliveryDetail = ({ label, freeFromMinor }: NonNullable<QuoteInput['delivery']>, currency: string): string =>
  freeFromMinor === null ? label : `${label}, free from ${inShort(freeFromMinor, currency)}`;

const listStep = (lines: readonly QuoteLine[], amountMinor: number): PriceStep => {
  const things = sum(lines.map(({ quantity }) => quantity));
  const [only] = lines;
  return things === 1 && only
    ? { kind: 'list', label: 'List price', detail: only.title, amountMinor }
    : { kind: 'list', label: 'List prices', detail: `${things} things`, amountMinor };
};

const dayAndMonth = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'America/New_York' });

const saleSteps = (lines: readonly QuoteLine[]): PriceStep[] => {
  const reduced = lines.filter((line) => line.unitPriceMinor < line.listPriceMinor);
  const groups = Map.groupBy(reduced, (line) => `${line.saleLabel ?? 'Sale'}|${line.saleUntil?.toISOString() ?? ''}`);
  return [...groups.values()].map((group) => {
    const { saleLabel, saleUntil } = group[0]!;
    const what = group.length === 1 ? group[0]!.title : `${sum(group.map(({ quantity }) => quantity))} things`;
    return {
      kind: 'sale' as const,
      label: saleLabel ?? 'Sale',
      detail: saleUntil ? `${what}, until ${dayAndMonth.format(saleUntil)}` : what,
      amountMinor: -sum(group.map((line) => (line.listPriceMinor - line.unitPriceMinor) * line.quantity)),
    };
  });
};
