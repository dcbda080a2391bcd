import { orderAnonymised } from '@souk/events/erasure';
import { handle } from '@souk/service-kit/subscribe';
import { forgetBuyer } from './forget.queries.ts';

/** An order no longer says whose it was: nor does what is known here of who bought it. */
export const onOrderAnonymised = handle(orderAnonymised, async ({ tx, event }) => {
  await forgetBuyer(tx, event.payload.orderId);
});
