import { keepBest } from './keep-best.ts';
import type { ShelfIndex } from './shelf-index.ts';
import { lovedShown, titleShown } from './shelf-index.ts';
import type { AskedPart } from './word-index.ts';

/** Five stars, in thousandths. */
const MOST_LOVED = 5_000;

/** A question in words: every part has to occur, or with `any` one of them. */
export type Question = { parts: AskedPart[]; any: boolean };
export type Hit = { id: string; score: number };
type Page = { currency: string; after: Hit | null; limit: number; uncounted?: boolean };
type Found = { hits: Hit[]; total: number };
type Lists = NonNullable<ReturnType<ShelfIndex['words']['listsOfOne']>>['lists'];

/**
 * What shoppers find, best first: by where the words stand, then by what is loved. Scores are whole numbers, so that a page
 * can end exactly between two of them; the number beside is of all there are, unless nobody wants it (`uncounted`): then
 * nothing more is looked at than it takes to know the best.
 */
export const findOnShelves = (index: ShelfIndex, question: Question, page: Page): Found => {
  const finding = findingIn(index, page);
  const one = index.words.listsOfOne(question.parts);
  // Who is found by two words would be counted twice.
  return one && (one.words === 1 || page.uncounted)
    ? findInLists(finding, one.lists)
    : findByMarks(finding, question);
};

/** No best is worth so little. */
const NEVER = Number.NEGATIVE_INFINITY;

/** What a text is worth that is shown like this, where nothing below `least` counts. */
type Worth = (text: number, said: number, least: number) => number;

/** What both ways of finding read, and the best of what they come by, on the page after a hit. */
const findingIn = (index: ShelfIndex, page: Page) => {
  const { ids, words } = index;
  const { shown } = index.money(page.currency);
  const { after, limit } = page;
  const { offer, best } = keepBest<{ slot: number; score: number }>(
    limit,
    (one, other) => other.score - one.score || ids.compare(other.slot, one.slot),
  );
  /** Answers what the next one has to come up to. */
  const offerText = (text: number, score: number): number => {
    const slot = words.slotOf(text);
    const last = best[limit - 1];
    const tooLate =
      last && (score < last.score || (score === last.score && ids.compare(slot, last.slot) <= 0));
    const beyond =
      after === null || score < after.score || (score === after.score && ids.idOf(slot) < after.id);
    // One that was found by a word worth more is there already.
    if (!tooLate && beyond && !best.some((other) => other.slot === slot)) offer({ slot, score });
    return best[limit - 1]?.score ?? NEVER;
  };
  let total = 0;
  let least = NEVER;
  return {
    ...{ words, shown, page },
    /** What the next one has to come up to. */
    least: (): number => least,
    /**
     * Looks at texts from the newest to the oldest: of things that are loved alike the newest comes first, as most are
     * that nobody has rated yet, so all others can be passed over.
     */
    look: (texts: Int32Array | Uint32Array, worth: Worth): void => {
      for (let n = texts.length - 1; n >= 0; n--) {
        const text = texts[n]!;
        const said = shown[text]!;
        if (said === 0) continue;
        total++;
        const score = worth(text, said, least);
        if (score >= least) least = offerText(text, score);
      }
    },
    found: (): Found => ({
      hits: best.map(({ slot, score }) => ({ id: ids.idOf(slot), score })),
      total,
    }),
  };
};
type Finding = ReturnType<typeof findingIn>;

const findByMarks = (finding: Finding, { parts: asked, any }: Question): Found => {
  const { words, page, look, found } = finding;
  const parts = asked.length;
  const texts = words.holding(asked, page.uncounted ? { any, enough: enoughOf(finding, parts) } : { any });
  look(texts, (text, said, least) =>
    words.fitAtMost(text, parts) + MOST_LOVED < least
      ? NEVER
      : words.fit(text, { parts, title: titleShown(said) }) + lovedShown(said),
  );
  return found();
};

/** Whether the best among some candidates stay the best, though what is looked at last may be worth so much in all others. */
const enoughOf =
  ({ words, shown, page }: Finding, parts: number) =>
  (candidates: Int32Array, worth: number): boolean => {
    const { offer, best } = keepBest<number>(page.limit, (one, other) => other - one);
    const scoreWith = (text: number, last: number): number =>
      words.fitWith(text, last, { parts, title: titleShown(shown[text]!) }) + lovedShown(shown[text]!);
    for (const text of candidates) {
      const here = words.worthSoFar(text);
      if (here > 0 && shown[text] !== 0) offer(scoreWith(text, here));
    }
    const least = best[page.limit - 1] ?? NEVER;
    return candidates.every(
      (text) => words.worthSoFar(text) >= worth || shown[text] === 0 || scoreWith(text, worth) < least,
    );
  };

/** What one word finds, list by list: nothing has to be marked and gone over again, as where several must meet. */
const findInLists = ({ words, page, least, look, found }: Finding, lists: Lists): Found => {
  for (const { list, byTitle, most } of lists) {
    if (page.uncounted && most + MOST_LOVED < least()) break;
    look(words.textsOf(list), (_text, said) => byTitle[titleShown(said)]! + lovedShown(said));
  }
  return found();
};
