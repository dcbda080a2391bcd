import { orderConfirmed } from '@souk/events/order';
import { handle } from '@souk/service-kit/subscribe';
import { sql } from 'drizzle-orm';

/**
 * Keeps how many units of each variant orders took: what was sold is never taken back with an import. A feed that
 * begins anew (the orders were restored) tells of orders again: each counts once.
 */
export const onOrderConfirmed = handle(orderConfirmed, async ({ tx, event }) => {
  const lines = event.payload.lines.map(({ variantId, productId, quantity }) => ({
    variantId,
    productId,
    quantity,
  }));
  await tx.execute(sql`
    with first_told as (
      insert into counted_order (event_id) values (${event.id}) on conflict do nothing returning event_id)
    insert into units_sold as s (variant_id, product_id, units)
    select "variantId", min("productId"::text)::uuid, sum(quantity)
    from first_told, jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as row ("variantId" uuid, "productId" uuid, quantity integer)
    group by "variantId" order by "variantId"
    on conflict (variant_id) do update set units = s.units + excluded.units`);
});
