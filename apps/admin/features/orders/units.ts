import type { Order } from './order-types';

/** How many of which variant. */
export type Units = Readonly<Record<string, number>>;
type Line = Order['lines'][number];

const each = (lines: readonly Line[], count: (line: Line) => number): Units =>
  Object.fromEntries(
    lines.map((line) => [line.variantId, count(line)] as const).filter(([, units]) => units > 0),
  );

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
  const value = (line: Line, quantity: number) => line.unitPriceMinor * quantity;
  const whole = order.lines.reduce((sum, line) => sum + value(line, line.quantity), 0);
  const part = order.lines.reduce((sum, line) => sum + value(line, units[line.variantId] ?? 0), 0);
  return whole === 0 ? 0 : Math.round((goodsMinor * part) / whole);
}
