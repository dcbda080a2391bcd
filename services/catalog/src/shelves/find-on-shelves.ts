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
 * can end exactly between two of them; the number beside is of all there are, unless nobody wants it (`uncounted`): then a
 * thing may be in it twice.
 */
export const findOnShelves = (
  index: ShelfIndex,
  question: Question,
  { uncounted = false, ...page }: Page & { uncounted?: boolean },
): { hits: Hit[]; total: number } => {
  const lists = index.words.listsOfOne(question.parts);
  // Who is in two lists would be counted twice.
  return lists && (lists.length === 1 || uncounted)
    ? findInLists(index, lists, page)
    : findByMarks(index, question, page);
};

type Page = { currency: string; after: Hit | null; limit: number };
type Scored = { slot: number; score: number };

/** Keeps the best of what is offered, on the page after a hit. */
const pageOf = ({ ids }: ShelfIndex, { after, limit }: Page) => {
  const { offer, best } = keepBest<Scored>(
    limit,
    (one, other) => other.score - one.score || ids.compare(other.slot, one.slot),
  );
  return {
    best,
    offer: (slot: number, score: number): void => {
      if (after === null || score < after.score || (score === after.score && ids.idOf(slot) < after.id))
        offer({ slot, score });
    },
    hits: (): Hit[] => best.map(({ slot, score }) => ({ id: ids.idOf(slot), score })),
  };
};

const findByMarks = (
  index: ShelfIndex,
  { parts, any }: Question,
  page: Page,
): { hits: Hit[]; total: number } => {
  const { words } = index;
  const { price } = index.money(page.currency);
  const { loved } = index.columns();
  const { limit } = page;
  const found = words.holding(parts, { any });
  const { offer, best, hits } = pageOf(index, page);
  let total = 0;
  for (let n = 0; n < found.length; n++) {
    const slot = found[n]!;
    if (price[slot] === UNSOLD) continue;
    total++;
    const full = best.length === limit;
    if (full && words.fitAtMost(slot, parts.length) + MOST_LOVED < best[limit - 1]!.score) continue;
    const score = words.fit(slot, parts.length) + loved[slot]!;
    if (full && score < best[limit - 1]!.score) continue;
    offer(slot, score);
  }
  return { hits: hits(), total };
};

/** What one word finds, entry by entry: nothing has to be marked and gone over again, as where several must meet. */
const findInLists = (
  index: ShelfIndex,
  lists: NonNullable<ReturnType<ShelfIndex['words']['listsOfOne']>>,
  page: Page,
): { hits: Hit[]; total: number } => {
  const { words } = index;
  const { price } = index.money(page.currency);
  const { loved } = index.columns();
  const { limit } = page;
  const { offer, best, hits } = pageOf(index, page);
  let total = 0;
  for (const { list, fits } of lists) {
    const entries = words.entriesOf(list);
    for (let n = 0; n < entries.length; n++) {
      const entry = entries[n]!;
      const slot = words.slotAt(entry);
      if (slot < 0 || price[slot] === UNSOLD) continue;
      total++;
      const full = best.length === limit;
      const fit = fits[entry & 3]!;
      if (full && fit.most + MOST_LOVED < best[limit - 1]!.score) continue;
      const score = fit.byTitle[words.titleOf(slot)]! + loved[slot]!;
      if (full && score < best[limit - 1]!.score) continue;
      if (lists.length > 1) {
        const twin = best.findIndex((other) => other.slot === slot);
        if (twin >= 0 && best[twin]!.score >= score) continue;
        if (twin >= 0) best.splice(twin, 1);
      }
      offer(slot, score);
    }
  }
  return { hits: hits(), total };
};
