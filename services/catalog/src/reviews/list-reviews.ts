import { type Refusal, refuse } from '@souk/service-kit/refusal';
import type { z } from 'zod';
import { decodeCursor, encodeCursor } from '../categories/cursor.ts';
import type { Reader } from '../read-rows.ts';
import { readOwnReviews, readReviews, reviewKey } from './review.queries.ts';
import type { OwnReviews, ReviewListQuery, reviewListSchema } from './review.shapes.ts';
import { toOwnReview, toReview } from './to-review.ts';

/** One page of a product's published reviews. */
export async function listReviews(
  reader: Reader,
  { handle, query }: { handle: string; query: ReviewListQuery },
): Promise<z.infer<typeof reviewListSchema> | Refusal> {
  const { sort, limit, rating = null } = query;
  const order = `reviews:${sort}`;
  const after = query.after ? decodeCursor(query.after, { order, key: reviewKey(sort) }) : null;
  const { known, total, rows } = await readReviews(reader, { handle, sort, rating, after, limit: limit + 1 });
  if (!known) return refuse('PRODUCT_UNKNOWN', 'We have nothing of this name. It may have left the hall.');
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    items: page.map(toReview),
    total,
    nextCursor: last ? encodeCursor({ order, key: last.sortKey, id: last.id }) : null,
  };
}

/** What somebody bought and wrote, of the products named or of all they reviewed. */
export const listOwnReviews = async (
  reader: Reader,
  asked: { customerId: string; productIds: string[] | null },
): Promise<OwnReviews> =>
  (await readOwnReviews(reader, asked)).map(({ review, ...row }) => ({
    ...row,
    review: review && toOwnReview(review),
  }));
