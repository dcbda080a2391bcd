import type { Currency } from '@souk/service-kit/markets';
import type { Reader } from '../read-rows.ts';
import { findOnShelves } from '../shelves/find-on-shelves.ts';
import type { Shelves } from '../shelves/keep-shelves.ts';
import { guess } from './guess.ts';
import { toMarkedText } from './marked-text.ts';
import { readMeanings } from './search.queries.ts';
import type { Suggestions } from './search.shapes.ts';
import { isSmall, questionWords } from './search-words.ts';
import { readSuggestions, type SuggestedRows } from './suggest.queries.ts';
import { toQuestion } from './to-question.ts';
import { runsOf, toAskedQuery, widen } from './widen.ts';

type Sources = { reader: Reader; shelves: Shelves };

/** What to offer while somebody types; a slip is forgiven here too, and what means the same is found. */
export async function suggest(sources: Sources, q: string, currency: Currency): Promise<Suggestions> {
  const words = questionWords(q);
  if (words.length === 0) return { products: [], categories: [], words: [] };
  const asTyped = await read(sources, words, currency);
  if (asTyped.products.length > 0) return toSuggestions(asTyped);
  const index = await sources.shelves.current();
  const meant = await guess({ reader: sources.reader, index }, words);
  return toSuggestions(meant ? await read(sources, meant, currency) : asTyped);
}

const PRODUCTS = 6;
const PLACES = 4;

async function read(
  { reader, shelves }: Sources,
  words: string[],
  currency: Currency,
): Promise<SuggestedRows> {
  const [meanings, index] = await Promise.all([readMeanings(reader, runsOf(words)), shelves.current()]);
  const parts = widen(words, meanings);
  const question = await toQuestion({ reader, index }, { parts, any: false });
  const { hits } = findOnShelves(index, question, {
    ...{ currency, after: null, limit: PRODUCTS },
    uncounted: true,
  });
  const asked = toAskedQuery(parts, { any: false });
  const ids = hits.map(({ id }) => id);
  const rows = await readSuggestions(reader, { ids, asked, beginning: beginningOf(words), currency });
  const standing = new Set(index.counts(currency).flatMap(({ categoryId, kindId }) => [categoryId, kindId]));
  const categories = rows.categories.filter(({ id }) => standing.has(id)).slice(0, PLACES);
  return { ...rows, categories };
}

const LEAST_LETTERS = 2;

/** A word alone is finished as others wrote it. Of several nobody knows whether they go together when one is another. */
const beginningOf = (words: string[]): string | null =>
  words.length === 1 && words[0]!.length >= LEAST_LETTERS ? words[0]! : null;

const toSuggestions = ({ products, categories, words }: SuggestedRows): Suggestions => ({
  products: products.map(({ marked, ...product }) => ({ ...product, marked: toMarkedText(marked) })),
  categories: categories.map(({ id: _id, marked, ...place }) => ({ ...place, marked: toMarkedText(marked) })),
  words: words.filter((word) => !isSmall(word)),
});
