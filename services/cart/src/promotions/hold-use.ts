import { postgresError } from '@souk/service-kit/database';
import { type Refusal, refuse } from '@souk/service-kit/refusal';
import { quoteFacts } from '../quotes/quote.queries.ts';
import { quoteUnknown } from '../quotes/read-quote.ts';
import { inOneTransaction, type Pool, type Runner } from '../runner.ts';
import {
  freeHeldUses,
  insertUse,
  lockPromotion,
  type UseRow,
  useByKey,
  usesOfEmail,
} from './coupon-use.queries.ts';

export type CouponUse = Pick<UseRow, 'key' | 'state'>;

/**
 * Holds one use of the code of a locked quote for its checkout. However many ask at once, no more are held than the
 * code, and the customer's address, may use. Sent again it answers the same. CODE_EXHAUSTED, KEY_REUSED,
 * KEY_TOMBSTONED, QUOTE_UNKNOWN, CODE_UNKNOWN (the quote has no code).
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
  const { promotionId, cartId, emailKey } = quote;
  if (promotionId === null)
    return refuse('CODE_UNKNOWN', 'This quote has no code, so there is nothing to hold.');
  const { code, usesLimit, perEmailLimit } = await lockPromotion(runner, promotionId);
  const uses = await freeHeldUses(runner, promotionId, cartId);
  if (usesLimit !== null && uses >= usesLimit) return codeExhausted(code);
  if (perEmailLimit !== null && emailKey !== null) {
    const before = await usesOfEmail(runner, { promotionId, emailKey });
    if (before >= perEmailLimit) return codeUsedByEmail(code);
  }
  await insertUse(runner, { key, promotionId, quoteId, cartId, emailKey });
  return { key, state: 'held' };
};

const answerKnown = (known: UseRow, quoteId: string): CouponUse | Refusal => {
  if (known.state === 'released')
    return refuse('KEY_TOMBSTONED', 'This use was released before it was asked for. Use a new key.');
  if (known.quoteId !== quoteId)
    return refuse('KEY_REUSED', 'This key was used for another quote. Use a new key for a new request.');
  return { key: known.key, state: known.state };
};

export const codeExhausted = (code: string): Refusal =>
  refuse('CODE_EXHAUSTED', `${code} has been used as often as it can be. Take it off to go on.`, {
    promotion: code,
  });

export const codeUsedByEmail = (code: string): Refusal =>
  refuse('CODE_EXHAUSTED', `${code} was used with this email address before. Take it off to go on.`, {
    promotion: code,
    errors: [{ path: 'email', message: `has used ${code} before` }],
  });
