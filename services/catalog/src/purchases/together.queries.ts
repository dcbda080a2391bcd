import { type Db, inTransaction, rowsOf } from '@souk/service-kit/database';
import type { Service } from '@souk/service-kit/service';
import { sql } from 'drizzle-orm';
import type { Bought } from './purchase.queries.ts';
import { addScores, scoreOf } from './selling-score.ts';

/** A greater order says little of what belongs together, and its pairs grow with the square. */
const MOST_IN_AN_ORDER = 20;
/** So many others are kept for each product; the rarest that nobody took for longest gives way. */
const MOST_PARTNERS = 100;

/** Counts an order's products in: each by itself, and each with each other. */
export async function countTogether(
  tx: Db,
  { orderId, at, bought }: { orderId: string; at: Date; bought: readonly Bought[] },
): Promise<void> {
  if (bought.length === 0) return;
  const units = new Map<string, number>();
  for (const one of bought) units.set(one.productId, (units.get(one.productId) ?? 0) + one.units);
  const ids = [...units.keys()].sort();
  await tx.execute(sql`
    update purchase set counted = true
    where order_id = ${orderId}::uuid and product_id = any (${sql.param(ids)}::uuid[])`);
  await addSales(
    tx,
    ids.map((productId) => ({ productId, score: scoreOf(units.get(productId)!, at) })),
  );
  const few = ids.slice(0, MOST_IN_AN_ORDER);
  if (few.length < 2) return;
  await tx.execute(sql`
    insert into co_purchase as c (product_id, other_id, orders, last_at)
    select one, other, 1, ${at.toISOString()}::timestamptz
    from unnest(${sql.param(few)}::uuid[]) one, unnest(${sql.param(few)}::uuid[]) other
    where one <> other order by one, other
    on conflict (product_id, other_id) do update set orders = c.orders + 1, last_at = greatest(c.last_at, excluded.last_at)`);
  await tx.execute(sql`
    delete from co_purchase c
    using unnest(${sql.param(few)}::uuid[]) one cross join lateral (
      select other_id from co_purchase where product_id = one
      order by orders desc, last_at desc offset ${MOST_PARTNERS}) least
    where c.product_id = one and c.other_id = least.other_id`);
}

async function addSales(tx: Db, sold: { productId: string; score: number }[]): Promise<void> {
  const { rows } = await rowsOf<{ productId: string; selling: number }>(
    tx,
    sql`select product_id as "productId", selling from product_sales
        where product_id = any (${sql.param(sold.map(({ productId }) => productId))}::uuid[]) for update`,
  );
  const before = new Map(rows.map(({ productId, selling }) => [productId, selling]));
  const scored = sold.map(({ productId, score }) => {
    const known = before.get(productId);
    return { productId, selling: known === undefined ? score : addScores(known, score) };
  });
  await tx.execute(sql`
    insert into product_sales as s (product_id, orders, selling)
    select "productId", 1, selling from jsonb_to_recordset(${JSON.stringify(scored)}::jsonb)
      as row ("productId" uuid, selling integer)
    on conflict (product_id) do update set orders = s.orders + 1, selling = excluded.selling, told = false`);
}

/** Takes a cancelled order out of what is bought together. How well things sell of late is left: it passes by itself. */
export async function uncountTogether(tx: Db, orderId: string): Promise<void> {
  const { rows } = await rowsOf<{ productId: string }>(
    tx,
    sql`update purchase set counted = false where order_id = ${orderId}::uuid and counted
        returning product_id as "productId"`,
  );
  const ids = rows.map(({ productId }) => productId).sort();
  if (ids.length === 0) return;
  const few = ids.slice(0, MOST_IN_AN_ORDER);
  await tx.execute(sql`
    update product_sales set orders = greatest(orders - 1, 0) where product_id = any (${sql.param(ids)}::uuid[])`);
  await tx.execute(sql`
    update co_purchase set orders = orders - 1
    where product_id = any (${sql.param(few)}::uuid[]) and other_id = any (${sql.param(few)}::uuid[])`);
  await tx.execute(
    sql`delete from co_purchase where product_id = any (${sql.param(few)}::uuid[]) and orders <= 0`,
  );
}

/** Writes to products how well they sell, some at a time: a bestseller's row once a second, not with every order. */
export const tellSales = (db: Service['db'], { limit }: { limit: number }): Promise<number> =>
  inTransaction(db, async (tx) => {
    const { rows } = await rowsOf(
      tx,
      sql`
      -- Cut before it is put in order: along the order of handles, all products were read to find that none sold.
      with untold as materialized (
        select product_id from product_sales s
        where not told and exists (select from product p where p.id = s.product_id) limit ${limit}),
      due as (
        select s.product_id, s.selling
        from untold join product_sales s using (product_id) join product p on p.id = s.product_id
        where not s.told order by p.handle for update of s, p skip locked),
      written as (update product p set selling = due.selling from due where p.id = due.product_id)
      update product_sales s set told = true from due where s.product_id = due.product_id returning s.product_id`,
    );
    return rows.length;
  });
