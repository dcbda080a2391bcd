import { backInStock } from '@souk/events/catalog';
import { type EventHandler, handle } from '@souk/service-kit/subscribe';
import { callForEmail } from '../deliveries/call-for-email.ts';
import type { Post } from '../deliveries/post.ts';

/** Whoever waited for a thing hears that it is back. They asked once, and are told once. */
export const onBackInStock = (post: Post): EventHandler =>
  handle(backInStock, async ({ tx, event }) => {
    await callForEmail(tx, post, {
      event,
      template: 'back-in-stock',
      to: { address: event.payload.email, name: null },
      orderId: null,
    });
  });
