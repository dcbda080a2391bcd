import { keepBest } from './keep-best.ts';
import type { ShelfIndex } from './shelf-index.ts';
import { UNSOLD } from './shelf-index.ts';
import type { AskedPart } from './word-index.ts';

/** Five stars, in thousandths. */
const MOST_LOVED = 5_000;

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
  const found = words.holding(parts, { any });
  const { offer, best } = keepBest<{ slot: number; score: number }>(
    limit,
    (one, other) => other.score - one.score || ids.compare(other.slot, one.slot),
  );
  let total = 0;
  for (let n = 0; n < found.length; n++) {
    const slot = found[n]!;
    if (price[slot] === UNSOLD) continue;
    total++;
    const full = best.length === limit;
    if (full && words.fitAtMost(slot, parts.length) + MOST_LOVED < best[limit - 1]!.score) continue;
    const score = words.fit(slot, parts.length) + loved[slot]!;
    if (full && score < best[limit - 1]!.score) continue;
    if (after === null || score < after.score || (score === after.score && ids.idOf(slot) < after.id))
      offer({ slot, score });
  }
  return { hits: best.map(({ slot, score }) => ({ id: ids.idOf(slot), score })), total };
};
