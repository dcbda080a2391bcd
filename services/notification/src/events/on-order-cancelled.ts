import { orderCancelled } from '@souk/events/order';
import { type EventHandler, handle } from '@souk/service-kit/subscribe';
import { callForEmail } from '../deliveries/call-for-email.ts';
import type { Post } from '../deliveries/post.ts';
import { dropRequest } from '../reviews/review-request.queries.ts';

/** Whoever bought hears that nothing will come. */
export const onOrderCancelled = (post: Post): EventHandler =>
  handle(orderCancelled, async ({ tx, event }) => {
    const { email, contactName, orderId } = event.payload;
    await callForEmail(tx, post, {
      event,
      template: 'order-cancelled',
      to: { address: email, name: contactName },
      orderId,
    });
    await dropRequest(tx, orderId);
  });
