import { reviewWritten } from '@souk/events/catalog';
import { handle } from '@souk/service-kit/subscribe';
import { noteReviewed } from '../reviews/reviewed.queries.ts';

/** Whoever has reviewed a thing is not asked about it again. */
export const onReviewWritten = handle(reviewWritten, ({ tx, event }) => noteReviewed(tx, event.payload));
