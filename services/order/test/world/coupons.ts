import { type Answer, createKeyring, problem } from './answers.ts';

/** Coupon uses as cart keeps them, in memory. */
export const createCoupons = (limit = 1_000) => {
  const keys = createKeyring();
  const uses = new Map<string, 'held' | 'released' | 'confirmed'>();
  let most = limit;
  const set = (key: string, state: 'released' | 'confirmed'): Answer => {
    if (!uses.has(key)) keys.tombstone(key);
    if (uses.get(key) === 'held') uses.set(key, state);
    return { status: 200, body: { key, state: uses.get(key) ?? 'released' } };
  };
  return {
    uses,
    setLimit: (count: number): void => {
      most = count;
    },
    take: (key: string): Answer =>
      keys.once(key, () => {
        if ([...uses.values()].filter((state) => state !== 'released').length >= most)
          return problem(409, 'CODE_EXHAUSTED');
        uses.set(key, 'held');
        return { status: 201, body: { key, state: 'held' } };
      }),
    release: (key: string): Answer => set(key, 'released'),
    confirm: (key: string): Answer => set(key, 'confirmed'),
  };
};
export type Coupons = ReturnType<typeof createCoupons>;
