import { type Db, rowsOf } from '@souk/service-kit/database';
import type { Whose } from '@souk/service-kit/personal-data';
import { sql } from 'drizzle-orm';

/** What a customer wrote about things, what they bought as far as reviews need it, and what they wait for. */
export const gatherPersonalData = async (
  db: Db,
  { customerId, email }: Whose,
): Promise<Record<string, unknown>> => {
  const { rows } = await rowsOf<{ data: Record<string, unknown> }>(
    db,
    sql`select jsonb_build_object(
          'reviews', (select coalesce(jsonb_agg(to_jsonb(r) order by written_at), '[]') from (
            select product.title as product, review.state, review.rating, review.title, review.body, review.author,
              review.language, review.written_at, review.edited_at
            from review join product on product.id = review.product_id where review.customer_id = ${customerId}) r),
          'purchases', (select coalesce(jsonb_agg(to_jsonb(b) order by bought_at), '[]') from (
            select product.title as product, purchase.units, purchase.cancelled, purchase.bought_at
            from purchase left join product on product.id = purchase.product_id where purchase.customer_id = ${customerId}) b),
          'waitsFor', (select coalesce(jsonb_agg(to_jsonb(w) order by asked_at), '[]') from (
            select product.title as product, stock_watch.asked_at from stock_watch
              join variant on variant.id = stock_watch.variant_id join product on product.id = variant.product_id
            where lower(stock_watch.email) = lower(${email})) w)
        ) as data`,
  );
  return rows[0]!.data;
};
