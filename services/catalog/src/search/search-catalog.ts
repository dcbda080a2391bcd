import type { Currency } from '@souk/service-kit/markets';
import { decodeCursor, encodeCursor } from '../categories/cursor.ts';
import { toCard } from '../products/card-row.ts';
import { currencyOf } from '../products/sold-in.ts';
import type { Reader } from '../read-rows.ts';
import { guess, likelyInstead } from './guess.ts';
import { toMarkedText } from './marked-text.ts';
import { type HitRow, readMeanings, searchProducts } from './search.queries.ts';
import type { SearchQuery, SearchResult } from './search.shapes.ts';
import { questionWords } from './search-words.ts';
import { readPopularStalls } from './suggest.queries.ts';
import { runsOf, toAskedQuery, widen } from './widen.ts';

/** How a question is answered: the words looked for, whether any of them is enough, and how it was understood. */
type Reading = { words: string[]; any: boolean; understoodAs: string | null; currency: Currency };

/**
 * Finds products: all words as typed, or what means the same; else all words as they were probably meant; else any of
 * them. A cursor remembers which of these answered, so that the second page continues the first.
 */
export async function searchCatalog(
  reader: Reader,
  { q, limit, after, market }: SearchQuery,
): Promise<SearchResult> {
  const currency = currencyOf(market);
  const words = questionWords(q);
  if (words.length === 0) return nothing(reader, []);
  if (after) return continueSearch(reader, { words, limit, after, currency });
  const answer = async (read: Omit<Reading, 'currency'>): Promise<SearchResult> => {
    const reading = { ...read, currency };
    const rows = await find(reader, reading, { after: null, limit: limit + 1 });
    return toResult(rows, { asked: words, limit, reading });
  };
  const asTyped = await answer({ words, any: false, understoodAs: null });
  if (asTyped.total > 0) return asTyped;
  const meant = await guess(reader, words);
  const understoodAs = meant?.join(' ') ?? null;
  const asMeant = meant ? await answer({ words: meant, any: false, understoodAs }) : asTyped;
  if (asMeant.total > 0) return asMeant;
  if (words.length > 1) {
    const some = await answer({ words: meant ?? words, any: true, understoodAs });
    if (some.total > 0) return some;
  }
  return nothing(reader, words);
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
  reader: Reader,
  { words, any, currency }: Reading,
  page: { after: Parameters<typeof searchProducts>[1]['after']; limit: number },
): Promise<HitRow[]> {
  const meanings = await readMeanings(reader, runsOf(words));
  return searchProducts(reader, {
    asked: toAskedQuery(widen(words, meanings), { any }),
    any,
    currency,
    ...page,
  });
}

async function continueSearch(
  reader: Reader,
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
  const rows = await find(reader, reading, { after: { ...cursor, key: score }, limit: limit + 1 });
  return toResult(rows, { asked: words, limit, reading });
}

const orderOf = (words: string[]): string => `search:${words.join(' ')}`;

function toResult(
  rows: HitRow[],
  { asked, limit, reading }: { asked: string[]; limit: number; reading: Reading },
): SearchResult {
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  const { any, understoodAs } = reading;
  const key = `${last?.score}:${any ? 'any' : 'all'}:${understoodAs ?? ''}`;
  return {
    items: page.map((row) => ({ ...toCard(row), marked: toMarkedText(row.markedTitle) })),
    total: rows[0]?.total ?? 0,
    understoodAs,
    instead: null,
    nextCursor: last ? encodeCursor({ order: orderOf(asked), key, id: last.id }) : null,
  };
}
