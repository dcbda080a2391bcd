import type { CheckoutFact, Facts, OrderFact, QuoteFact, RateTaxFact } from '../facts/facts.ts';
import { checkoutOfKey, firstCheckoutOf, type Invariant, type Violation, violation } from './invariant.ts';

/** No code is used more often than it may be, and every total follows from its lines. */
export const sumsAreRight: Invariant = {
  name: 'I8',
  title: 'code uses within their limit, totals recompute from lines, tax by rate from totals',
  check: (facts) => [...ofCodes(facts), ...ofTotals(facts), ...ofTaxes(facts)],
};

const ofCodes = ({ promotions, uses, checkouts, orders }: Facts): Violation[] => [
  ...promotions.flatMap(({ id, code, uses: counted, usesLimit }) => {
    const standing = uses.filter(
      ({ promotionId, state }) => promotionId === id && (state === 'held' || state === 'confirmed'),
    ).length;
    return [
      ...(usesLimit !== null && standing > usesLimit
        ? [violation(`the code ${code} is used ${standing} times, of ${usesLimit}`, code)]
        : []),
      ...(standing === counted
        ? []
        : [violation(`the code ${code} counts ${counted} uses, of which ${standing} stand`, code)]),
    ];
  }),
  ...uses.flatMap(({ key, state }) => {
    const checkout = checkouts.find(({ id }) => id === checkoutOfKey(key));
    const isOrdered = orders.some(({ checkoutId }) => checkoutId === checkout?.id);
    const ended = checkout?.state === 'cancelled' || checkout?.state === 'expired';
    return ended &&
      !isOrdered &&
      checkout.dueForSeconds === null &&
      (state === 'held' || state === 'confirmed')
      ? [violation(`the use ${key} is ${state}, but its checkout is ${checkout.state}`, checkout.id)]
      : [];
  }),
];

const ofTotals = ({ checkouts, orders }: Facts): Violation[] => [
  ...checkouts
    .filter((checkout) => !addsUp(checkout.quote) || dueOf(checkout, orders) !== checkout.totalMinor)
    .map(({ id }) => violation(`the total of checkout ${id} does not follow from its quote`, id)),
  ...orders.flatMap((order) => {
    const checkout = checkouts.find(({ id }) => id === order.checkoutId);
    const lines = order.lines.reduce((sum, line) => sum + line.totalMinor, 0);
    const total = order.listMinor - order.discountMinor + order.deliveryMinor + addedTaxOf(order);
    return lines === order.linesMinor &&
      total === order.totalMinor &&
      order.chargedMinor === order.totalMinor &&
      (checkout?.totalMinor ?? 0) + addedTo(order) === order.totalMinor
      ? []
      : [violation(`the total of order ${order.number} does not follow from its lines`, order.number)];
  }),
];

/** What is told of each rate comes to the tax and the total, and no more of a rate went back than was paid at it. */
const ofTaxes = ({ checkouts, orders }: Facts): Violation[] => [
  ...checkouts
    .filter(({ quote }) => !ratesAddUp(quote))
    .map(({ id }) => violation(`the tax of checkout ${id} does not follow from its rates`, id)),
  ...orders.flatMap((order) => [
    ...(ratesAddUp(order)
      ? []
      : [violation(`the tax of order ${order.number} does not follow from its rates`, order.number)]),
    ...(backIsRight(order)
      ? []
      : [violation(`the tax given back of order ${order.number} is not that of its rates`, order.number)]),
  ]),
];

type Rated = Pick<QuoteFact, 'taxes' | 'taxMinor' | 'totalMinor'>;
const ratesAddUp = ({ taxes, taxMinor, totalMinor }: Rated): boolean =>
  !taxes || (taxOf(taxes) === taxMinor && netOf(taxes) + taxOf(taxes) === totalMinor);

const taxOf = (taxes: readonly RateTaxFact[]): number => taxes.reduce((sum, one) => sum + one.taxMinor, 0);
const netOf = (taxes: readonly RateTaxFact[]): number => taxes.reduce((sum, one) => sum + one.netMinor, 0);

/** All of it once everything is back. */
const backIsRight = ({ taxes, taxesBack = [], ledgerMinor, chargedMinor }: OrderFact): boolean => {
  if (!taxes) return true;
  const isAll = ledgerMinor === 0 && chargedMinor > 0;
  const backMinor = netOf(taxesBack) + taxOf(taxesBack);
  return (
    backMinor === chargedMinor - ledgerMinor &&
    taxes.every((paid) => {
      const back = taxesBack.filter(({ ratePpm }) => ratePpm === paid.ratePpm);
      return isAll
        ? taxOf(back) === paid.taxMinor && netOf(back) === paid.netMinor
        : taxOf(back) <= paid.taxMinor && netOf(back) <= paid.netMinor;
    })
  );
};

/** What there is to pay: of a change, what its added things cost more than those it takes out. */
const dueOf = (checkout: CheckoutFact, orders: readonly OrderFact[]): number => {
  const order = orders.find(({ checkoutId }) => checkoutId === firstCheckoutOf(checkout));
  const edit = order?.edits.find(({ checkoutId }) => checkoutId === checkout.id);
  return Math.max(0, checkout.quote.totalMinor - (edit?.removedMinor ?? 0));
};

const addedTo = ({ edits }: OrderFact): number =>
  edits.filter(({ state }) => state === 'applied').reduce((sum, { addedMinor }) => sum + addedMinor, 0);

const addsUp = ({ lines, listMinor, discountMinor, deliveryMinor, totalMinor, ...tax }: QuoteFact): boolean =>
  lines.every((line) => line.totalMinor === line.unitPriceMinor * line.quantity) &&
  listMinor - discountMinor + deliveryMinor + addedTaxOf(tax) === totalMinor;

/** Tax that prices include adds nothing to a total. */
const addedTaxOf = ({ taxMinor, taxIncluded }: Pick<QuoteFact, 'taxMinor' | 'taxIncluded'>): number =>
  taxIncluded ? 0 : taxMinor;
