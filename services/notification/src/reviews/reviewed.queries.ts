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

/** What is sold again leaves the list, what is not comes onto it. */
export async function noteSold(
  tx: Db,
  { sold, unsold }: { sold: readonly string[]; unsold: readonly string[] },
): Promise<void> {
  if (sold.length > 0)
    await tx.execute(
      sql`delete from unsold_product where product_id = any (${sql.param([...sold])}::uuid[])`,
    );
  if (unsold.length > 0)
    await tx.execute(sql`
      insert into unsold_product select unnest(${sql.param([...unsold])}::uuid[]) on conflict do nothing`);
}
