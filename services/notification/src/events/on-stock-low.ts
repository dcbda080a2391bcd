import { stockLow } from '@souk/events/inventory';
import { type EventHandler, handle } from '@souk/service-kit/subscribe';
import { callForEmail } from '../deliveries/call-for-email.ts';
import type { Post } from '../deliveries/post.ts';

/** Whoever looks after the shop hears that an item fell. Nobody does where no address is set. */
export const onStockLow = (post: Post, { shopAddress }: { shopAddress: string | undefined }): EventHandler =>
  handle(stockLow, async ({ tx, event }) => {
    if (shopAddress === undefined) return;
    await callForEmail(tx, post, {
      event,
      template: 'stock-low',
      to: { address: shopAddress, name: null },
      orderId: null,
    });
  });
