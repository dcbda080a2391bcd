import type { Currency } from '@souk/service-kit/markets';
import type { Cursor } from '../categories/cursor.ts';
import { type CardRow, cardColumns } from '../products/card-row.ts';
import { productsIn } from '../products/sold-in.ts';
import { type Reader, readRows } from '../read-rows.ts';
import { markedSql } from './marked-text.ts';
import type { AskedQuery, Meaning } from './widen.ts';

export type HitRow = CardRow & { score: number; total: number; markedTitle: string };

/**
 * Products that match, best first. The question is understood once: a plan made while the hall was small would do so for
 * every product it looks at. Scores are whole numbers, so that a page can end exactly between two of them. Titles are
 * marked for the page alone.
 */
export function searchProducts(
  reader: Reader,
  {
    asked,
    any,
    after,
    limit,
    currency,
  }: { asked: AskedQuery; any: boolean; after: Cursor | null; limit: number; currency: Currency },
): Promise<HitRow[]> {
  const values: unknown[] = [asked.head, asked.tail, asked.beginning, any, limit];
  const beyond = after ? 'where (score, id) < ($6::integer, $7::uuid)' : '';
  if (after) values.push(after.key, after.id);
  return readRows(
    reader,
    `with asked as materialized (select asked_query($1, $2, $3::text, $4::boolean) as query),
     hit as (
       select p.id, (ts_rank('{0.05, 0.3, 0.6, 1.0}', p.search, asked.query) * 1000000)::integer + p.loved as score
       from ${productsIn(currency)}, asked where p.status = 'published' and p.search @@ asked.query),
     page as (
       select id, score, (select count(*) from hit) as total from hit ${beyond} order by score desc, id desc limit $5)
     select ${cardColumns}, page.score, page.total, ${markedSql('p.title', 'asked.query')} as "markedTitle"
     from page join ${productsIn(currency)} on p.id = page.id join category c on c.id = p.category_id, asked
     order by page.score desc, page.id desc`,
    values,
  );
}

/** Which runs of words mean the same as other terms here. */
export const readMeanings = (reader: Reader, runs: string[]): Promise<Meaning[]> =>
  readRows(
    reader,
    `with asked as materialized (select run, search_key(run) as key from unnest($1::text[]) run)
     select run, terms from asked join synonym on key <> '' and keys @> array[key]`,
    [runs],
  );

/** Words of the list that look like each typed one, nearest first. */
export const readLikelyWords = (
  reader: Reader,
  words: string[],
): Promise<{ typed: string; word: string; uses: number; likeness: number }[]> =>
  readRows(
    reader,
    `select typed, near.word, near.uses, similarity(near.word, typed) as likeness
     from unnest($1::text[]) as typed cross join lateral (
       select word, uses from word where uses > 0 order by word <-> typed limit 24) near`,
    [words],
  );

/** Those of the words that the list knows, that begin one it knows, or that mean the same as another. */
export const readKnownWords = async (reader: Reader, words: string[]): Promise<Set<string>> => {
  const rows = await readRows<{ typed: string }>(
    reader,
    `select typed from unnest($1::text[]) as typed
     where exists (select 1 from word where uses > 0 and word = typed)
       or exists (select 1 from synonym where search_key(typed) <> '' and keys @> array[search_key(typed)])
       or exists (select 1 from product p where p.status = 'published'
         and p.search @@ plainto_tsquery('souk', typed) and numnode(plainto_tsquery('souk', typed)) > 0)`,
    [words],
  );
  return new Set(rows.map((row) => row.typed));
};
