import { type Db, rowsOf } from '@souk/service-kit/database';
import { sql } from 'drizzle-orm';
import { currentEditor } from './editor.ts';

/** Every change of a product takes its row first, so that its versions and events have one order. Null when unknown. */
export async function lockProduct(
  tx: Db,
  by: { productId: string } | { variantId: string },
): Promise<string | null> {
  const which =
    'productId' in by
      ? sql`p.id = ${by.productId}`
      : sql`p.id = (select product_id from variant where id = ${by.variantId} and removed_at is null)`;
  const { rows } = await rowsOf<{ id: string }>(tx, sql`select id from product p where ${which} for update`);
  return rows[0]?.id ?? null;
}

export async function moveVersion(tx: Db, productIds: string[]): Promise<void> {
  await tx.execute(sql`
    update product set version = version + 1, updated_at = business_now()
    where id = any (${sql.param(productIds)}::uuid[])`);
}

/** Remembers who edited a product, and when. Stock that moves and sales that end are no edits. */
export async function markEdited(tx: Db, productId: string): Promise<void> {
  await tx.execute(sql`
    update product set edited_at = business_now(), edited_by = ${JSON.stringify(currentEditor())}::jsonb
    where id = ${productId}`);
}

/** Products whose card still shows a sale that is over, locked; those another replica works on are left to it. */
export async function lockEndedSales(tx: Db, { limit }: { limit: number }): Promise<string[]> {
  const { rows } = await rowsOf<{ id: string }>(
    tx,
    sql`select id from product where price_changes_at <= business_now()
        order by price_changes_at limit ${limit} for update skip locked`,
  );
  return rows.map((row) => row.id);
}

/** Which of these handles are products already, each locked, in the order in which all savings take them. */
export async function lockKnown(tx: Db, handles: string[]): Promise<Set<string>> {
  const { rows } = await rowsOf<{ handle: string }>(
    tx,
    sql`select handle from product where handle = any (${sql.param(handles)}::text[]) order by handle for update`,
  );
  return new Set(rows.map(({ handle }) => handle));
}

/** The products of some variants that are sold, each locked, in that order. */
export async function lockProductsOfVariants(tx: Db, variantIds: string[]): Promise<string[]> {
  const { rows } = await rowsOf<{ id: string }>(
    tx,
    sql`select id from product
        where id in (
          select product_id from variant where id = any (${sql.param(variantIds)}::uuid[]) and removed_at is null)
        order by handle for update`,
  );
  return rows.map(({ id }) => id);
}
