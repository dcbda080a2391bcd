import type { PriceStep, StepFacts } from '@souk/events/price-step';
import type { RateTax } from '@souk/events/rate-tax';
import type { Market } from '@souk/service-kit/markets';
import { sayStep } from '@souk/service-kit/step-in-language';
import { offerFacts } from '../promotions/promotion-text.ts';
import { lastDay } from './day-text.ts';
import { inEnglish } from './money-text.ts';
import type { Priced } from './price-with.ts';
import type { Applied, DeliveryToQuote, LineToQuote, QuoteRequest, TaxToQuote } from './quote.ts';
import type { Reduction } from './reduce-lines.ts';

type Amounts = Pick<PriceStep, 'amountMinor' | 'includedMinor'>;
type Told = { facts: StepFacts } & Amounts;

/** Every step from the list prices to the total, each with its reason: facts, and the English sentence made from them. */
export const stepsOf = (
  { lines, delivery, tax, market }: QuoteRequest,
  { priced, applied, listMinor }: { priced: Priced; applied: readonly Applied[]; listMinor: number },
): PriceStep[] =>
  [
    ...listStep(lines, listMinor),
    ...saleSteps(lines, market),
    ...priced.reductions.map(promotionStep),
    ...(delivery ? [deliveryStep(delivery, priced.feeMinor)] : []),
    ...applied.filter(({ promotion }) => promotion.offer.kind === 'free-delivery').map(freeDeliveryStep),
    ...(tax ? taxSteps(tax, priced) : []),
  ].map(({ facts, ...amounts }) => ({
    kind: facts.kind,
    ...sayStep(facts, inEnglish(market)),
    facts,
    ...amounts,
  }));

const listStep = (lines: readonly LineToQuote[], listMinor: number): Told[] => {
  const count = lines.reduce((total, line) => total + line.quantity, 0);
  if (count === 0) return [];
  const title = count === 1 ? lines[0]!.title : null;
  return [{ facts: { kind: 'list', count, title }, amountMinor: listMinor }];
};

/** One step for each sale (its name and its end), in the order in which the lines meet them. */
const saleSteps = (lines: readonly LineToQuote[], market: Market): Told[] => {
  const sales = new Map<
    string,
    { name: string | null; until: Date | null; titles: Set<string>; offMinor: number }
  >();
  for (const line of lines) {
    const offMinor = (line.listPriceMinor - line.priceMinor) * line.quantity;
    if (offMinor === 0) continue;
    const key = `${line.saleUntil?.getTime() ?? ''} ${line.saleLabel ?? ''}`;
    const sale = sales.get(key) ?? {
      ...{ name: line.saleLabel, until: line.saleUntil, titles: new Set(), offMinor: 0 },
    };
    sale.titles.add(line.title);
    sale.offMinor += offMinor;
    sales.set(key, sale);
  }
  return [...sales.values()].map(({ name, until, titles, offMinor }) => ({
    facts: {
      kind: 'sale',
      name,
      count: titles.size,
      titles: titles.size > 2 ? [] : [...titles],
      until: until && lastDay(until, market),
    },
    amountMinor: -offMinor,
  }));
};

const promotionStep = ({ promotion, coveredMinor, offMinor, shares }: Reduction): Told => {
  const { code, title, offer } = promotion;
  return {
    facts: {
      kind: 'promotion',
      code,
      title,
      offer: offerFacts(offer),
      coveredMinor: offer.kind === 'percent' ? coveredMinor : null,
      shared: offer.kind === 'amount' && shares.filter((share) => share > 0).length > 1,
      cheapest: offer.kind === 'buy-get',
    },
    amountMinor: -offMinor,
  };
};

const freeDeliveryStep = ({ promotion: { code, title, offer }, savedMinor }: Applied): Told => ({
  facts: {
    ...{ kind: 'promotion', code, title, offer: offerFacts(offer) },
    ...{ coveredMinor: null, shared: false, cheapest: false },
  },
  amountMinor: savedMinor === 0 ? 0 : -savedMinor,
});

const deliveryStep = ({ id, label, freeFromMinor }: DeliveryToQuote, feeMinor: number): Told => ({
  facts: { kind: 'delivery', way: id, label, freeFromMinor },
  amountMinor: feeMinor,
});

/** One for each rate at which tax is due; where none is, one that says so. */
const taxSteps = (tax: TaxToQuote, { taxes }: Pick<Priced, 'taxes'>): Told[] => {
  const due = taxes.filter(({ ratePpm }) => ratePpm > 0);
  const { ratePpm } = tax;
  const none = { ratePpm, netMinor: ratePpm === 0 ? taxes[0]!.netMinor : 0, taxMinor: 0 };
  return (due.length > 0 ? due : [none]).map((one) => taxStep(tax, one));
};

/** Every step adds up to the total, so a tax within adds nothing and says beside what the others hold. */
const taxStep = (
  { place, included = false }: TaxToQuote,
  { ratePpm, netMinor, taxMinor }: RateTax,
): Told => ({
  facts: { kind: 'tax', place, ratePpm, taxableMinor: netMinor + (included ? taxMinor : 0), included },
  ...(included ? { amountMinor: 0, includedMinor: taxMinor } : { amountMinor: taxMinor }),
});
