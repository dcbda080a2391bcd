import { type Db, rowsOf } from '@souk/service-kit/database';
import type { Whose } from '@souk/service-kit/personal-data';
import { sql } from 'drizzle-orm';

/** What stands in a bag, each thing once: it has as many rows as there is money that it is sold in. */
const thingsOf = (table: 'cart_line' | 'saved_line'): string => `
  select coalesce(jsonb_agg(jsonb_build_object('title', v.title, 'variant', v.variant_title, 'quantity', l.quantity)
    order by l.place), '[]')
  from ${table} l join sellable_variant v on v.variant_id = l.variant_id and v.currency = c.currency where l.cart_id = c.id`;

/** The bag of a customer, the prices that were promised to them, and the offers they used. */
export const gatherPersonalData = async (db: Db, { customerId }: Whose): Promise<Record<string, unknown>> => {
  const { rows } = await rowsOf<{ data: Record<string, unknown> }>(
    db,
    sql`select jsonb_build_object(
          'bags', (select coalesce(jsonb_agg(to_jsonb(b)), '[]') from (
            select c.market, c.currency, c.kept_until, (${sql.raw(thingsOf('cart_line'))}) as lines,
              (${sql.raw(thingsOf('saved_line'))}) as saved_for_later
            from cart c where c.customer_id = ${customerId} and c.merged_into is null) b),
          'quotes', (select coalesce(jsonb_agg(jsonb_build_object('quote', body, 'created_at', created_at)
            order by created_at), '[]') from quote where customer_id = ${customerId}),
          'offersUsed', (select coalesce(jsonb_agg(to_jsonb(u) order by changed_at), '[]') from (
            select p.code, use.state, use.saved_minor, use.currency, use.changed_at
            from promotion_use use join promotion p on p.id = use.promotion_id
            where use.customer_id = ${customerId}) u)
        ) as data`,
  );
  return rows[0]!.data;
};
