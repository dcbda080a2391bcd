import { orderReturnChanged } from '@souk/events/order';
import { type EventHandler, handle } from '@souk/service-kit/subscribe';
import { callForEmail } from '../deliveries/call-for-email.ts';
import type { Post } from '../deliveries/post.ts';
import { returnIsTold } from '../emails/order-things.view.ts';
import { noteReturn } from '../reviews/review-request.queries.ts';

/**
 * Whoever sends something back hears when it is agreed, refused, or here. The refund has a letter of its own. What they
 * do not keep they are not asked about, from the moment they ask to return it.
 */
export const onReturnChanged = (post: Post): EventHandler =>
  handle(orderReturnChanged, async ({ tx, event }) => {
    const { email, contactName, orderId, returnId, state, lines } = event.payload;
    const back = state === 'refused' ? [] : lines;
    await noteReturn(tx, {
      orderId,
      id: returnId,
      lines: back.map(({ variantId, quantity }) => ({ variantId, quantity })),
    });
    if (!returnIsTold(state)) return;
    await callForEmail(tx, post, {
      event,
      template: 'order-return',
      to: { address: email, name: contactName },
      orderId,
    });
  });
