import type { productChanged } from '@souk/events/catalog';
import { type Db, rowsOf } from '@souk/service-kit/database';
import { sql } from 'drizzle-orm';
import type { z } from 'zod';

type Product = z.output<typeof productChanged.payload>;

/** Keeps what may be sold, and at which price. A version that was passed already changes nothing. */
export const onProductChanged = async ({
  tx,
  event,
}: {
  tx: Db;
  event: { aggregateVersion: number; payload: Product };
}): Promise<void> => {
  const { productId, handle, title, stall, status, categoryHandles, variants } = event.payload;
  const { rows } = await rowsOf(
    tx,
    sql`insert into sellable_product as p (product_id, version) values (${productId}::uuid, ${event.aggregateVersion}::bigint)
        on conflict (product_id) do update set version = excluded.version where p.version < excluded.version
        returning product_id`,
  );
  if (rows.length === 0) return;
  await tx.execute(sql`
    update sellable_variant set sellable = false where product_id = ${productId}::uuid and sellable`);
  await tx.execute(sql`
    insert into sellable_variant (variant_id, product_id, sellable, handle, title, variant_title, stall, image, currency,
      list_price_minor, sale_price_minor, sale_label, sale_until, taxable, category_handles)
    select r."variantId", ${productId}::uuid, ${status === 'published'}, ${handle}, ${title}, r.title, ${stall}, r.image,
      r.currency, r."listPriceMinor", r."salePriceMinor", r."saleLabel", r."saleUntil", r.taxable,
      array(select jsonb_array_elements_text(${JSON.stringify(categoryHandles)}::jsonb))
    from jsonb_to_recordset(${JSON.stringify(variants)}::jsonb) as r("variantId" uuid, title text, image jsonb, currency text,
      "listPriceMinor" bigint, "salePriceMinor" bigint, "saleLabel" text, "saleUntil" timestamptz, taxable boolean)
    on conflict (variant_id) do update set product_id = excluded.product_id, sellable = excluded.sellable,
      handle = excluded.handle, title = excluded.title, variant_title = excluded.variant_title, stall = excluded.stall,
      image = excluded.image, currency = excluded.currency, list_price_minor = excluded.list_price_minor,
      sale_price_minor = excluded.sale_price_minor, sale_label = excluded.sale_label, sale_until = excluded.sale_until,
      taxable = excluded.taxable, category_handles = excluded.category_handles`);
};
