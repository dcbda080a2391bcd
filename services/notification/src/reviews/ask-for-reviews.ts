import { businessTime, type Db, inTransaction } from '@souk/service-kit/database';
import type { Service } from '@souk/service-kit/service';
import { saidNo } from '../choices/choice.queries.ts';
import { callForEmail } from '../deliveries/call-for-email.ts';
import type { Post } from '../deliveries/post.ts';
import { keptOf, movesSchema } from './kept.ts';
import { type DueRequest, dropRequest, isForgotten, takeDue } from './review-request.queries.ts';
import type { ReviewRequest } from './review-request.ts';
import { reviewedBy } from './reviewed.queries.ts';
import { openIn } from './sold-in.queries.ts';

const AT_ONCE = 50;

/**
 * Decides about orders that are due: who kept something and wants such letters is asked, once. The letter is known by
 * its order, so that a second one is refused by its table, whatever is told again. Answers how many were decided.
 */
export const askForReviews = ({ db }: Pick<Service, 'db'>, post: Post): Promise<number> =>
  inTransaction(db, async (tx) => {
    const due = await takeDue(tx, AT_ONCE);
    for (const request of due) {
      const letter = await letterOf(tx, request);
      if (letter)
        await callForEmail(tx, post, {
          event: {
            id: request.orderId,
            occurredAt: (await businessTime(tx)).toISOString(),
            traceId: null,
            payload: letter,
          },
          template: 'review-request',
          to: { address: request.email, name: request.contactName },
          orderId: request.orderId,
        });
      await dropRequest(tx, request.orderId);
    }
    return due.length;
  });

/** What to ask; null where there is nobody or nothing to ask. */
const letterOf = async (tx: Db, request: DueRequest): Promise<ReviewRequest | null> => {
  const { orderId, market, email, contactName, customerId, ended, allSent, late } = request;
  if (ended || !allSent || late || email === '') return null;
  if (await saidNo(tx, { address: email, topic: 'reviews', askedAt: null })) return null;
  if (await isForgotten(tx, orderId)) return null;
  const kept = keptOf(movesSchema.parse(request));
  const productIds = kept.map(({ productId }) => productId);
  const reviewed = await reviewedBy(tx, { customerId, productIds });
  const open = await openIn(tx, { productIds, market });
  const things = kept.filter(({ productId }) => open.has(productId) && !reviewed.has(productId));
  return things.length === 0 ? null : { market, email, contactName, things };
};
