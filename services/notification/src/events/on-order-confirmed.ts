import { orderConfirmed } from '@souk/events/order';
import { type EventHandler, handleMany } from '@souk/service-kit/subscribe';
import { callForEmails } from '../deliveries/call-for-email.ts';
import type { Post } from '../deliveries/post.ts';

/** A paid order is confirmed by email, with the way back to it. Where many are paid for, they are called for together. */
export const onOrderConfirmed = (post: Post): EventHandler =>
  handleMany(orderConfirmed, {
    weigh: () => 1,
    // Each delivery keeps the trace of its own event.
    anyTrace: true,
    run: ({ tx, events }) =>
      callForEmails(
        tx,
        post,
        events.map((event) => ({
          event,
          template: 'order-confirmed',
          to: { address: event.payload.email, name: event.payload.contactName },
          orderId: event.payload.orderId,
        })),
      ),
  });
