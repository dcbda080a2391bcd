import { orderRefunded } from '@souk/events/order';
import { type EventHandler, handle } from '@souk/service-kit/subscribe';
import { callForEmail } from '../deliveries/call-for-email.ts';
import type { Post } from '../deliveries/post.ts';

/** Whoever paid hears that the money is on its way back. */
export const onOrderRefunded = (post: Post): EventHandler =>
  handle(orderRefunded, async ({ tx, event }) => {
    const { email, contactName, orderId } = event.payload;
    await callForEmail(tx, post, {
      event,
      template: 'order-refunded',
      to: { address: email, name: contactName },
      orderId,
    });
  });
