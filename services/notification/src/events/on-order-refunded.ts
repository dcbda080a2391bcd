import { orderRefunded } from '@souk/events/order';
import { type EventHandler, handle } from '@souk/service-kit/subscribe';
import { callForEmail } from '../deliveries/call-for-email.ts';
import type { Post } from '../deliveries/post.ts';
import { noteAllSent, noteRefund } from '../reviews/review-request.queries.ts';

/** Whoever paid hears that the money is on its way back; what was paid back they are not asked about. */
export const onOrderRefunded = (post: Post, { reviewDays }: { reviewDays: number }): EventHandler =>
  handle(orderRefunded, async ({ tx, event }) => {
    const { email, contactName, orderId, market, lines, keptMinor, complete } = event.payload;
    await callForEmail(tx, post, {
      event,
      template: 'order-refunded',
      to: { address: email, name: contactName },
      orderId,
    });
    await noteRefund(tx, { orderId, market, id: event.id, lines, whole: keptMinor === 0 });
    // What was left to send was taken out instead.
    if (complete) await noteAllSent(tx, { orderId, at: event.occurredAt, days: reviewDays });
  });
