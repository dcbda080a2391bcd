import { backInStock } from '@souk/events/catalog';
import { type EventHandler, handle } from '@souk/service-kit/subscribe';
import { saidNo } from '../choices/choice.queries.ts';
import { callForEmail } from '../deliveries/call-for-email.ts';
import type { Post } from '../deliveries/post.ts';

/** Whoever waited for a thing hears that it is back. They asked once, and are told once; not if they said since that they want none of these. */
export const onBackInStock = (post: Post): EventHandler =>
  handle(backInStock, async ({ tx, event }) => {
    const { email, askedAt = null } = event.payload;
    if (await saidNo(tx, { address: email, topic: 'back-in-stock', askedAt })) return;
    await callForEmail(tx, post, {
      event,
      template: 'back-in-stock',
      to: { address: email, name: null },
      orderId: null,
    });
  });
