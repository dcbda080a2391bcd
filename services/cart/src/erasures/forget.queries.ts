import { type Db, rowsOf } from '@souk/service-kit/database';
import { sql } from 'drizzle-orm';

export type Forgotten = { bags: number; quotes: number; offers: number };

/**
 * Throws somebody's bags away, and takes them out of what they were promised and of the offers they used. Promises and
 * uses stay: orders and limits count on them.
 */
export const forgetOwner = async (
  tx: Db,
  { customerId, emailKey }: { customerId: string; emailKey: string | null },
): Promise<Forgotten> => {
  const whose = sql`(customer_id = ${customerId} or (customer_id is null and email_key = ${emailKey}))`;
  const { rows } = await rowsOf<Forgotten>(
    tx,
    sql`with bags as (delete from cart where customer_id = ${customerId} returning 1),
        quotes as (
          update quote set customer_id = null, email_key = null, request_hash = '', body = body || jsonb_build_object(
            'customerId', null, 'address', jsonb_build_object('name', '', 'line1', '', 'city', '', 'postcode', '',
              'region', body -> 'address' -> 'region', 'country', body -> 'address' -> 'country'))
          where ${whose} returning 1),
        offers as (update promotion_use set customer_id = null, email_key = null where ${whose} returning 1)
        select (select count(*)::int from bags) as bags, (select count(*)::int from quotes) as quotes,
          (select count(*)::int from offers) as offers`,
  );
  return rows[0]!;
};
