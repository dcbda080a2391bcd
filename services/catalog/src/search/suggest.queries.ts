import type { Currency } from '@souk/service-kit/markets';
import type { Image, Stall } from '../products/product.shapes.ts';
import { productsIn } from '../products/sold-in.ts';
import { type Reader, readRows } from '../read-rows.ts';
import { markedSql } from './marked-text.ts';
import type { AskedQuery } from './widen.ts';

export type SuggestedRows = {
  products: { title: string; marked: string; handle: string; image: Image; stall: Stall }[];
  categories: { title: string; marked: string; handle: string; stall: Stall }[];
  words: string[];
};

/** What begins as somebody types: things, stalls and kinds, words; in one statement. */
export async function readSuggestions(
  reader: Reader,
  { asked, beginning, currency }: { asked: AskedQuery; beginning: string | null; currency: Currency },
): Promise<SuggestedRows> {
  const rows = await readRows<SuggestedRows>(
    reader,
    `with asked as materialized (select asked_query($1, $2, $3::text, false) as query)
     select
       coalesce((select jsonb_agg(jsonb_build_object('title', title, 'marked', marked, 'handle', handle, 'image', image,
           'stall', stall)) from (
         select hit.*, ${markedSql('hit.title', 'asked.query')} as marked from (
           select p.title, p.handle, p.card_image as image, c.stall
           from ${productsIn(currency)} join category c on c.id = p.category_id, asked
           where p.status = 'published' and p.search @@ asked.query
           order by ts_rank('{0.05, 0.3, 0.6, 1.0}', p.search, asked.query) desc, p.loved desc, p.id limit 6) hit, asked
         ) marked), '[]') as products,
       coalesce((select jsonb_agg(jsonb_build_object('handle', handle, 'title', title, 'marked', marked, 'stall', stall)) from (
         select handle, title, stall, ${markedSql('title', '(select query from asked)')} as marked from category c
         where to_tsvector('souk', title) @@ (select query from asked)
           and (exists (select 1 from ${productsIn(currency)} where p.status = 'published' and p.category_id = c.id)
             or exists (select 1 from ${productsIn(currency)} where p.status = 'published' and p.kind_id = c.id))
         order by parent_id nulls first, position limit 4) place), '[]') as categories,
       coalesce((select jsonb_agg(word) from (
         select word from word where uses > 0 and word like $4::text || '%' order by uses desc, word limit 5) words), '[]') as words`,
    [asked.head, asked.tail, asked.beginning, beginning],
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
