import { type Db, rowsOf } from '@souk/service-kit/database';
import { type Refusal, refuse } from '@souk/service-kit/refusal';
import { sql } from 'drizzle-orm';
import type { LineRow } from '../carts/cart.queries.ts';

type Wanted = {
  readonly variantId?: string | undefined;
  readonly productId?: string | undefined;
  readonly quantity: number;
};

/**
 * Things as they are sold in some money at this moment, in the order asked for: a variant, or the first one of a product.
 * VARIANT_UNKNOWN with the place of the one that is not for sale.
 */
export const sellableLines = async (
  db: Db,
  wanted: readonly Wanted[],
  currency: string,
): Promise<LineRow[] | Refusal> => {
  const { rows } = await rowsOf<LineRow & { place: number }>(
    db,
    sql`select distinct on (w.place) w.place::int as place, w.quantity, v.variant_id as "variantId", v.product_id as "productId",
          v.handle, v.title, v.variant_title as "variantTitle", v.stall, v.image, v.category_handles as "categoryHandles",
          price_now(v) as "priceMinor", price_now(v) as "seenPriceMinor", v.list_price_minor as "listPriceMinor",
          v.sale_label as "saleLabel", v.sale_until as "saleUntil", v.tax_class as "taxClass", v.sellable
        from jsonb_array_elements(${JSON.stringify(wanted)}::jsonb) with ordinality as j(one, place)
        cross join lateral jsonb_to_record(j.one) as r("variantId" uuid, "productId" uuid, quantity int)
        cross join lateral (select j.place, r.quantity) as w
        join sellable_variant v on v.sellable and v.currency = ${currency}
          and (v.variant_id = r."variantId" or r."variantId" is null and v.product_id = r."productId")
        order by w.place, v.variant_id`,
  );
  const missing = wanted.findIndex((_, index) => !rows.some(({ place }) => place === index + 1));
  return missing < 0
    ? rows
    : refuse('VARIANT_UNKNOWN', 'One of these things is not for sale, or no longer. Choose another one.', {
        errors: [{ path: `lines.${missing}.variantId`, message: 'is not sold here' }],
      });
};
