import type { Db } from '@souk/service-kit/database';
import type { EmailFacts } from '../emails/render-email.ts';
import { reviewRequestSchema } from './review-request.ts';
import { openIn } from './sold-in.queries.ts';

/**
 * A letter that asks for reviews as it goes out, which may be hours after it was decided, or days where somebody had it
 * tried again: of its things those whose page opens now. Null where none does.
 */
export const stillToAsk = async (db: Db, facts: EmailFacts): Promise<EmailFacts | null> => {
  const request = reviewRequestSchema.parse(facts.payload);
  const productIds = request.things.map(({ productId }) => productId);
  const open = await openIn(db, { productIds, market: request.market });
  const things = request.things.filter(({ productId }) => open.has(productId));
  return things.length === 0 ? null : { ...facts, payload: { ...request, things } };
};
