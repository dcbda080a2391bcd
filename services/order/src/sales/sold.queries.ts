import { prepared } from '@souk/service-kit/runner';

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

const measures = [
  ...['lines', 'units', 'orders', 'takings_minor', 'gross_minor'],
  ...['discount_minor', 'delivery_minor', 'tax_minor'],
];
const each = (column: (measure: string) => string): string => measures.map(column).join(', ');

const camel = (measure: string): string => measure.replace(/_(.)/g, (_, letter) => letter.toUpperCase());

/** The measures of some lines. A charge is told from a refund by its units, which are never 0. */
const summed = `count(*) as lines, sum(l.units) as units, sum(l.orders) as orders, sum(l.amount_minor) as takings_minor,
  coalesce(sum(l.amount_minor) filter (where l.units > 0), 0) as gross_minor, sum(l.discount_minor) as discount_minor,
  sum(l.delivery_minor) as delivery_minor, sum(l.tax_minor) as tax_minor`;

/**
 * What was sold by bucket and stall, every bucket at least once: `allMinor` over all of it, the rest up to a moment.
 * Between two points of time lies the difference of a stall's running totals at both, and what waits to be taken into
 * them. Totals are kept by the quarter of an hour; a point within one adds its lines one by one. All in one statement,
 * so that an entry is either waiting or taken in, and never both or neither.
 * The buckets pass through an array so that their number is no reason to plan anew each time, which takes longer than
 * the answer. Values: from, to, bucket, time zone, currency, until.
 */
export const selectSold = prepared<SoldRow>(
  'sales_sold',
  `with recursive stall (name) as (
     (select stall from sale_total where currency = $5 order by stall limit 1)
     union all
     select (select stall from sale_total where currency = $5 and stall > name order by stall limit 1) from stall where name is not null),
   bucket as (
     select at from unnest(array(
       select generate_series(date_trunc($3, $1::timestamptz, $4), $2::timestamptz - interval '1 microsecond', ('1 ' || $3)::interval, $4))) as series (at)),
   point as materialized (
     select row_number() over (order by at)::int as n, at, quarter_of(at) as quarter, max(max(bucket)) over (order by at) as bucket
     from (select greatest(at, $1) as at, at as bucket from bucket union all values ($2::timestamptz, null::timestamptz), ($6, null)) as named
     group by at),
   reached as (
     select n, stall.name as stall, ${each((measure) => `coalesce(total.${measure}, 0) + coalesce(rest.${measure}, 0) as ${measure}`)}
     from point cross join stall
       left join lateral (
         select * from sale_total t where t.currency = $5 and t.stall = stall.name and t.quarter < point.quarter order by t.quarter desc limit 1) as total on true
       left join lateral (
         select ${summed} from sale_line l
         where point.at > point.quarter and l.at >= point.quarter and l.at < point.at and l.currency = $5 and l.stall = stall.name
           and not exists (select from sale_waiting w where w.ledger_key = l.ledger_key)) as rest on true
     where stall.name is not null),
   moved as (
     select n, stall, ${each((measure) => `lead(${measure}) over along - ${measure} as ${measure}`)}
     from reached window along as (partition by stall order by n)
     union all
     select width_bucket(l.at, (select array_agg(at order by at) from point)), l.stall, ${summed}
     from sale_waiting w join sale_line l using (ledger_key) where l.at >= $1 and l.at < $2 and l.currency = $5 group by 1, 2),
   sold as (
     select bucket, stall, sum(takings_minor) as all_minor, ${each((measure) => `coalesce(sum(${measure}) filter (where at < $6), 0) as ${measure}`)}
     from moved join point using (n) where lines > 0 group by 1, 2)
   select bucket.at, stall, ${['all_minor', ...measures.slice(1)]
     .map((measure) => `coalesce(${measure}, 0)::bigint as "${camel(measure)}"`)
     .join(', ')}
   from bucket left join sold on sold.bucket = bucket.at order by bucket.at, stall`,
);
