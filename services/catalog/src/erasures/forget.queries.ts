import { type Db, rowsOf } from '@souk/service-kit/database';
import { sql } from 'drizzle-orm';

/** As in purchases: an address is recognised by its hash. */
const hashOf = (address: string | null) => sql`sha256(convert_to(lower(${address}::text), 'UTF8'))`;
/** The hash of nobody's address. */
const nobody = sql`'\\x'::bytea`;

type Whose = { customerId: string; address: string | null };

/** What somebody bought no longer says who it was, and makes nobody a reviewer. */
export async function forgetPurchases(tx: Db, { customerId, address }: Whose): Promise<number> {
  await tx.execute(sql`delete from proven_address where email_hash = ${hashOf(address)}`);
  const { rows } = await rowsOf(
    tx,
    sql`update purchase set customer_id = null, email_hash = ${nobody}
        where customer_id = ${customerId} or (customer_id is null and email_hash = ${hashOf(address)}) returning 1`,
  );
  return rows.length;
}

/** The same for one order, whoever it was. */
export async function forgetBuyer(tx: Db, orderId: string): Promise<void> {
  await tx.execute(
    sql`update purchase set customer_id = null, email_hash = ${nobody} where order_id = ${orderId}::uuid`,
  );
}

/** Products somebody wrote about, locked in one order, before their reviews, as every change of them takes them. */
export async function lockReviewed(tx: Db, customerId: string): Promise<string[]> {
  const { rows } = await rowsOf<{ id: string }>(
    tx,
    sql`select id from product where id in (select product_id from review where customer_id = ${customerId})
        order by handle for update`,
  );
  return rows.map(({ id }) => id);
}

/** Published reviews lose their author's name, and what led to them; others go. */
export async function forgetAuthor(
  tx: Db,
  customerId: string,
): Promise<{ drafts: number; nameless: string[] }> {
  const gone = await rowsOf(
    tx,
    sql`delete from review where customer_id = ${customerId} and state <> 'published' returning 1`,
  );
  const { rows } = await rowsOf<{ productId: string }>(
    tx,
    sql`update review set author = '', customer_id = gen_random_uuid() where customer_id = ${customerId}
        returning product_id as "productId"`,
  );
  return { drafts: gone.rows.length, nameless: rows.map(({ productId }) => productId) };
}

/** Whoever waits for nothing any more is not written to, nor was. */
export async function forgetWatches(tx: Db, address: string): Promise<number> {
  await tx.execute(sql`
    update outbox set payload = payload || '{"email": ""}'
    where type = 'product.back_in_stock' and lower(payload ->> 'email') = lower(${address})`);
  const { rows } = await rowsOf(
    tx,
    sql`delete from stock_watch where lower(email) = lower(${address}) returning 1`,
  );
  return rows.length;
}
