import { orderFulfilled } from '@souk/events/order';
import { type EventHandler, handle } from '@souk/service-kit/subscribe';
import { callForEmail } from '../deliveries/call-for-email.ts';
import type { Post } from '../deliveries/post.ts';

/** Whoever bought hears of each parcel, and how to follow it. */
export const onOrderFulfilled = (post: Post): EventHandler =>
  handle(orderFulfilled, async ({ tx, event }) => {
    const { email, contactName, orderId } = event.payload;
    await callForEmail(tx, post, {
      event,
      template: 'order-shipped',
      to: { address: email, name: contactName },
      orderId,
    });
  });
