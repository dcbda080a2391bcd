import { type Db, rowsOf } from '@souk/service-kit/database';
import { sql } from 'drizzle-orm';

/** Whether an event of an order is told for the first time. */
export async function firstTold(tx: Db, eventId: string): Promise<boolean> {
  const { rows } = await rowsOf(
    tx,
    sql`insert into counted_order (event_id) values (${eventId}) on conflict do nothing returning event_id`,
  );
  return rows.length > 0;
}

type Sold = { variantId: string; productId: string; quantity: number };

/** Counts the units an order took of variants. What goes back later was sold all the same. */
export async function countUnits(tx: Db, lines: readonly Sold[]): Promise<void> {
  const rows = lines.map(({ variantId, productId, quantity }) => ({ variantId, productId, quantity }));
  await tx.execute(sql`
    insert into units_sold as s (variant_id, product_id, units)
    select "variantId", min("productId"::text)::uuid, sum(quantity)
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row ("variantId" uuid, "productId" uuid, quantity integer)
    group by "variantId" order by "variantId"
    on conflict (variant_id) do update set units = s.units + excluded.units`);
}
