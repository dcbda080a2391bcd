import { type Db, rowsOf } from '@souk/service-kit/database';
import { sql } from 'drizzle-orm';

export async function noteReviewed(
  tx: Db,
  { customerId, productId }: { customerId: string; productId: string },
): Promise<void> {
  await tx.execute(sql`
    insert into reviewed (customer_id, product_id) values (${customerId}, ${productId}) on conflict do nothing`);
}

export async function forgetReviewed(tx: Db, customerId: string): Promise<number> {
  const { rows } = await rowsOf(tx, sql`delete from reviewed where customer_id = ${customerId} returning 1`);
  return rows.length;
}

/** Which of these products somebody has reviewed; of whoever has no account, none. */
export async function reviewedBy(
  tx: Db,
  { customerId, productIds }: { customerId: string | null; productIds: readonly string[] },
): Promise<Set<string>> {
  const { rows } = await rowsOf<{ id: string }>(
    tx,
    sql`select product_id as id from reviewed
        where customer_id = ${customerId}::uuid and product_id = any (${sql.param([...productIds])}::uuid[])`,
  );
  return new Set(rows.map(({ id }) => id));
}
