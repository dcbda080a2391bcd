import { orderCancelled } from '@souk/events/order';
import { handle } from '@souk/service-kit/subscribe';
import { cancelPurchases } from '../purchases/purchase.queries.ts';

/** What came to nothing was not bought: it makes nobody a reviewer. */
export const onOrderCancelled = handle(orderCancelled, async ({ tx, event }) => {
  await cancelPurchases(tx, event.payload.orderId);
});
