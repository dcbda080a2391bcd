import { reviewWritten } from '@souk/events/catalog';
import { inTransaction } from '@souk/service-kit/database';
import { publish } from '@souk/service-kit/outbox';
import { isRefusal, type Refusal, refuse } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { findPurchase } from '../purchases/purchase.queries.ts';
import { rateProduct, starsOf } from './rate-product.ts';
import {
  deleteReview,
  findPublishedProduct,
  insertReview,
  lockReview,
  replaceReview,
} from './review.queries.ts';
import type { OwnReview, ReviewInput } from './review.shapes.ts';
import { checkWords } from './review-words.ts';
import { toOwnReview } from './to-review.ts';

const unknown = (): Refusal =>
  refuse('REVIEW_UNKNOWN', 'There is no such review of yours. It may have been taken back.');

/** Takes a review by somebody who bought the thing: one each. It waits until a moderator has read it; that it was written is told. */
export async function writeReview(
  db: Service['db'],
  { handle, customerId, input }: { handle: string; customerId: string; input: ReviewInput },
): Promise<OwnReview | Refusal> {
  const words = checkWords(input);
  if (isRefusal(words)) return words;
  return inTransaction(db, async (tx) => {
    const productId = await findPublishedProduct(tx, handle);
    if (productId === null) return refuse('PRODUCT_UNKNOWN', 'We have nothing of this name to review.');
    const orderId = await findPurchase(tx, { productId, customerId });
    if (orderId === null)
      return refuse(
        'REVIEW_NOT_BOUGHT',
        'Reviews are by people who bought the thing here. If you did as a guest, verify your email address first.',
      );
    const written = await insertReview(tx, { productId, customerId, orderId, input: words });
    if (written === null)
      return refuse('REVIEW_EXISTS', 'You have reviewed this before. Change that review instead.');
    await publish(tx, reviewWritten, {
      aggregateId: written.id,
      aggregateVersion: 1,
      payload: { reviewId: written.id, productId, customerId },
    });
    return toOwnReview(written);
  });
}

/** Replaces somebody's own review. Its stars count no more until the new words are published. */
export async function changeReview(
  db: Service['db'],
  { id, customerId, input }: { id: string; customerId: string; input: ReviewInput },
): Promise<OwnReview | Refusal> {
  const words = checkWords(input);
  if (isRefusal(words)) return words;
  return inTransaction(db, async (tx) => {
    const before = await lockReview(tx, id);
    if (before?.customerId !== customerId) return unknown();
    const after = await replaceReview(tx, id, words);
    await rateProduct(tx, before.productId, { before: starsOf(before), after: starsOf(after) });
    return toOwnReview(after);
  });
}

/** Takes somebody's own review back, stars and all. */
export const removeReview = (
  db: Service['db'],
  { id, customerId }: { id: string; customerId: string },
): Promise<{ removed: true } | Refusal> =>
  inTransaction(db, async (tx) => {
    const before = await lockReview(tx, id);
    if (before?.customerId !== customerId) return unknown();
    await deleteReview(tx, id);
    await rateProduct(tx, before.productId, { before: starsOf(before), after: null });
    return { removed: true as const };
  });
