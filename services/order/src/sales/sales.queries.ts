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

export type SoldRow = {
  at: Date;
  /** Null: nothing was sold in this bucket. */
  stall: string | null;
  allMinor: number;
  takingsMinor: number;
  grossMinor: number;
  discountMinor: number;
  deliveryMinor: number;
  taxMinor: number;
  orders: number;
  units: number;
};

/**
 * What was sold by bucket and stall, every bucket at least once: `allMinor` over all of it, the rest up to a moment.
 * A charge is told from a refund by its units, which are never 0.
 * Values: from, to, bucket, time zone, currency, until.
 */
export const selectSold = prepared<SoldRow>(
  'sales_sold',
  `with sold as (
     select date_trunc($3, at, $4) as at, stall, sum(amount_minor)::bigint as all_minor,
       coalesce(sum(amount_minor) filter (where at < $6), 0)::bigint as takings_minor,
       coalesce(sum(amount_minor) filter (where units > 0 and at < $6), 0)::bigint as gross_minor,
       coalesce(sum(discount_minor) filter (where at < $6), 0)::bigint as discount_minor,
       coalesce(sum(delivery_minor) filter (where at < $6), 0)::bigint as delivery_minor,
       coalesce(sum(tax_minor) filter (where at < $6), 0)::bigint as tax_minor,
       coalesce(sum(orders) filter (where at < $6), 0)::int as orders,
       coalesce(sum(units) filter (where at < $6), 0)::int as units
     from sale_line where at >= $1 and at < $2 and currency = $5 group by 1, 2)
   select bucket.at, sold.stall, coalesce(all_minor, 0)::bigint as "allMinor", coalesce(takings_minor, 0)::bigint as "takingsMinor",
     coalesce(gross_minor, 0)::bigint as "grossMinor", coalesce(discount_minor, 0)::bigint as "discountMinor",
     coalesce(delivery_minor, 0)::bigint as "deliveryMinor", coalesce(tax_minor, 0)::bigint as "taxMinor",
     coalesce(orders, 0) as orders, coalesce(units, 0) as units
   from generate_series(date_trunc($3, $1::timestamptz, $4), $2::timestamptz - interval '1 microsecond', ('1 ' || $3)::interval, $4) as bucket (at)
   left join sold on sold.at = bucket.at order by bucket.at`,
);

/** The products that took most. Values: from, to, currency, how many. */
export const selectTopProducts = prepared<Sales['products'][number]>(
  'sales_top_products',
  `with top as (
     select product_id, sum(units)::int as units, sum(amount_minor)::bigint as takings_minor, max(at) as last_at
     from sale_line where at >= $1 and at < $2 and currency = $3 group by product_id
     order by takings_minor desc, product_id limit $4)
   select top.product_id as "productId", l.handle, l.title, l.image, l.stall, top.units, top.takings_minor as "takingsMinor"
   from top, lateral (
     select l.handle, l.title, l.image, l.stall from sale_line s join order_line l on l.order_id = s.order_id and l.position = s.position
     where s.at = top.last_at and s.product_id = top.product_id limit 1) as l
   order by top.takings_minor desc, top.product_id`,
);
