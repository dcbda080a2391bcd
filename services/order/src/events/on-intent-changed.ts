import { paymentIntentChanged } from '@souk/events/payment';
import { handle } from '@souk/service-kit/subscribe';
import { applyIntentNews } from './apply-intent-news.ts';

/** Payment moved: by a webhook, after a challenge, or at the bank. */
export const onIntentChanged = handle(paymentIntentChanged, async ({ tx, event }) => {
  await applyIntentNews(tx, event.payload.checkoutId, event.payload);
});
