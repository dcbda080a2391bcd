import type { Currency } from '@souk/service-kit/markets';
import { type Reader, readRows } from '../read-rows.ts';
import { type CardRow, cardColumns } from './card-row.ts';
import { productsIn } from './sold-in.ts';

export type BesideRow = CardRow & { shelf: 'together' | 'similar' | 'elsewhere' };

const EACH = 4;

/**
 * What stands beside a product on its page, in one statement that reads along indexes, however great the hall is. Nothing
 * that is sold out or not published.
 *
 * - `together`: what stood in the same orders. By the cosine of the two columns of orders, n(ab) / sqrt(n(a) n(b)) (Linden,
 *   Smith, York: "Amazon.com Recommendations: Item-to-Item Collaborative Filtering", IEEE Internet Computing 7(1), 2003),
 *   so that what everybody buys does not win everywhere; shrunk by n(ab) / (n(ab) + 2) (Bell, Koren: "Scalable
 *   Collaborative Filtering with Jointly Derived Neighborhood Interpolation Weights", ICDM 2007), since one order proves
 *   little.
 * - `similar`: of those near it, the most loved of its kind and the next in price on its stall: by the share of words both
 *   have (Jaccard), by how near the prices are, and by kind.
 * - `elsewhere`: from other stalls, drawn from the forty most loved by a hash of both, so that every page shows others and
 *   always the same.
 */
export const readBeside = (reader: Reader, handle: string, currency: Currency): Promise<BesideRow[]> =>
  readRows(
    reader,
    `with this as (select id, category_id, kind_id, price_minor, words from ${productsIn(currency)} where handle = $1),
     together as (
       select p.id, row_number() over (order by
         co.orders / sqrt(greatest(mine.orders, 1)::float8 * greatest(theirs.orders, 1)) * co.orders / (co.orders + 2.0) desc,
         co.last_at desc, p.id) as rank
       from this join co_purchase co on co.product_id = this.id
         join product_sales mine on mine.product_id = this.id
         join product_sales theirs on theirs.product_id = co.other_id
         join ${productsIn(currency)} on p.id = co.other_id
       where p.status = 'published' and not p.sold_out
       order by rank limit ${EACH}),
     near as (
       select kin.* from this cross join lateral (
         select p.id, p.kind_id, p.price_minor, p.words from ${productsIn(currency)}
         where p.kind_id = this.kind_id and p.status = 'published' and p.id <> this.id and not p.sold_out
         order by p.loved desc, p.id desc limit 24) kin
       union
       select dearer.* from this cross join lateral (
         select p.id, p.kind_id, p.price_minor, p.words from ${productsIn(currency)}
         where p.category_id = this.category_id and p.status = 'published' and p.id <> this.id and not p.sold_out
           and p.price_minor >= this.price_minor
         order by p.price_minor, p.id limit 12) dearer
       union
       select cheaper.* from this cross join lateral (
         select p.id, p.kind_id, p.price_minor, p.words from ${productsIn(currency)}
         where p.category_id = this.category_id and p.status = 'published' and p.id <> this.id and not p.sold_out
           and p.price_minor < this.price_minor
         order by p.price_minor desc, p.id desc limit 12) cheaper),
     alike as (
       select near.id, row_number() over (order by
         0.5 * common / greatest(cardinality(near.words) + cardinality(this.words) - common, 1)
           + 0.3 * least(near.price_minor, this.price_minor) / greatest(near.price_minor, this.price_minor, 1)::float8
           + case when near.kind_id = this.kind_id then 0.2 else 0 end desc, near.id) as rank
       from this, near cross join lateral (
         select count(*)::float8 as common from this, unnest(near.words) word where word = any (this.words)) shared
       where near.id not in (select id from together)
       order by rank limit ${EACH}),
     elsewhere as (
       select p.id, row_number() over (order by md5(p.id::text || $1)) as rank
       -- Stall by stall, each along its index: a hall of one great stall is not read through for the others.
       from (select loved.id from this join category c on c.parent_id is null and c.id <> this.category_id
           cross join lateral (
             select p.id, p.loved from ${productsIn(currency)}
             where p.category_id = c.id and p.status = 'published' and not p.sold_out
             order by p.loved desc, p.id desc limit 40) loved
         order by loved.loved desc, loved.id desc limit 40) p
       where p.id not in (select id from together)
       order by rank limit ${EACH}),
     chosen as (
       select 'together' as shelf, id, rank from together
       union all select 'similar', id, rank from alike
       union all select 'elsewhere', id, rank from elsewhere)
     select ${cardColumns}, chosen.shelf
     from chosen join ${productsIn(currency)} on p.id = chosen.id join category c on c.id = p.category_id
     order by chosen.shelf, chosen.rank`,
    [handle],
  );
