import { type Db, rowsOf } from '@souk/service-kit/database';
import { sql } from 'drizzle-orm';

/** What is kept of an address: enough to recognise it, and no address. */
const hashOf = (email: string) => sql`sha256(convert_to(lower(${email}), 'UTF8'))`;

export type Bought = { productId: string; units: number };
export type Buyer = { orderId: string; email: string; customerId: string | null; boughtAt: string };

/** Notes what an order took. One that is told again changes nothing; answers the products that were not known of it. */
export async function notePurchases(
  tx: Db,
  { orderId, email, customerId, boughtAt }: Buyer,
  bought: readonly Bought[],
): Promise<string[]> {
  const { rows } = await rowsOf<{ productId: string }>(
    tx,
    sql`
    insert into purchase (order_id, product_id, units, customer_id, email_hash, bought_at)
    select ${orderId}::uuid, "productId", sum(units), coalesce(${customerId}::uuid,
      (select customer_id from proven_address where email_hash = ${hashOf(email)})), ${hashOf(email)},
      ${boughtAt}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(bought)}::jsonb) as row ("productId" uuid, units integer)
    group by "productId"
    on conflict do nothing
    returning product_id as "productId"`,
  );
  return rows.map(({ productId }) => productId);
}

/** An order that was changed before it was sent: units below 0 were taken out of it. */
export async function changePurchases(tx: Db, buyer: Buyer, changes: readonly Bought[]): Promise<void> {
  const { orderId, email, customerId, boughtAt } = buyer;
  await tx.execute(sql`
    insert into purchase as p (order_id, product_id, units, customer_id, email_hash, bought_at)
    select ${orderId}::uuid, "productId", sum(units), coalesce(${customerId}::uuid,
      (select customer_id from proven_address where email_hash = ${hashOf(email)})), ${hashOf(email)},
      ${boughtAt}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as row ("productId" uuid, units integer)
    group by "productId"
    on conflict (order_id, product_id) do update set units = p.units + excluded.units`);
}

/** An order that came to nothing. */
export async function cancelPurchases(tx: Db, orderId: string): Promise<void> {
  await tx.execute(
    sql`update purchase set cancelled = true where order_id = ${orderId}::uuid and not cancelled`,
  );
}

/** What a guest bought with an address belongs to whoever has shown that it is theirs. */
export async function claimPurchases(
  tx: Db,
  { email, customerId }: { email: string; customerId: string },
): Promise<void> {
  await tx.execute(sql`
    insert into proven_address (email_hash, customer_id) values (${hashOf(email)}, ${customerId}::uuid)
    on conflict (email_hash) do update set customer_id = excluded.customer_id`);
  await tx.execute(sql`
    update purchase set customer_id = ${customerId}::uuid where email_hash = ${hashOf(email)} and customer_id is null`);
}

/** The order by which somebody bought a product, the latest of several; null for whoever did not. */
export async function findPurchase(
  tx: Db,
  { productId, customerId }: { productId: string; customerId: string },
): Promise<string | null> {
  const { rows } = await rowsOf<{ orderId: string }>(
    tx,
    sql`select order_id as "orderId" from purchase
        where customer_id = ${customerId}::uuid and product_id = ${productId}::uuid and units > 0 and not cancelled
        order by bought_at desc limit 1`,
  );
  return rows[0]?.orderId ?? null;
}
