import { type Refusal, refuse } from '@souk/service-kit/refusal';
import { inOneTransaction, type Pool } from '../runner.ts';
import { insertTombstone, lockPromotion, moveUse, useByKey } from './coupon-use.queries.ts';
import { type CouponUse, codeExhausted } from './hold-use.ts';

/**
 * Gives a held use back. A key that never arrived gets a tombstone, so that it is refused when it comes late. What is
 * released already, or confirmed, stays as it is.
 */
export const releaseUse = (pool: Pool, key: string): Promise<CouponUse> =>
  inOneTransaction(pool, async (runner) => {
    if (await insertTombstone(runner, key)) return { key, state: 'released' };
    const use = (await useByKey(runner, key))!;
    if (use.promotionId === null) return { key, state: 'released' };
    await lockPromotion(runner, use.promotionId);
    await moveUse(runner, { key, from: 'held', to: 'released', uses: -1 });
    await moveUse(runner, { key, from: 'lapsed', to: 'released', uses: 0 });
    return { key, state: (await useByKey(runner, key))!.state };
  });

/**
 * Counts a held use for good: its order is paid. One that lapsed meanwhile is taken again where the limit still allows
 * it (CODE_EXHAUSTED otherwise). NOT_FOUND for an unknown key, KEY_TOMBSTONED for a released one.
 */
export const confirmUse = (pool: Pool, key: string): Promise<CouponUse | Refusal> =>
  inOneTransaction(pool, async (runner) => {
    const use = await useByKey(runner, key);
    if (!use) return refuse('NOT_FOUND', 'No use of a code is held under this key.');
    const tombstoned = refuse('KEY_TOMBSTONED', 'This use was released, so it cannot be confirmed.');
    if (use.promotionId === null) return tombstoned;
    const { code, uses, usesLimit } = await lockPromotion(runner, use.promotionId);
    const { state } = (await useByKey(runner, key))!;
    if (state === 'released') return tombstoned;
    if (state === 'lapsed' && usesLimit !== null && uses >= usesLimit) return codeExhausted(code);
    if (state !== 'confirmed')
      await moveUse(runner, { key, from: state, to: 'confirmed', uses: state === 'lapsed' ? 1 : 0 });
    return { key, state: 'confirmed' };
  });
