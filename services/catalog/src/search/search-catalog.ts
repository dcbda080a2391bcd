import { decodeCursor, encodeCursor } from '../categories/cursor.ts';
import { toCard } from '../products/card-row.ts';
import type { Reader } from '../read-rows.ts';
import {
  type HitRow,
  readKnownWords,
  readLikelyWords,
  readSuggestions,
  searchProducts,
} from './search.queries.ts';
import type { SearchQuery, SearchResult, Suggestions } from './search.shapes.ts';
import { questionWords } from './search-words.ts';
import { understand, withJoined } from './understand.ts';

const NOTHING: SearchResult = { items: [], total: 0, understoodAs: null, nextCursor: null };

/** How a question is answered: the words looked for, whether any of them is enough, and how it was understood. */
type Reading = { words: string[]; any: boolean; understoodAs: string | null };

/**
 * Finds products: all words as typed; else all words as they were probably meant; else any of them. A cursor
 * remembers which of these answered, so that the second page continues the first.
 */
export async function searchCatalog(reader: Reader, { q, limit, after }: SearchQuery): Promise<SearchResult> {
  const words = questionWords(q);
  if (words.length === 0) return NOTHING;
  if (after) return continueSearch(reader, { words, limit, after });
  const answer = async (reading: Reading): Promise<SearchResult> => {
    const rows = await searchProducts(reader, { ...reading, after: null, limit: limit + 1 });
    return toResult(rows, { asked: words, limit, reading });
  };
  const asTyped = await answer({ words, any: false, understoodAs: null });
  if (asTyped.total > 0) return asTyped;
  const meant = await guess(reader, words);
  const understoodAs = meant?.join(' ') ?? null;
  const asMeant = meant ? await answer({ words: meant, any: false, understoodAs }) : asTyped;
  if (asMeant.total > 0 || words.length === 1) return asMeant;
  return answer({ words: meant ?? words, any: true, understoodAs });
}

/** What to offer while somebody types; a slip is forgiven here too. */
export async function suggest(reader: Reader, q: string): Promise<Suggestions> {
  const words = questionWords(q);
  if (words.length === 0) return { products: [], categories: [], words: [] };
  const asTyped = await readSuggestions(reader, words);
  if (asTyped.products.length > 0) return asTyped;
  const meant = await guess(reader, words);
  if (!meant) return asTyped;
  return readSuggestions(reader, meant);
}

async function guess(reader: Reader, words: string[]): Promise<string[] | null> {
  const [known, likely] = await Promise.all([
    readKnownWords(reader, withJoined(words)),
    readLikelyWords(reader, words),
  ]);
  return understand(words, { known, likely });
}

async function continueSearch(
  reader: Reader,
  { words, limit, after }: { words: string[]; limit: number; after: string },
): Promise<SearchResult> {
  const cursor = decodeCursor(after, { order: orderOf(words), key: /^\d{1,9}:(any|all):[^:]*$/ });
  const [score, mode, meant] = cursor.key.split(':') as [string, string, string];
  const reading = {
    words: meant ? questionWords(meant) : words,
    any: mode === 'any',
    understoodAs: meant || null,
  };
  const rows = await searchProducts(reader, {
    ...reading,
    after: { ...cursor, key: score },
    limit: limit + 1,
  });
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
    items: page.map(toCard),
    total: rows[0]?.total ?? 0,
    understoodAs,
    nextCursor: last ? encodeCursor({ order: orderOf(asked), key, id: last.id }) : null,
  };
}
