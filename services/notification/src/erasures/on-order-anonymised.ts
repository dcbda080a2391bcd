import { orderAnonymised } from '@souk/events/erasure';
import { type EventHandler, handle } from '@souk/service-kit/subscribe';
import { dropRequest } from '../reviews/review-request.queries.ts';
import { forgetOrder } from './forget.queries.ts';

/** An order no longer says whose it was: nor do the letters about it, and nobody is asked about its things. */
export const onOrderAnonymised: EventHandler = handle(orderAnonymised, async ({ tx, event }) => {
  await forgetOrder(tx, event.payload.orderId);
  await dropRequest(tx, event.payload.orderId);
});
