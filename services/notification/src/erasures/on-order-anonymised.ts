import { orderAnonymised } from '@souk/events/erasure';
import { type EventHandler, handle } from '@souk/service-kit/subscribe';
import { forgetOrder } from './forget.queries.ts';

/** An order no longer says whose it was: nor do the letters about it. */
export const onOrderAnonymised: EventHandler = handle(orderAnonymised, async ({ tx, event }) => {
  await forgetOrder(tx, event.payload.orderId);
});
