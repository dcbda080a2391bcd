import { prepared } from '../runner.ts';
import type { Sales } from './sales-view.ts';

export type Period = {
  firstDay: string;
  lastDay: string;
  now: Date;
  from: Date;
  to: Date;
  beforeFirstDay: string;
  beforeLastDay: string;
  beforeFrom: Date;
  beforeTo: Date;
  /** The same moment in the period before: its end, once the period has ended. */
  beforeUntil: Date;
};

/**
 * What an asked period means at this moment, in local calendar days, which are not always 24 hours long.
 * Values: first day, last day (or nulls), days back of the first and of the last day, time zone.
 */
export const selectPeriod = prepared<Period>(
  'sales_period',
  `with asked as (
     select coalesce($1::date, (business_now() at time zone $5::text)::date - $3::int) as first,
       coalesce($2::date, (business_now() at time zone $5::text)::date - $4::int) as last, business_now() as now),
   shifted as (select *, case when first = last then 7 else last - first + 1 end as shift from asked),
   bounded as (
     select *, first::timestamp at time zone $5 as from_at, (last + 1)::timestamp at time zone $5 as to_at,
       (first - shift)::timestamp at time zone $5 as before_from, (last + 1 - shift)::timestamp at time zone $5 as before_to
     from shifted)
   select first::text as "firstDay", last::text as "lastDay", now, from_at as "from", to_at as "to",
     (first - shift)::text as "beforeFirstDay", (last - shift)::text as "beforeLastDay", before_from as "beforeFrom", before_to as "beforeTo",
     least(before_to, greatest(before_from, (now at time zone $5 - make_interval(days => shift)) at time zone $5)) as "beforeUntil"
   from bounded`,
);

/**
 * The products that took most: whole days (UTC) from their totals, what is left at both ends and what waits to be taken
 * into the totals line by line. Values: from, to, currency, how many.
 */
export const selectTopProducts = prepared<Sales['products'][number]>(
  'sales_top_products',
  `with whole as (
     select ceiling.day as first, greatest(ceiling.day, ($2::timestamptz at time zone 'UTC')::date) as beyond
     from (select ($1::timestamptz at time zone 'UTC' + interval '1 day' - interval '1 microsecond')::date as day) as ceiling),
   edge as (
     select first::timestamp at time zone 'UTC' as first_at, beyond::timestamp at time zone 'UTC' as beyond_at from whole),
   sold as (
     select product_id, units, takings_minor, last_at from sale_product_day, whole
     where currency = $3 and day >= first and day < beyond
     union all
     select product_id, units, amount_minor, at from edge, sale_line
     where currency = $3 and at >= $1 and at < least(first_at, $2)
     union all
     select product_id, units, amount_minor, at from edge, sale_line
     where currency = $3 and at >= greatest(beyond_at, first_at) and at < $2 and first_at <= $2
     union all
     select product_id, units, amount_minor, l.at from edge, sale_waiting join sale_line l using (ledger_key)
     where currency = $3 and l.at >= first_at and l.at < beyond_at),
   top as (
     select product_id, sum_minor(units)::int as units, sum_minor(takings_minor) as takings_minor, max(last_at) as last_at
     from sold group by product_id order by takings_minor desc, product_id limit $4)
   select top.product_id as "productId", l.handle, l.title, l.image, l.stall, top.units, top.takings_minor as "takingsMinor"
   from top, lateral (
     select l.handle, l.title, l.image, l.stall from sale_line s join order_line l on l.order_id = s.order_id and l.position = s.position
     where s.at = top.last_at and s.product_id = top.product_id limit 1) as l
   order by top.takings_minor desc, top.product_id`,
);
