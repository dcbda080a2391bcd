import type { Runner } from '@souk/service-kit/runner';
import type { SoldRow } from '../src/sales/sold.queries.ts';

/** What was sold by bucket and stall, line by line from what the ledger's entries were shared out to: slow, and plain to see. */
export const addUpSold = async (runner: Runner, values: unknown[]): Promise<SoldRow[]> => {
  const { rows } = await runner.query<SoldRow>(
    `with sold as (
       select date_trunc($3, at, $4) as at, stall, sum(amount_minor)::bigint as all_minor,
         coalesce(sum(amount_minor) filter (where at < $6), 0)::bigint as takings_minor,
         coalesce(sum(amount_minor) filter (where units > 0 and at < $6), 0)::bigint as gross_minor,
         coalesce(sum(discount_minor) filter (where at < $6), 0)::bigint as discount_minor,
         coalesce(sum(delivery_minor) filter (where at < $6), 0)::bigint as delivery_minor,
         coalesce(sum(tax_minor) filter (where at < $6), 0)::bigint as tax_minor,
         coalesce(sum(orders) filter (where at < $6), 0)::bigint as orders,
         coalesce(sum(units) filter (where at < $6), 0)::bigint as units
       from sale_line where at >= $1 and at < $2 and currency = $5 group by 1, 2)
     select bucket.at, sold.stall, coalesce(all_minor, 0)::bigint as "allMinor", coalesce(units, 0)::bigint as units,
       coalesce(orders, 0)::bigint as orders, coalesce(takings_minor, 0)::bigint as "takingsMinor",
       coalesce(gross_minor, 0)::bigint as "grossMinor", coalesce(discount_minor, 0)::bigint as "discountMinor",
       coalesce(delivery_minor, 0)::bigint as "deliveryMinor", coalesce(tax_minor, 0)::bigint as "taxMinor"
     from generate_series(date_trunc($3, $1::timestamptz, $4), $2::timestamptz - interval '1 microsecond', ('1 ' || $3)::interval, $4) as bucket (at)
     left join sold on sold.at = bucket.at order by bucket.at, stall`,
    values,
  );
  return rows;
};

/** The products that took most, line by line. */
export const addUpTopProducts = async (runner: Runner, values: unknown[]): Promise<unknown[]> => {
  const { rows } = await runner.query(
    `with top as (
       select product_id, sum(units)::int as units, sum(amount_minor)::bigint as takings_minor, max(at) as last_at
       from sale_line where at >= $1 and at < $2 and currency = $3 group by product_id
       order by takings_minor desc, product_id limit $4)
     select top.product_id as "productId", l.handle, l.title, l.image, l.stall, top.units, top.takings_minor as "takingsMinor"
     from top, lateral (
       select l.handle, l.title, l.image, l.stall from sale_line s join order_line l on l.order_id = s.order_id and l.position = s.position
       where s.at = top.last_at and s.product_id = top.product_id limit 1) as l
     order by top.takings_minor desc, top.product_id`,
    values,
  );
  return rows;
};
