import { type Db, rowsOf } from '@souk/service-kit/database';
import { type SQL, sql } from 'drizzle-orm';

export type Forgotten = { letters: number; waiting: number };

/**
 * Forgets to whom letters went. Those that are still to go out go first and are forgotten then; one that failed can no
 * longer be tried again.
 */
const forgetWhere = async (tx: Db, whose: SQL): Promise<Forgotten> => {
  const { rows } = await rowsOf<Forgotten>(
    tx,
    sql`with settled as (
          update delivery set recipient = '', recipient_name = null, data = null, last_error = null, forget = true
          where ${whose} and state <> 'queued' and recipient <> '' returning id),
        waiting as (update delivery set forget = true where ${whose} and state = 'queued' returning id)
        select (select count(*)::int from settled) as letters, (select count(*)::int from waiting) as waiting`,
  );
  return rows[0]!;
};

export const forgetAddress = (tx: Db, address: string): Promise<Forgotten> =>
  forgetWhere(tx, sql`lower(recipient) = lower(${address})`);

export const forgetOrder = (tx: Db, orderId: string): Promise<Forgotten> =>
  forgetWhere(tx, sql`order_id = ${orderId}`);
