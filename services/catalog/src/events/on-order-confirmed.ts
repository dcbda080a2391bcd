import { orderConfirmed } from '@souk/events/order';
import { handle } from '@souk/service-kit/subscribe';
import { notePurchases } from '../purchases/purchase.queries.ts';
import { countTogether } from '../purchases/together.queries.ts';
import { countUnits, firstTold } from '../purchases/units-sold.queries.ts';

/**
 * Keeps what orders took: how many units of each variant, since what was sold is never taken back with an import, who
 * bought which product, and what was bought together. A feed that begins anew (the orders were restored) tells of orders
 * again: each counts once.
 */
export const onOrderConfirmed = handle(orderConfirmed, async ({ tx, event }) => {
  const { orderId, email, customerId, placedAt, lines } = event.payload;
  if (!(await firstTold(tx, event.id))) return;
  await countUnits(tx, lines);
  const bought = lines.map(({ productId, quantity }) => ({ productId, units: quantity }));
  const news = new Set(await notePurchases(tx, { orderId, email, customerId, boughtAt: placedAt }, bought));
  await countTogether(tx, {
    orderId,
    at: new Date(placedAt),
    bought: bought.filter(({ productId }) => news.has(productId)),
  });
});
