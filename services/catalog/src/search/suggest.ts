import type { Currency } from '@souk/service-kit/markets';
import type { Reader } from '../read-rows.ts';
import { guess } from './guess.ts';
import { toMarkedText } from './marked-text.ts';
import { readMeanings } from './search.queries.ts';
import type { Suggestions } from './search.shapes.ts';
import { isSmall, questionWords } from './search-words.ts';
import { readSuggestions, type SuggestedRows } from './suggest.queries.ts';
import { runsOf, toAskedQuery, widen } from './widen.ts';

/** What to offer while somebody types; a slip is forgiven here too, and what means the same is found. */
export async function suggest(reader: Reader, q: string, currency: Currency): Promise<Suggestions> {
  const words = questionWords(q);
  if (words.length === 0) return { products: [], categories: [], words: [] };
  const asTyped = await read(reader, words, currency);
  if (asTyped.products.length > 0) return toSuggestions(asTyped);
  const meant = await guess(reader, words);
  return toSuggestions(meant ? await read(reader, meant, currency) : asTyped);
}

async function read(reader: Reader, words: string[], currency: Currency): Promise<SuggestedRows> {
  const meanings = await readMeanings(reader, runsOf(words));
  const asked = toAskedQuery(widen(words, meanings), { any: false });
  return readSuggestions(reader, { asked, beginning: beginningOf(words), currency });
}

const LEAST_LETTERS = 2;

/** A word alone is finished as others wrote it. Of several nobody knows whether they go together when one is another. */
const beginningOf = (words: string[]): string | null =>
  words.length === 1 && words[0]!.length >= LEAST_LETTERS ? words[0]! : null;

const toSuggestions = ({ products, categories, words }: SuggestedRows): Suggestions => ({
  products: products.map(({ marked, ...product }) => ({ ...product, marked: toMarkedText(marked) })),
  categories: categories.map(({ marked, ...place }) => ({ ...place, marked: toMarkedText(marked) })),
  words: words.filter((word) => !isSmall(word)),
});
