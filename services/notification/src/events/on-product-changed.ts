import { productStanding } from '@souk/events/catalog';
import { handleMany } from '@souk/service-kit/subscribe';
import { noteSold } from '../reviews/reviewed.queries.ts';

/** Nobody is asked about what is not sold any more: its page is gone, and a review would stand nowhere. */
export const onProductChanged = handleMany(productStanding, {
  weigh: () => 1,
  anyTrace: true,
  run: ({ tx, events }) => {
    const idsOf = (published: boolean): string[] =>
      events
        .filter(({ payload }) => (payload.status === 'published') === published)
        .map(({ payload }) => payload.productId);
    return noteSold(tx, { sold: idsOf(true), unsold: idsOf(false) });
  },
});
