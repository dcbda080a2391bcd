import type { Reader } from '../read-rows.ts';
import type { ShelfIndex } from '../shelves/shelf-index.ts';
import { readLikelyWords, readListedWords } from './search.queries.ts';
import { stemsOf } from './stems.queries.ts';
import { understand, withJoined } from './understand.ts';

/** What the words were probably meant to be; null where there is nothing to change. */
export async function guess(
  { reader, index }: { reader: Reader; index: ShelfIndex },
  words: string[],
): Promise<string[] | null> {
  const known = await knownWords({ reader, index }, withJoined(words));
  const unknown = words.filter((word) => !known.has(word));
  const likely = unknown.length === 0 ? [] : await readLikelyWords(reader, unknown);
  return understand(words, { known, likely });
}

/** Those that the list of words knows, or a synonym, or that some text on the shelves has. */
async function knownWords(
  { reader, index }: { reader: Reader; index: ShelfIndex },
  words: string[],
): Promise<Set<string>> {
  const [listed, stemsOfWord] = await Promise.all([readListedWords(reader, words), stemsOf(reader, words)]);
  const told = words.filter((word) =>
    stemsOfWord(word).some((stem) => index.words.occurs(stem, index.isPublished)),
  );
  return new Set([...listed, ...told]);
}

const MOST = 3;
/** Of the trigrams of both words, so many in a hundred are shared: less is no likeness. */
const LIKE_ENOUGH = 0.25;

/** Words of the hall that look somewhat like what was typed: too far off to be taken for it, near enough to be offered. */
export async function likelyInstead(reader: Reader, words: string[]): Promise<string[]> {
  if (words.length === 0) return [];
  const likely = await readLikelyWords(reader, words);
  const near = likely.filter(({ likeness, typed, word }) => likeness >= LIKE_ENOUGH && word !== typed);
  const best = near.toSorted((a, b) => b.likeness - a.likeness || b.uses - a.uses);
  return [...new Set(best.map(({ word }) => word))].slice(0, MOST);
}
