import { createRandom } from '../../scripts/seed/random.ts';

export type Random = ReturnType<typeof createRandom>;

/** The same list in an order of chance. */
export const shuffled = <T>(list: readonly T[], random: Random): T[] =>
  list
    .map((one) => ({ one, weight: random.next() }))
    .sort((a, b) => a.weight - b.weight)
    .map(({ one }) => one);

export { createRandom };
