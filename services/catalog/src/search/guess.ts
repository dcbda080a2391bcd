import type { Reader } from '../read-rows.ts';
import { readKnownWords, readLikelyWords } from './search.queries.ts';
import { understand, withJoined } from './understand.ts';

/** What the words were probably meant to be; null where there is nothing to change. */
export async function guess(reader: Reader, words: string[]): Promise<string[] | null> {
  const [known, likely] = await Promise.all([
    readKnownWords(reader, withJoined(words)),
    readLikelyWords(reader, words),
  ]);
  return understand(words, { known, likely });
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
