import { staffInvited } from '@souk/events/account';
import { type EventHandler, handle } from '@souk/service-kit/subscribe';
import { callForEmail } from '../deliveries/call-for-email.ts';
import type { Post } from '../deliveries/post.ts';

/** Sends somebody the link to their desk. It is not worth sending once the invite has run out. */
export const onStaffInvited = (post: Post): EventHandler =>
  handle(staffInvited, async ({ tx, event }) => {
    const { email, name, expiresAt } = event.payload;
    await callForEmail(tx, post, {
      event,
      template: 'staff-invite',
      to: { address: email, name },
      orderId: null,
      usefulUntil: new Date(expiresAt),
    });
  });
