import { productStanding } from '@souk/events/catalog';
import { handleMany } from '@souk/service-kit/subscribe';
import { noteSoldIn } from '../reviews/sold-in.queries.ts';
import { soldIn } from '../reviews/sold-in.ts';

/** Nobody is asked about what is not sold where they are: its page does not open, and a review could not be written. */
export const onProductChanged = handleMany(productStanding, {
  weigh: () => 1,
  anyTrace: true,
  run: ({ tx, events }) =>
    noteSoldIn(
      tx,
      events.map(({ payload }) => ({ productId: payload.productId, soldIn: soldIn(payload) })),
    ),
});
