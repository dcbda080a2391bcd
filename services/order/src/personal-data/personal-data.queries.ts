import { type Db, rowsOf } from '@souk/service-kit/database';
import type { Whose } from '@souk/service-kit/personal-data';
import { sql } from 'drizzle-orm';
import { deskOnly } from '../orders/find-order.ts';

/** A customer's orders with what was in them, what happened to them and what came back. */
export const gatherPersonalData = async (db: Db, { customerId }: Whose): Promise<Record<string, unknown>> => {
  const { rows } = await rowsOf<{ data: Record<string, unknown> }>(
    db,
    sql`select jsonb_build_object(
          'orders', (select coalesce(jsonb_agg(to_jsonb(o) - 'link_key' - 'search' - 'id' || jsonb_build_object(
              'lines', (select jsonb_agg(to_jsonb(l) - 'order_id' order by position) from order_line l where order_id = o.id),
              'history', (select jsonb_agg(jsonb_build_object('at', t.at, 'label', t.label) order by t.at)
                from order_timeline t where order_id = o.id and t.kind not in ${deskOnly}),
              'returns', (select jsonb_agg(to_jsonb(r) - 'order_id' - 'requested_by' || jsonb_build_object(
                'lines', (select jsonb_agg(to_jsonb(b) - 'return_id') from order_return_line b where return_id = r.id)))
                from order_return r where order_id = o.id))
            order by placed_at), '[]')
            from placed_order o where customer_id = ${customerId}),
          'provenAddresses', (select coalesce(jsonb_agg(email), '[]') from verified_email where customer_id = ${customerId})
        ) as data`,
  );
  return rows[0]!.data;
};
