import { type Db, rowsOf } from '@souk/service-kit/database';
import { sql } from 'drizzle-orm';
import type { Band } from '../products/product.shapes.ts';

export type Stock = {
  variantId: string;
  band: Band;
  available: number | null;
  backOn: string | null;
  stockVersion: number;
};

/** What is known of variants' stock, by variant. Those that are withdrawn count no more. */
export async function readStock(
  tx: Db,
  variantIds: string[],
): Promise<Map<string, Stock & { productId: string }>> {
  const { rows } = await rowsOf<Stock & { productId: string }>(
    tx,
    sql`select id as "variantId", product_id as "productId", band, available, back_on::text as "backOn",
          stock_version as "stockVersion"
        from variant where id = any (${sql.param(variantIds)}::uuid[]) and removed_at is null`,
  );
  return new Map(rows.map((row) => [row.variantId, row]));
}

export async function saveStock(tx: Db, news: Stock[]): Promise<void> {
  if (news.length === 0) return;
  const rows = news.map(({ variantId, band, available, backOn, stockVersion }) => ({
    ...{ id: variantId, band, available, back_on: backOn, stock_version: stockVersion },
  }));
  await tx.execute(sql`
    update variant v set band = row.band, available = row.available, back_on = row.back_on,
      stock_version = row.stock_version
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (id uuid, band text, available integer, back_on date,
      stock_version bigint)
    where v.id = row.id`);
}
