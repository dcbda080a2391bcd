import type { Order } from './order-types';

/** How many of which variant. */
export type Units = Readonly<Record<string, number>>;
type Line = Order['lines'][number];

/** A thing may stand on several lines, when some of it was added later: its units count together. */
const each = (lines: readonly Line[], count: (line: Line) => number): Units => {
  const sums: Record<string, number> = {};
  for (const line of lines) sums[line.variantId] = (sums[line.variantId] ?? 0) + count(line);
  return Object.fromEntries(Object.entries(sums).filter(([, units]) => units > 0));
};

/** What is neither sent nor taken out of the order. */
export const leftToShip = ({ lines, status }: Pick<Order, 'lines' | 'status'>): Units =>
  status === 'confirmed'
    ? each(lines, (line) => line.quantity - line.shippedQuantity - line.withdrawnQuantity)
    : {};

/** What was sent, and neither came back nor is on its way back. */
export const leftToReturn = ({ lines }: Pick<Order, 'lines'>): Units =>
  each(lines, (line) => line.shippedQuantity - line.returnedQuantity - line.onReturnQuantity);

/** As the service takes them. */
export const toLines = (units: Units): { variantId: string; quantity: number }[] =>
  Object.entries(units)
    .filter(([, quantity]) => quantity > 0)
    .map(([variantId, quantity]) => ({ variantId, quantity }));

/**
 * What was paid for these units: their share of all that was paid for goods, by list of prices, tax and discounts
 * included, rounded to the cent. A suggestion; what may be refunded is the service's to say.
 */
export function shareOf(order: Pick<Order, 'lines' | 'totals'>, units: Units): number {
  const goodsMinor = order.totals.totalMinor - order.totals.deliveryMinor;
  const whole = order.lines.reduce((sum, line) => sum + line.unitPriceMinor * line.quantity, 0);
  const left = { ...units };
  // Of a thing on several lines, what was added last goes first, as the service takes it out.
  const part = order.lines.reduceRight((sum, line) => {
    const taken = Math.min(left[line.variantId] ?? 0, line.quantity);
    left[line.variantId] = (left[line.variantId] ?? 0) - taken;
    return sum + line.unitPriceMinor * taken;
  }, 0);
  return whole === 0 ? 0 : Math.round((goodsMinor * part) / whole);
}
