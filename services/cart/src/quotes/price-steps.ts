import type { Market } from '@souk/service-kit/markets';
import { offerText, promotionLabel } from '../promotions/promotion-text.ts';
import { dayText } from './day-text.ts';
import { moneyText, rateText, shortMoneyText } from './money-text.ts';
import type { PriceStep } from './price-step.ts';
import type { Priced } from './price-with.ts';
import type { Applied, DeliveryToQuote, LineToQuote, QuoteRequest, TaxToQuote } from './quote.ts';
import type { Reduction } from './reduce-lines.ts';

/** Every step from the list prices to the total, each with its reason. */
export const stepsOf = (
  { lines, delivery, tax, market }: QuoteRequest,
  { priced, applied, listMinor }: { priced: Priced; applied: readonly Applied[]; listMinor: number },
): PriceStep[] => [
  ...listStep(lines, listMinor),
  ...saleSteps(lines, market),
  ...priced.reductions.map((reduction) => promotionStep(reduction, market)),
  ...(delivery ? [deliveryStep(delivery, { feeMinor: priced.feeMinor, market })] : []),
  ...applied
    .filter(({ promotion }) => promotion.offer.kind === 'free-delivery')
    .map((one) => freeDeliveryStep(one, market)),
  ...(tax ? [taxStep(tax, { ...priced, market })] : []),
];

const listStep = (lines: readonly LineToQuote[], listMinor: number): PriceStep[] => {
  const count = lines.reduce((total, line) => total + line.quantity, 0);
  if (count === 0) return [];
  return count === 1
    ? [{ kind: 'list', label: 'List price', detail: lines[0]!.title, amountMinor: listMinor }]
    : [{ kind: 'list', label: 'List prices', detail: `${count} things`, amountMinor: listMinor }];
};

/** One step for each sale (its name and its end), in the order in which the lines meet them. */
const saleSteps = (lines: readonly LineToQuote[], market: Market): PriceStep[] => {
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

const promotionStep = (
  { promotion, coveredMinor, offMinor, shares }: Reduction,
  market: Market,
): PriceStep => {
  const { offer } = promotion;
  const on = offer.kind === 'percent' ? `, on ${moneyText(coveredMinor, market)}` : '';
  const shared =
    offer.kind === 'amount' && shares.filter((share) => share > 0).length > 1 ? ', shared over the bag' : '';
  const cheapest = offer.kind === 'buy-get' ? ': the cheapest' : '';
  return {
    kind: 'promotion',
    label: promotionLabel(promotion),
    detail: `${offerText(offer, market)}${on}${shared}${cheapest}`,
    amountMinor: -offMinor,
  };
};

const freeDeliveryStep = ({ promotion, savedMinor }: Applied, market: Market): PriceStep => ({
  kind: 'promotion',
  label: promotionLabel(promotion),
  detail: offerText(promotion.offer, market),
  amountMinor: savedMinor === 0 ? 0 : -savedMinor,
});

const deliveryStep = (
  { label, freeFromMinor }: DeliveryToQuote,
  { feeMinor, market }: { feeMinor: number; market: Market },
): PriceStep => ({
  kind: 'delivery',
  label: 'Delivery',
  detail: freeFromMinor === null ? label : `${label}, free from ${shortMoneyText(freeFromMinor, market)}`,
  amountMinor: feeMinor,
});

type TaxAmounts = { taxableMinor: number; taxMinor: number; market: Market };

const taxStep = (tax: TaxToQuote, amounts: TaxAmounts): PriceStep =>
  tax.included ? includedTaxStep(tax, amounts) : addedTaxStep(tax, amounts);

/** Every step adds up to the total, so this one adds nothing and says beside what the others hold. */
const includedTaxStep = ({ place, ratePpm }: TaxToQuote, amounts: TaxAmounts): PriceStep => ({
  kind: 'tax',
  label: `VAT, ${place}`,
  detail: `${rateText(ratePpm)} included in ${moneyText(amounts.taxableMinor, amounts.market)}`,
  amountMinor: 0,
  includedMinor: amounts.taxMinor,
});

const addedTaxStep = ({ place, ratePpm }: TaxToQuote, amounts: TaxAmounts): PriceStep => ({
  kind: 'tax',
  label: `Sales tax, ${place}`,
  detail:
    ratePpm === 0
      ? `none is due in ${place}`
      : `${rateText(ratePpm)} of ${moneyText(amounts.taxableMinor, amounts.market)}, rounded once`,
  amountMinor: amounts.taxMinor,
});
