import { orderFulfilled } from '@souk/events/order';
import { type EventHandler, handle } from '@souk/service-kit/subscribe';
import { callForEmail } from '../deliveries/call-for-email.ts';
import type { Post } from '../deliveries/post.ts';
import { sentSchema } from '../reviews/kept.ts';
import { noteAllSent, noteParcel } from '../reviews/review-request.queries.ts';

/** Whoever bought hears of each parcel, and how to follow it; days after the last one they are asked what they make of it. */
export const onOrderFulfilled = (post: Post, { reviewDays }: { reviewDays: number }): EventHandler =>
  handle(orderFulfilled, async ({ tx, event }) => {
    const { payload, occurredAt: at } = event;
    const { orderId, email, contactName, fulfilmentId, complete } = payload;
    await callForEmail(tx, post, {
      event,
      template: 'order-shipped',
      to: { address: email, name: contactName },
      orderId,
    });
    // Of somebody who left, whose address went from the feed as well.
    if (email === '') return;
    await noteParcel(tx, payload, {
      id: fulfilmentId,
      lines: payload.lines.map((line) => sentSchema.parse(line)),
      promisedFor: dayOf(payload.deliverBy),
    });
    if (complete) await noteAllSent(tx, { orderId, at, days: reviewDays });
  });

const dayOf = (text: string | null): string | null =>
  text !== null && /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : null;
