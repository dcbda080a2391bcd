import type { Cursor } from '../categories/cursor.ts';
import { type CardRow, cardColumns } from '../products/card-row.ts';
import { type Reader, readRows } from '../read-rows.ts';
import type { Suggestions } from './search.shapes.ts';

export type HitRow = CardRow & { score: number; total: number };

/**
 * Products that match, best first. The question is understood once: a plan made while the hall was small would do so for
 * every product it looks at. Scores are whole numbers, so that a page can end exactly
 * between two of them.
 */
export function searchProducts(
  reader: Reader,
  { words, any, after, limit }: { words: string[]; any: boolean; after: Cursor | null; limit: number },
): Promise<HitRow[]> {
  const values: unknown[] = [words, any, limit];
  const beyond = after ? 'where (score, id) < ($4::integer, $5::uuid)' : '';
  if (after) values.push(after.key, after.id);
  return readRows(
    reader,
    `with asked as materialized (select search_query($1::text[], $2::boolean) as query),
     hit as (
       select p.id, (ts_rank('{0.05, 0.3, 0.6, 1.0}', p.search, asked.query) * 1000000)::integer + p.loved as score
       from product p, asked where p.status = 'published' and p.search @@ asked.query),
     page as (
       select id, score, (select count(*) from hit) as total from hit ${beyond} order by score desc, id desc limit $3)
     select ${cardColumns}, page.score, page.total
     from page join product p on p.id = page.id join category c on c.id = p.category_id
     order by page.score desc, page.id desc`,
    values,
  );
}

/** Words of the list that look like each typed one, nearest first. */
export const readLikelyWords = (
  reader: Reader,
  words: string[],
): Promise<{ typed: string; word: string; uses: number }[]> =>
  readRows(
    reader,
    `select typed, near.word, near.uses
     from unnest($1::text[]) as typed cross join lateral (
       select word, uses from word where uses > 0 order by word <-> typed limit 24) near`,
    [words],
  );

/** Those of the words that the list knows, or that begin one it knows. */
export const readKnownWords = async (reader: Reader, words: string[]): Promise<Set<string>> => {
  const rows = await readRows<{ typed: string }>(
    reader,
    `select typed from unnest($1::text[]) as typed
     where exists (select 1 from word where uses > 0 and word = typed)
       or exists (select 1 from product p where p.status = 'published'
         and p.search @@ plainto_tsquery('souk', typed) and numnode(plainto_tsquery('souk', typed)) > 0)`,
    [words],
  );
  return new Set(rows.map((row) => row.typed));
};

export async function readSuggestions(reader: Reader, words: string[]): Promise<Suggestions> {
  const rows = await readRows<Suggestions>(
    reader,
    `with asked as materialized (select search_query($1::text[], false) as query)
     select
       coalesce((select jsonb_agg(jsonb_build_object('title', title, 'handle', handle, 'image', image, 'stall', stall)) from (
         select p.title, p.handle, p.card_image as image, c.stall
         from product p join category c on c.id = p.category_id, asked
         where p.status = 'published' and p.search @@ asked.query
         order by ts_rank('{0.05, 0.3, 0.6, 1.0}', p.search, asked.query) desc, p.loved desc, p.id limit 6) hit), '[]') as products,
       coalesce((select jsonb_agg(jsonb_build_object('handle', handle, 'title', title, 'stall', stall)) from (
         select handle, title, stall from category c
         where to_tsvector('souk', title) @@ (select query from asked)
           and (exists (select 1 from product p where p.status = 'published' and p.category_id = c.id)
             or exists (select 1 from product p where p.status = 'published' and p.kind_id = c.id))
         order by parent_id nulls first, position limit 4) place), '[]') as categories,
       coalesce((select jsonb_agg(word) from (
         select word from word where uses > 0 and word like $2 || '%' order by uses desc, word limit 5) words), '[]') as words`,
    [words, words.at(-1)],
  );
  return rows[0]!;
}
