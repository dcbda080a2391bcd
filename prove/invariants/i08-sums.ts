import type { Facts, QuoteFact } from '../facts/facts.ts';
import { checkoutOfKey, type Invariant, type Violation, violation } from './invariant.ts';

/** No code is used more often than it may be, and every total follows from its lines. */
export const sumsAreRight: Invariant = {
  name: 'I8',
  title: 'code uses within their limit, totals recompute from lines',
  check: (facts) => [...ofCodes(facts), ...ofTotals(facts)],
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
    .filter(({ quote, totalMinor }) => !addsUp(quote) || quote.totalMinor !== totalMinor)
    .map(({ id }) => violation(`the total of checkout ${id} does not follow from its quote`, id)),
  ...orders.flatMap((order) => {
    const checkout = checkouts.find(({ id }) => id === order.checkoutId);
    const lines = order.lines.reduce((sum, line) => sum + line.totalMinor, 0);
    const total = order.listMinor - order.discountMinor + order.deliveryMinor + order.taxMinor;
    return lines === order.linesMinor &&
      total === order.totalMinor &&
      checkout?.totalMinor === order.totalMinor
      ? []
      : [violation(`the total of order ${order.number} does not follow from its lines`, order.number)];
  }),
];

const addsUp = ({
  lines,
  listMinor,
  discountMinor,
  deliveryMinor,
  taxMinor,
  totalMinor,
}: QuoteFact): boolean =>
  lines.every((line) => line.totalMinor === line.unitPriceMinor * line.quantity) &&
  listMinor - discountMinor + deliveryMinor + taxMinor === totalMinor;
