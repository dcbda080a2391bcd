import type { Order } from './order-types';
import type { Units } from './units';

/** One thing as the desk changes it: how many are in the order, and whether they may change. */
export type EditRow = {
  variantId: string;
  title: string;
  variantTitle: string;
  stall: string;
  image: Order['lines'][number]['image'];
  /** How many are in the order now; 0 for what is being added. */
  now: number;
  /** Some were sent: those things stay as they are. */
  sent: number;
};

/** What is in an order, a thing a row, whatever lines it stands on. */
export function rowsOf({ lines }: Pick<Order, 'lines'>): EditRow[] {
  const rows = new Map<string, EditRow>();
  for (const line of lines) {
    const { variantId, title, variantTitle, stall, image } = line;
    const row = rows.get(variantId) ?? { variantId, title, variantTitle, stall, image, now: 0, sent: 0 };
    rows.set(variantId, {
      ...row,
      now: row.now + line.quantity - line.withdrawnQuantity,
      sent: row.sent + line.shippedQuantity,
    });
  }
  return [...rows.values()].filter(({ now }) => now > 0);
}

/** The wishes that change something, as the service takes them. */
export function changesOf(
  rows: readonly EditRow[],
  wanted: Units,
): { variantId: string; quantity: number }[] {
  return rows
    .map(({ variantId, now }) => ({ variantId, quantity: wanted[variantId] ?? now, now }))
    .filter(({ quantity, now }) => quantity !== now)
    .map(({ variantId, quantity }) => ({ variantId, quantity }));
}
