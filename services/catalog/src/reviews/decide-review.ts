import { recordAudit } from '@souk/service-kit/audit';
import { inTransaction } from '@souk/service-kit/database';
import { type Refusal, refuse } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { rateProduct, starsOf } from './rate-product.ts';
import { decide, lockReview } from './review.queries.ts';

export type Decision = { state: 'published'; reason: null } | { state: 'rejected'; reason: string };

/**
 * A moderator's word on a review, of the very words they read: one that was changed meanwhile is refused. What was
 * published may be taken down again, and what was rejected brought back. Deciding the same again changes nothing.
 */
export const decideReview = (
  db: Service['db'],
  { id, version, decision }: { id: string; version: number; decision: Decision },
): Promise<null | Refusal> =>
  inTransaction(db, async (tx) => {
    const before = await lockReview(tx, id);
    if (!before)
      return refuse('REVIEW_UNKNOWN', 'There is no such review. Its author may have taken it back.');
    const { state, reason } = decision;
    if (before.state === state && before.reason === reason) return null;
    if (before.version !== version)
      return refuse('REVIEW_CHANGED', 'This review changed since you read it. Read it again, then decide.', {
        currentVersion: before.version,
      });
    await decide(tx, { id, state, reason });
    await rateProduct(tx, before.productId, {
      before: starsOf(before),
      after: starsOf({ state, rating: before.rating }),
    });
    await recordAudit(tx, {
      action: `review.${state}`,
      entity: 'review',
      entityId: id,
      before: { state: before.state, reason: before.reason },
      after: { state, reason },
    });
    return null;
  });
