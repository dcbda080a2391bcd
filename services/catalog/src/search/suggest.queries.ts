import type { Currency } from '@souk/service-kit/markets';
import type { Image, Stall } from '../products/product.shapes.ts';
import { productsIn } from '../products/sold-in.ts';
import { type Reader, readRows } from '../read-rows.ts';
import { markedSql } from './marked-text.ts';
import type { AskedQuery } from './widen.ts';

export type SuggestedRows = {
  products: { title: string; marked: string; handle: string; image: Image; stall: Stall }[];
  categories: { id: string; title: string; marked: string; handle: string; stall: Stall }[];
  words: string[];
};

/** More than are shown: where nothing stands is left out of them. */
const PLACES = 24;

/** Things that were found, in the order given, and stalls, kinds and words that begin as somebody types; in one statement. */
export async function readSuggestions(
  reader: Reader,
  {
    ids,
    asked,
    beginning,
    currency,
  }: { ids: string[]; asked: AskedQuery; beginning: string | null; currency: Currency },
): Promise<SuggestedRows> {
  const rows = await readRows<SuggestedRows>(
    reader,
    `with asked as materialized (select asked_query($1, $2, $3::text, false) as query)
     select
       coalesce((select jsonb_agg(jsonb_build_object('title', p.title, 'marked', ${markedSql('p.title', 'asked.query')},
           'handle', p.handle, 'image', p.card_image, 'stall', c.stall) order by hit.place)
         from unnest($5::uuid[]) with ordinality as hit (id, place)
           join ${productsIn(currency)} on p.id = hit.id and p.status = 'published'
           join category c on c.id = p.category_id, asked), '[]') as products,
       coalesce((select jsonb_agg(jsonb_build_object('id', id, 'handle', handle, 'title', title, 'marked', marked, 'stall', stall)) from (
         select id, handle, title, stall, ${markedSql('title', '(select query from asked)')} as marked from category
         where search @@ (select query from asked)
         order by parent_id nulls first, position limit ${PLACES}) place), '[]') as categories,
       coalesce((select jsonb_agg(word) from (
         select word from word where uses > 0 and word like $4::text || '%' order by uses desc, word limit 5) words), '[]') as words`,
    [asked.head, asked.tail, asked.beginning, beginning, ids],
  );
  return rows[0]!;
}

/** The stalls that sell best of late, for whoever found nothing. */
export const readPopularStalls = (
  reader: Reader,
): Promise<{ handle: string; title: string; stall: Stall }[]> =>
  readRows(
    reader,
    `select c.handle, c.title, c.stall from category c cross join lateral (
       select selling from product p where p.category_id = c.id and p.status = 'published'
       order by selling desc limit 1) best
     where c.parent_id is null order by best.selling desc, c.position limit 4`,
  );
