import { orderReturnChanged } from '@souk/events/order';
import { type EventHandler, handle } from '@souk/service-kit/subscribe';
import { callForEmail } from '../deliveries/call-for-email.ts';
import type { Post } from '../deliveries/post.ts';
import { returnIsTold } from '../emails/order-things.view.ts';

/** Whoever sends something back hears when it is agreed, refused, or here. The refund has a letter of its own. */
export const onReturnChanged = (post: Post): EventHandler =>
  handle(orderReturnChanged, async ({ tx, event }) => {
    const { email, contactName, orderId, state } = event.payload;
    if (!returnIsTold(state)) return;
    await callForEmail(tx, post, {
      event,
      template: 'order-return',
      to: { address: email, name: contactName },
      orderId,
    });
  });
