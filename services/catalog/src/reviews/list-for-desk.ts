import type { z } from 'zod';
import { decodeCursor, encodeCursor } from '../categories/cursor.ts';
import type { Reader } from '../read-rows.ts';
import { countReviews, type DeskReviewRow, readDeskReviews } from './desk-review.queries.ts';
import type { DeskReview, deskReviewListSchema, ReviewState } from './review.shapes.ts';
import { toOwnReview } from './to-review.ts';

const KEY = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/;

/** One page of the reviews in a state, for moderators, with how many there are in each. */
export async function listReviewsForDesk(
  reader: Reader,
  query: { state: ReviewState; after?: string; limit: number },
): Promise<z.infer<typeof deskReviewListSchema>> {
  const { state, limit } = query;
  const order = `desk-reviews:${state}`;
  const after = query.after ? decodeCursor(query.after, { order, key: KEY }) : null;
  const [rows, counts] = await Promise.all([
    readDeskReviews(reader, { state, after, limit: limit + 1 }),
    countReviews(reader),
  ]);
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    items: page.map(toDeskReview),
    counts,
    nextCursor: last ? encodeCursor({ order, key: last.sortKey, id: last.id }) : null,
  };
}

export const toDeskReview = (row: DeskReviewRow): DeskReview => ({
  ...toOwnReview(row),
  version: row.version,
  writtenAt: row.writtenAt.toISOString(),
  editedAt: row.editedAt.toISOString(),
  decidedAt: row.decidedAt?.toISOString() ?? null,
  decidedBy: row.decidedBy,
  customerId: row.customerId,
  product: {
    id: row.productId,
    handle: row.handle,
    title: row.productTitle,
    stall: row.stall,
    image: row.image,
  },
});
