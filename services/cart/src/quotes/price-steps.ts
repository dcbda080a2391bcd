import type { Market } from '../markets.ts';
import { type Promotion, promotionText } from '../promotions/promotion.ts';
import { dayText } from './day-text.ts';
import { moneyText, rateText, shortMoneyText } from './money-text.ts';
import type { DeliveryToQuote, LineToQuote, TaxToQuote } from './quote.ts';

/** One row of "Why this price?". Reductions are negative. */
export type PriceStep = {
  readonly kind: 'list' | 'sale' | 'promotion' | 'delivery' | 'tax' | 'rounding';
  readonly label: string;
  readonly detail: string;
  readonly amountMinor: number;
};

export const listStep = (lines: readonly LineToQuote[], listMinor: number): PriceStep[] => {
  const count = lines.reduce((total, line) => total + line.quantity, 0);
  if (count === 0) return [];
  return count === 1
    ? [{ kind: 'list', label: 'List price', detail: lines[0]!.title, amountMinor: listMinor }]
    : [{ kind: 'list', label: 'List prices', detail: `${count} things`, amountMinor: listMinor }];
};

/** One step for each sale (its name and its end), in the order in which the lines meet them. */
export const saleSteps = (lines: readonly LineToQuote[], market: Market): PriceStep[] => {
  const sales = new Map<
    string,
    { label: string; until: Date | null; titles: Set<string>; offMinor: number }
  >();
  for (const line of lines) {
    const offMinor = (line.listPriceMinor - line.priceMinor) * line.quantity;
    if (offMinor === 0) continue;
    const label = line.saleLabel ?? 'Sale';
    const name = `${line.saleUntil?.getTime() ?? ''} ${label}`;
    const sale = sales.get(name) ?? { label, until: line.saleUntil, titles: new Set(), offMinor: 0 };
    sale.titles.add(line.title);
    sale.offMinor += offMinor;
    sales.set(name, sale);
  }
  return [...sales.values()].map(({ label, until, titles, offMinor }) => ({
    kind: 'sale',
    label,
    detail: `${namesText([...titles])}${until ? `, until ${lastDayText(until, market)}` : ''}`,
    amountMinor: -offMinor,
  }));
};

/** A sale that ends at midnight runs until the day before. */
const lastDayText = (until: Date, market: Market): string => dayText(new Date(until.getTime() - 1), market);

const namesText = (titles: string[]): string =>
  titles.length > 2 ? `${titles.length} things` : titles.join(' and ');

export const promotionStep = (
  promotion: Promotion,
  amounts: { coveredMinor: number; promotionMinor: number; market: Market },
): PriceStep => ({
  kind: 'promotion',
  label: `Code ${promotion.code}`,
  detail: `${promotionText(promotion)}, on ${moneyText(amounts.coveredMinor, amounts.market)}`,
  amountMinor: -amounts.promotionMinor,
});

export const deliveryStep = (
  { label, freeFromMinor }: DeliveryToQuote,
  { deliveryMinor, market }: { deliveryMinor: number; market: Market },
): PriceStep => ({
  kind: 'delivery',
  label: 'Delivery',
  detail: freeFromMinor === null ? label : `${label}, free from ${shortMoneyText(freeFromMinor, market)}`,
  amountMinor: deliveryMinor,
});

export const taxStep = (
  { place, ratePpm }: TaxToQuote,
  amounts: { taxableMinor: number; taxMinor: number; market: Market },
): PriceStep => ({
  kind: 'tax',
  label: `Sales tax, ${place}`,
  detail:
    ratePpm === 0
      ? `none is due in ${place}`
      : `${rateText(ratePpm)} of ${moneyText(amounts.taxableMinor, amounts.market)}, rounded once`,
  amountMinor: amounts.taxMinor,
});
