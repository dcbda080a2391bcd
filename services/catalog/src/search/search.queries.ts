import type { Currency } from '@souk/service-kit/markets';
import { type CardRow, cardColumns } from '../products/card-row.ts';
import { productsIn } from '../products/sold-in.ts';
import { type Reader, readRows } from '../read-rows.ts';
import { markedSql } from './marked-text.ts';
import type { AskedQuery, Meaning } from './widen.ts';

export type HitRow = CardRow & { markedTitle: string };

/** Cards of products that were found, in the order given. The question marks their titles and finds nothing more. */
export function readHits(
  reader: Reader,
  { ids, asked, any, currency }: { ids: string[]; asked: AskedQuery; any: boolean; currency: Currency },
): Promise<HitRow[]> {
  return readRows(
    reader,
    `with asked as materialized (select asked_query($2, $3, $4::text, $5::boolean) as query)
     select ${cardColumns}, ${markedSql('p.title', 'asked.query')} as "markedTitle"
     from unnest($1::uuid[]) with ordinality as hit (id, place)
       join ${productsIn(currency)} on p.id = hit.id and p.status = 'published'
       join category c on c.id = p.category_id, asked
     order by hit.place`,
    [ids, asked.head, asked.tail, asked.beginning, any],
  );
}

/** Those of some products in which words stand side by side. */
export const readHolding = async (reader: Reader, ids: string[], term: string): Promise<string[]> => {
  const rows = await readRows<{ id: string }>(
    reader,
    `select id from product where id = any ($1::uuid[]) and search @@ to_tsquery('public.souk', $2)`,
    [ids, term],
  );
  return rows.map(({ id }) => id);
};

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
    `select typed, near.word, near.uses, near.likeness
     from unnest($1::text[]) as typed cross join lateral near_words(typed) near`,
    [words],
  );

/** Those of the words that the list knows, or that mean the same as another. */
export const readListedWords = async (reader: Reader, words: string[]): Promise<string[]> => {
  const rows = await readRows<{ typed: string }>(
    reader,
    `select typed from unnest($1::text[]) as typed
     where exists (select 1 from word where uses > 0 and word = typed)
       or exists (select 1 from synonym where search_key(typed) <> '' and keys @> array[search_key(typed)])`,
    [words],
  );
  return rows.map(({ typed }) => typed);
};
