import { paymentIntentChanged } from '@souk/events/payment';
import { handleMany } from '@souk/service-kit/subscribe';
import { applyIntentNews } from './apply-intent-news.ts';

/** Payment moved: by a webhook, after a challenge, or at the bank. */
export const onIntentChanged = handleMany(paymentIntentChanged, {
  weigh: () => 1,
  // Nothing is written that would carry a trace.
  anyTrace: true,
  run: async ({ tx, events }) => {
    await applyIntentNews(
      tx,
      events.map(({ payload }) => payload),
    );
  },
});
