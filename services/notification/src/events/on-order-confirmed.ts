import { orderConfirmed } from '@souk/events/order';
import { type EventHandler, handle } from '@souk/service-kit/subscribe';
import { callForEmail } from '../deliveries/call-for-email.ts';
import type { Post } from '../deliveries/post.ts';

/** A paid order is confirmed by email, with the way back to it. */
export const onOrderConfirmed = (post: Post): EventHandler =>
  handle(orderConfirmed, async ({ tx, event }) => {
    const { email, contactName, orderId } = event.payload;
    await callForEmail(tx, post, {
      event,
      template: 'order-confirmed',
      to: { address: email, name: contactName },
      orderId,
    });
  });
