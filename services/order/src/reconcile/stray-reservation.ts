import { z } from 'zod';

/**
 * How our checkouts stand to a hold of inventory: one was sold from it; one that is under way, or has not been compared
 * yet, may be about to settle it; one under way has not come so far yet (it was restored from before this hold); one is
 * at its end; or nobody of ours ever asked for it.
 */
export type Standing = 'named' | 'maybe' | 'ahead' | 'ended' | 'nobody';

/** Whose a hold says it is: keys are `<checkout>:hold:<attempt>`. */
export type Claim = { readonly key: string; readonly checkoutId: string | null; readonly attempt: number };

const largestAttempt = 2 ** 31 - 1;
const attemptOf = z.coerce.number().int().min(1).max(largestAttempt);

/** Reads a hold's key; one that is not written as ours are names no checkout. Pure. */
export const claimOf = (key: string): Claim => {
  const [checkout, step, attempt, ...more] = key.split(':');
  const id = z.uuid().safeParse(checkout);
  const n = attemptOf.safeParse(attempt);
  return id.success && step === 'hold' && n.success && more.length === 0
    ? { key, checkoutId: id.data, attempt: n.data }
    : { key, checkoutId: null, attempt: 0 };
};
