import type { Reader } from '../read-rows.ts';
import type { Question } from '../shelves/find-on-shelves.ts';
import type { ShelfIndex } from '../shelves/shelf-index.ts';
import type { AskedPart } from '../shelves/word-index.ts';
import { readHolding } from './search.queries.ts';
import { stemsOf } from './stems.queries.ts';
import type { Part } from './widen.ts';

/** Things with all words of a term are looked at one by one, for whether those stand side by side: at most so many. */
const MOST_LOOKED_AT = 2_000;
const NOTHING: ReadonlyMap<number, number> = new Map();

/**
 * The parts of a question as the index of words takes them: by their stems, the last one also as a beginning. A term of
 * several words has to occur as it is said, which the index cannot tell: PostgreSQL looks at those that hold all its words.
 */
export async function toQuestion(
  { reader, index }: { reader: Reader; index: ShelfIndex },
  { parts, any }: { parts: readonly Part[]; any: boolean },
): Promise<Question> {
  const stemsOfWord = await stemsOf(reader, parts.flat(2));
  const asked = await Promise.all(
    parts.map(async (terms, n): Promise<AskedPart | null> => {
      const stemmed = terms.map((words) => ({ words, stems: words.flatMap(stemsOfWord) }));
      const typed = terms[0] ?? [];
      const beginning = n === parts.length - 1 && typed.length === 1 ? typed[0]! : null;
      // A word that says nothing is not looked for.
      if (beginning === null && stemmed.every(({ stems }) => stems.length === 0)) return null;
      const held = new Map<number, number>();
      for (const { words, stems } of stemmed)
        if (stems.length > 1)
          for (const [slot, worth] of await holdingTerm({ reader, index }, { words, stems }))
            held.set(slot, worth);
      return { stems: stemmed.flatMap(({ stems }) => (stems.length === 1 ? stems : [])), beginning, held };
    }),
  );
  return { parts: asked.filter((part) => part !== null), any };
}

/** By slot, what a term is worth in the things it occurs in. */
async function holdingTerm(
  { reader, index }: { reader: Reader; index: ShelfIndex },
  { words, stems }: { words: string[]; stems: string[] },
): Promise<Map<number, number>> {
  const each = stems.map((stem) => ({ stems: [stem], beginning: null, held: NOTHING }));
  const worths = new Map(
    [...index.words.holding(each, { any: false })]
      .map((text): [number, number] => [
        index.words.slotOf(text),
        Math.round(index.words.worthOf(text) / stems.length),
      ])
      .filter(([slot]) => slot >= 0)
      .sort(([, one], [, other]) => other - one)
      .slice(0, MOST_LOOKED_AT),
  );
  if (worths.size === 0) return worths;
  const ids = await readHolding(reader, [...worths.keys()].map(index.ids.idOf), words.join(' <-> '));
  const slots = new Set(ids.map((id) => index.ids.find(id)));
  return new Map([...worths].filter(([slot]) => slots.has(slot)));
}
