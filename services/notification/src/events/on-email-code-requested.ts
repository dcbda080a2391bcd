import { customerEmailCodeRequested } from '@souk/events/account';
import { type EventHandler, handle } from '@souk/service-kit/subscribe';
import { callForEmail } from '../deliveries/call-for-email.ts';
import type { Post } from '../deliveries/post.ts';

/** Sends the code that proves an address. It is not worth sending once it has ended. */
export const onEmailCodeRequested = (post: Post): EventHandler =>
  handle(customerEmailCodeRequested, async ({ tx, event }) => {
    const { email, expiresAt } = event.payload;
    await callForEmail(tx, post, {
      event,
      template: 'email-code',
      // Without the name: it was typed by whoever gave this address, and shows before anything else.
      to: { address: email, name: null },
      orderId: null,
      usefulUntil: new Date(expiresAt),
    });
  });
