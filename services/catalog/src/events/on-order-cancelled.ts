import { orderCancelled } from '@souk/events/order';
import { handle } from '@souk/service-kit/subscribe';
import { cancelPurchases } from '../purchases/purchase.queries.ts';
import { uncountTogether } from '../purchases/together.queries.ts';

/** What came to nothing was not bought: it makes nobody a reviewer, and says nothing of what belongs together. */
export const onOrderCancelled = handle(orderCancelled, async ({ tx, event }) => {
  await cancelPurchases(tx, event.payload.orderId);
  await uncountTogether(tx, event.payload.orderId);
});
