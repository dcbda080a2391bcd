import { keepBest } from './keep-best.ts';
import type { ShelfIndex } from './shelf-index.ts';
import { UNSOLD } from './shelf-index.ts';
import type { AskedPart } from './word-index.ts';

/** A question in words: every part has to occur, or with `any` one of them. */
export type Question = { parts: AskedPart[]; any: boolean };
export type Hit = { id: string; score: number };

/**
 * What shoppers find, best first: by where the words stand, then by what is loved. Scores are whole numbers, so that a page
 * can end exactly between two of them; the number beside is of all there are.
 */
export const findOnShelves = (
  index: ShelfIndex,
  { parts, any }: Question,
  { currency, after, limit }: { currency: string; after: Hit | null; limit: number },
): { hits: Hit[]; total: number } => {
  const { ids, words } = index;
  const { price } = index.money(currency);
  const { loved } = index.columns();
  const found = words.holding(parts, { any }).filter((slot) => price[slot] !== UNSOLD);
  const scores = Int32Array.from(found, (slot) => words.fit(slot, parts.length) + loved[slot]!);
  const { offer, best } = keepBest(
    limit,
    (one, other) => scores[other]! - scores[one]! || ids.compare(found[other]!, found[one]!),
  );
  for (let n = 0; n < found.length; n++) {
    const score = scores[n]!;
    if (after === null || score < after.score || (score === after.score && ids.idOf(found[n]!) < after.id))
      offer(n);
  }
  return { hits: best.map((n) => ({ id: ids.idOf(found[n]!), score: scores[n]! })), total: found.length };
};
