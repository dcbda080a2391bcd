import type { Currency } from '@souk/service-kit/markets';
import { decodeCursor, encodeCursor } from '../categories/cursor.ts';
import { toCard } from '../products/card-row.ts';
import { currencyOf } from '../products/sold-in.ts';
import type { Reader } from '../read-rows.ts';
import { findOnShelves, type Hit } from '../shelves/find-on-shelves.ts';
import type { Shelves } from '../shelves/keep-shelves.ts';
import { guess, likelyInstead } from './guess.ts';
import { toMarkedText } from './marked-text.ts';
import { type HitRow, readHits, readMeanings } from './search.queries.ts';
import type { SearchQuery, SearchResult } from './search.shapes.ts';
import { questionWords } from './search-words.ts';
import { readPopularStalls } from './suggest.queries.ts';
import { toQuestion } from './to-question.ts';
import { runsOf, toAskedQuery, widen } from './widen.ts';

/** How a question is answered: the words looked for, whether any of them is enough, and how it was understood. */
type Reading = { words: string[]; any: boolean; understoodAs: string | null; currency: Currency };
/** A page, and one more hit where there is a next one. */
type Found = { rows: HitRow[]; hits: Hit[]; total: number };
type Sources = { reader: Reader; shelves: Shelves };

/**
 * Finds products: all words as typed, or what means the same; else all words as they were probably meant; else any of
 * them. A cursor remembers which of these answered, so that the second page continues the first.
 */
export async function searchCatalog(
  sources: Sources,
  { q, limit, after, market }: SearchQuery,
): Promise<SearchResult> {
  const currency = currencyOf(market);
  const words = questionWords(q);
  if (words.length === 0) return nothing(sources.reader, []);
  if (after) return continueSearch(sources, { words, limit, after, currency });
  const answer = async (read: Omit<Reading, 'currency'>): Promise<SearchResult> => {
    const reading = { ...read, currency };
    return toResult(await find(sources, reading, { after: null, limit }), { asked: words, limit, reading });
  };
  const asTyped = await answer({ words, any: false, understoodAs: null });
  if (asTyped.total > 0) return asTyped;
  const index = await sources.shelves.current();
  const meant = await guess({ reader: sources.reader, index }, words);
  const understoodAs = meant?.join(' ') ?? null;
  const asMeant = meant ? await answer({ words: meant, any: false, understoodAs }) : asTyped;
  if (asMeant.total > 0) return asMeant;
  if (words.length > 1) {
    const some = await answer({ words: meant ?? words, any: true, understoodAs });
    if (some.total > 0) return some;
  }
  return nothing(sources.reader, words);
}

/** Nothing was found: what is nearly so called, and the stalls where others buy. */
async function nothing(reader: Reader, words: string[]): Promise<SearchResult> {
  const [likely, categories] = await Promise.all([likelyInstead(reader, words), readPopularStalls(reader)]);
  return {
    items: [],
    total: 0,
    understoodAs: null,
    instead: { words: likely, categories },
    nextCursor: null,
  };
}

async function find(
  { reader, shelves }: Sources,
  { words, any, currency }: Reading,
  { after, limit }: { after: Hit | null; limit: number },
): Promise<Found> {
  const [meanings, index] = await Promise.all([readMeanings(reader, runsOf(words)), shelves.current()]);
  const parts = widen(words, meanings);
  const question = await toQuestion({ reader, index }, { parts, any });
  const { hits, total } = findOnShelves(index, question, { currency, after, limit: limit + 1 });
  const ids = hits.slice(0, limit).map(({ id }) => id);
  const asked = toAskedQuery(parts, { any });
  return { rows: ids.length === 0 ? [] : await readHits(reader, { ids, asked, any, currency }), hits, total };
}

async function continueSearch(
  sources: Sources,
  { words, limit, after, currency }: { words: string[]; limit: number; after: string; currency: Currency },
): Promise<SearchResult> {
  const cursor = decodeCursor(after, { order: orderOf(words), key: /^\d{1,9}:(any|all):[^:]*$/ });
  const [score, mode, meant] = cursor.key.split(':') as [string, string, string];
  const reading = {
    words: meant ? questionWords(meant) : words,
    any: mode === 'any',
    understoodAs: meant || null,
    currency,
  };
  const place = { id: cursor.id, score: Number(score) };
  return toResult(await find(sources, reading, { after: place, limit }), { asked: words, limit, reading });
}

const orderOf = (words: string[]): string => `search:${words.join(' ')}`;

function toResult(
  { rows, hits, total }: Found,
  { asked, limit, reading }: { asked: string[]; limit: number; reading: Reading },
): SearchResult {
  const last = hits.length > limit ? hits[limit - 1] : undefined;
  const { any, understoodAs } = reading;
  const key = `${last?.score}:${any ? 'any' : 'all'}:${understoodAs ?? ''}`;
  return {
    items: rows.map((row) => ({ ...toCard(row), marked: toMarkedText(row.markedTitle) })),
    total,
    understoodAs,
    instead: null,
    nextCursor: last ? encodeCursor({ order: orderOf(asked), key, id: last.id }) : null,
  };
}
