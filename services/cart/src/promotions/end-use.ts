import { type Refusal, refuse } from '@souk/service-kit/refusal';
import { inOneTransaction, type Pool, type Runner } from '@souk/service-kit/runner';
import {
  insertTombstone,
  type LockedPromotion,
  lockPromotions,
  movePart,
  type UseRow,
  useByKey,
} from './coupon-use.queries.ts';
import { type CouponUse, usedUpFor } from './hold-use.ts';
import { stateOf } from './use-state.ts';

/**
 * Gives a held use back. A key that never arrived gets a tombstone, so that it is refused when it comes late. What is
 * released already, or confirmed, stays as it is.
 */
export const releaseUse = (pool: Pool, key: string): Promise<CouponUse> =>
  inOneTransaction(pool, async (runner) => {
    if (await insertTombstone(runner, key)) return { key, state: 'released' };
    const { parts } = await lockUse(runner, (await useByKey(runner, key))!);
    for (const { promotionId } of parts) {
      await movePart(runner, { key, promotionId, from: 'held', to: 'released', uses: -1 });
      await movePart(runner, { key, promotionId, from: 'lapsed', to: 'released', uses: 0 });
    }
    return { key, state: stateOf((await useByKey(runner, key))!) };
  });

/**
 * Counts a held use for good: its order is paid. A promotion whose hold lapsed meanwhile is taken again where its limit
 * still allows it (CODE_EXHAUSTED otherwise). NOT_FOUND for an unknown key, KEY_TOMBSTONED for a released one.
 */
export const confirmUse = (pool: Pool, key: string): Promise<CouponUse | Refusal> =>
  inOneTransaction(pool, async (runner) => {
    const use = await useByKey(runner, key);
    if (!use) return refuse('NOT_FOUND', 'No use of a code is held under this key.');
    const { parts, promotions } = await lockUse(runner, use);
    if (stateOf({ parts }) === 'released')
      return refuse('KEY_TOMBSTONED', 'This use was released, so it cannot be confirmed.');
    let tooLate: LockedPromotion | null = null;
    for (const { promotionId, state } of parts) {
      const promotion = promotions.find(({ id }) => id === promotionId)!;
      const full = promotion.usesLimit !== null && promotion.uses >= promotion.usesLimit;
      if (state === 'lapsed' && full) tooLate = promotion;
      else if (state === 'lapsed')
        await movePart(runner, { key, promotionId, from: state, to: 'confirmed', uses: 1 });
      else if (state === 'held')
        await movePart(runner, { key, promotionId, from: state, to: 'confirmed', uses: 0 });
    }
    return tooLate ? usedUpFor(tooLate) : { key, state: 'confirmed' };
  });

/** What stands behind the lock of its promotions is what counts. */
const lockUse = async (
  runner: Runner,
  { key, parts }: UseRow,
): Promise<{ parts: UseRow['parts']; promotions: LockedPromotion[] }> => {
  const ids = parts.map(({ promotionId }) => promotionId);
  const promotions = ids.length > 0 ? await lockPromotions(runner, ids) : [];
  return { parts: (await useByKey(runner, key))!.parts, promotions };
};
