import { prepared } from '@souk/service-kit/runner';
import type { Sales } from './sales-view.ts';

/**
 * Some products' totals: whole days (UTC) from `sale_product_day`, each product's by itself, so that the days of all
 * others stay unread; both ends and what waits line by line, all of them at once.
 */
const takingsOf = (chosen: string): string => `
  select product_id, sum_minor(part.units) as units, sum_minor(part.takings_minor) as takings_minor, max(part.last_at) as last_at
  from (
    select product_id, day.* from edge, ${chosen} as chosen, lateral (
      select sum_minor(d.units) as units, sum_minor(d.takings_minor) as takings_minor, max(d.last_at) as last_at
      from sale_product_day d
      where d.currency = $3 and d.product_id = chosen.product_id and d.day >= edge.first and d.day < edge.beyond having count(*) > 0) as day
    where edge.first < edge.beyond
    union all
    select * from loose where product_id in (select product_id from ${chosen} as chosen)) as part
  group by product_id`;

/**
 * The products that took most. Those that took most in one month of the period show what the tenth has to have taken at
 * least; what is not among them took that much only if it took its share of it in one of the months. Nothing else is
 * added up. A period without a whole day is short: everything sold in it is. Values: from, to, currency, how many, and
 * how many of each month to look at first.
 */
export const selectTopProducts = prepared<Sales['products'][number]>(
  'sales_top_products',
  `with edge as materialized (
     select first, beyond, first::timestamp at time zone 'UTC' as first_at, beyond::timestamp at time zone 'UTC' as beyond_at
     from (select ($1::timestamptz at time zone 'UTC' + interval '1 day' - interval '1 microsecond')::date as first) as start,
       lateral (select greatest(first, ($2::timestamptz at time zone 'UTC')::date) as beyond) as rest),
   loose as materialized (
     select product_id, units, amount_minor as takings_minor, at as last_at from edge, sale_line
     where currency = $3 and at >= $1 and at < least(first_at, $2)
     union all
     select product_id, units, amount_minor, at from edge, sale_line
     where currency = $3 and at >= beyond_at and at < $2 and first_at <= $2
     union all
     select product_id, units, amount_minor, l.at from edge, sale_waiting join sale_line l using (ledger_key)
     where currency = $3 and l.at >= first_at and l.at < beyond_at),
   month as materialized (
     select at::date as month from unnest(array(select generate_series(date_trunc('month', $1::timestamptz at time zone 'UTC'),
       $2::timestamptz at time zone 'UTC' - interval '1 microsecond', interval '1 month'))) as series (at)),
   seed as materialized (
     select distinct product_id from month, lateral (
       select product_id from sale_product_month m where m.currency = $3 and m.month = month.month order by m.gross_minor desc limit $5) as most),
   share as materialized (
     select coalesce((select takings_minor from (${takingsOf('seed')}) as seeded order by takings_minor desc offset $4::int - 1 limit 1), 0)
       / (select count(*) from month) as least),
   candidate as materialized (
     select product_id from seed
     union select m.product_id from edge, share, month join sale_product_month m on m.currency = $3 and m.month = month.month
       where m.gross_minor >= share.least and edge.first < edge.beyond
     union select product_id from edge, loose where edge.first = edge.beyond
     union select product_id from sale_waiting join sale_line using (ledger_key)),
   top as (
     select product_id, units::int as units, takings_minor, last_at from (${takingsOf('candidate')}) as summed
     order by takings_minor desc, product_id limit $4)
   select top.product_id as "productId", l.handle, l.title, l.image, l.stall, top.units, top.takings_minor as "takingsMinor"
   from top, lateral (
     select l.handle, l.title, l.image, l.stall from sale_line s join order_line l on l.order_id = s.order_id and l.position = s.position
     where s.at = top.last_at and s.product_id = top.product_id limit 1) as l
   order by top.takings_minor desc, top.product_id`,
);
