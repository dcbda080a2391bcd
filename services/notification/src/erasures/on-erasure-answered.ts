import { customerErasureAnswered } from '@souk/events/erasure';
import { openAddress } from '@souk/events/sealed-address';
import { type EventHandler, handle } from '@souk/service-kit/subscribe';
import { callForEmail } from '../deliveries/call-for-email.ts';
import type { Post } from '../deliveries/post.ts';

/** Everything is gone: the last letter says so, to an address that is forgotten with it. */
export const onErasureAnswered = (post: Post, accountKey: string): EventHandler =>
  handle(customerErasureAnswered, async ({ tx, event }) => {
    const { erasureId, sealedAddress } = event.payload;
    if (sealedAddress === null) return;
    await callForEmail(tx, post, {
      event,
      template: 'account-erased',
      to: { address: openAddress(sealedAddress, { key: accountKey, erasureId }), name: null },
      orderId: null,
      forget: true,
    });
  });
