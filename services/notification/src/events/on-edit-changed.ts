import { orderEditChanged } from '@souk/events/order';
import { type EventHandler, handle } from '@souk/service-kit/subscribe';
import { callForEmail } from '../deliveries/call-for-email.ts';
import type { Post } from '../deliveries/post.ts';

/** Whoever bought hears that their order was changed, waits for the difference, or stays as it was. */
export const onEditChanged = (post: Post): EventHandler =>
  handle(orderEditChanged, async ({ tx, event }) => {
    const { email, contactName, orderId } = event.payload;
    await callForEmail(tx, post, {
      event,
      template: 'order-edit',
      to: { address: email, name: contactName },
      orderId,
    });
  });
