import { productChanged } from '@souk/events/catalog';
import { type Db, rowsOf } from '@souk/service-kit/database';
import { publishAll } from '@souk/service-kit/outbox';
import { sql } from 'drizzle-orm';
import type { z } from 'zod';

type Row = { version: number; state: z.input<typeof productChanged.payload> };

/** Tells everyone what these products are now. Runs in the transaction of the change, after the version has moved. */
export async function publishProductChanged(tx: Db, productIds: string[]): Promise<void> {
  const { rows } = await rowsOf<Row>(
    tx,
    sql`
    select p.version, jsonb_build_object(
      'productId', p.id, 'handle', p.handle, 'title', p.title, 'status', case when p.status = 'published' then p.status else 'draft' end, 'stall', c.stall,
      'formerHandles', coalesce((
        select jsonb_agg(handle) from (
          select handle from product_redirect r where r.product_id = p.id order by created_at desc limit 5) former), '[]'),
      'categoryHandles', to_jsonb(array_remove(array[c.handle, k.handle], null)),
      'variants', coalesce((
        select jsonb_agg(jsonb_build_object(
          'variantId', v.id, 'title', v.title, 'sku', v.sku, 'optionValues', to_jsonb(v.option_values),
          'listPriceMinor', v.list_price_minor, 'salePriceMinor', v.sale_price_minor, 'saleLabel', v.sale_label,
          'saleUntil', v.sale_until, 'currency', v.currency,
          'image', case when m.id is null then p.card_image else
            jsonb_strip_nulls(jsonb_build_object('alt', m.alt, 'art', m.art, 'missing', m.missing))
            || jsonb_build_object('src', '/media/' || m.file) end,
          'tracked', v.tracked, 'allowBackorder', v.allow_backorder, 'initialQuantity', v.initial_quantity,
          'initialBackOn', v.initial_back_on, 'weightGrams', v.weight_grams, 'taxable', v.tax_class <> 'none', 'taxClass', v.tax_class,
          'prices', coalesce((
            select jsonb_agg(jsonb_build_object('currency', m.currency, 'listPriceMinor', m.list_price_minor,
              'salePriceMinor', m.sale_price_minor, 'saleLabel', m.sale_label, 'saleUntil', m.sale_until) order by m.currency)
            from variant_price m where m.variant_id = v.id), '[]')) order by v.position)
        from variant v left join media m on m.id = v.media_id
        where v.product_id = p.id and v.removed_at is null), '[]'),
      'removedVariantIds', coalesce((
        select jsonb_agg(v.id order by v.id) from variant v
        where v.product_id = p.id and v.removed_at is not null), '[]')) as state
    from product p join category c on c.id = p.category_id left join category k on k.id = p.kind_id
    where p.id = any (${sql.param(productIds)}::uuid[])
    order by p.id`,
  );
  await publishAll(
    tx,
    productChanged,
    rows.map(({ version, state }) => ({
      aggregateId: state.productId,
      aggregateVersion: version,
      payload: state,
    })),
  );
}
