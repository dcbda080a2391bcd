import { postgresError } from '@souk/service-kit/database';
import { isRefusal, type Refusal, refuse } from '@souk/service-kit/refusal';
import { inOneTransaction, type Pool, type Runner } from '@souk/service-kit/runner';
import { type QuoteFacts, quoteFacts } from '../quotes/quote.queries.ts';
import { quoteUnknown } from '../quotes/read-quote.ts';
import {
  freeHeldUses,
  insertKey,
  insertPart,
  type LockedPromotion,
  lockPromotions,
  type UseRow,
  type UseState,
  useByKey,
} from './coupon-use.queries.ts';
import { customerUses } from './customer-uses.queries.ts';
import { codeUsedByCustomer } from './known-customer.ts';
import { namedIn } from './promotion-text.ts';
import { stateOf } from './use-state.ts';

export type CouponUse = { key: string; state: UseState };

/**
 * Holds one use of each promotion of a locked quote for its checkout: of all, or of none. However many ask at once, no
 * more are held than a promotion, and a customer, may use. Sent again it answers the same. CODE_EXHAUSTED, KEY_REUSED,
 * KEY_TOMBSTONED, QUOTE_UNKNOWN, CODE_UNKNOWN (the quote has no promotion).
 */
export const holdUse = async (
  pool: Pool,
  request: { key: string; quoteId: string },
): Promise<CouponUse | Refusal> => {
  const known = await useByKey(pool, request.key);
  if (known) return answerKnown(known, request.quoteId);
  try {
    return await inOneTransaction(pool, (runner) => hold(runner, request));
  } catch (error) {
    if (postgresError(error)?.constraint !== 'coupon_use_pkey') throw error;
  }
  const raced = await useByKey(pool, request.key);
  if (!raced) throw new Error(`coupon use ${request.key} is and is not there`);
  return answerKnown(raced, request.quoteId);
};

const hold = async (
  runner: Runner,
  { key, quoteId }: { key: string; quoteId: string },
): Promise<CouponUse | Refusal> => {
  const quote = await quoteFacts(runner, quoteId);
  if (!quote) return quoteUnknown();
  const savings = new Map(quote.promotions.map(({ id, savedMinor }) => [id, savedMinor]));
  if (savings.size === 0)
    return refuse('CODE_UNKNOWN', 'This quote has no promotion, so there is nothing to hold.');
  const promotions = await lockPromotions(runner, [...savings.keys()]);
  const usedUp = await firstUsedUp(runner, promotions, quote);
  if (isRefusal(usedUp)) return usedUp;
  await insertKey(runner, key, quoteId);
  for (const { id } of promotions)
    await insertPart(runner, {
      ...quote,
      key,
      quoteId,
      promotionId: id,
      savedMinor: savings.get(id)!,
    });
  return { key, state: 'held' };
};

const firstUsedUp = async (
  runner: Runner,
  promotions: LockedPromotion[],
  { cartId, customerId, emailKey }: QuoteFacts,
): Promise<Refusal | null> => {
  for (const { id, usesLimit, ...promotion } of promotions) {
    const uses = await freeHeldUses(runner, id, cartId);
    if (usesLimit !== null && uses >= usesLimit) return usedUpFor(promotion);
  }
  const limited = promotions.filter(({ customerLimit }) => customerLimit !== null);
  if (limited.length === 0) return null;
  const promotionIds = limited.map(({ id }) => id);
  const before = await customerUses(runner, { promotionIds, cartId, customerId, emailKey });
  const over = limited.find(({ id, customerLimit }) => (before.get(id) ?? 0) >= customerLimit!);
  if (!over) return null;
  return over.code === null
    ? usedUpFor(over)
    : codeUsedByCustomer({ code: over.code, customerLimit: over.customerLimit! });
};

const answerKnown = (known: UseRow, quoteId: string): CouponUse | Refusal => {
  const state = stateOf(known);
  if (state === 'released')
    return refuse('KEY_TOMBSTONED', 'This use was released before it was asked for. Use a new key.');
  if (known.quoteId !== quoteId)
    return refuse('KEY_REUSED', 'This key was used for another quote. Use a new key for a new request.');
  return { key: known.key, state };
};

/** Somebody else had the last one. What came by itself goes by itself, so there is nothing to take off. */
export const usedUpFor = (promotion: Pick<LockedPromotion, 'code' | 'title'>): Refusal => {
  const named = namedIn(promotion);
  const why = named.byItself
    ? 'has ended this moment. Look over the new total and go on.'
    : 'has been used as often as it can be. Take it off to go on.';
  return refuse('CODE_EXHAUSTED', `${named.promotion} ${why}`, named);
};
