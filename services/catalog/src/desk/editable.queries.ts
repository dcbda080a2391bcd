import { type Db, rowsOf } from '@souk/service-kit/database';
import { sql } from 'drizzle-orm';
import type { Editor } from '../products/editor.ts';
import type { Stall } from '../products/product.shapes.ts';
import type { Content } from './product-fields.ts';

export type StoredProduct = Content & {
  id: string;
  formerHandles: string[];
  editedAt: Date;
  editedBy: Editor;
  publishedAt: Date | null;
  importHash: string | null;
};

type Row = Omit<StoredProduct, 'publishAt'> & { publishAt: Date | null };

/** Everything of a product that can be edited, in one statement; null when there is none of this id. */
export async function readStored(db: Db, productId: string): Promise<StoredProduct | null> {
  const { rows } = await rowsOf<Row>(
    db,
    sql`
    select p.id, p.handle, p.title, p.tagline, p.story_title as "storyTitle", p.story_html as "storyHtml", p.vendor,
      p.noun, p.category_id as "categoryId", p.kind_id as "kindId", p.tags, p.particulars, p.options,
      jsonb_build_object('title', p.seo_title, 'description', p.seo_description) as seo, p.status,
      p.publish_at as "publishAt", p.published_at as "publishedAt", p.edited_at as "editedAt",
      p.edited_by as "editedBy", p.import_hash as "importHash",
      coalesce((select jsonb_agg(handle order by created_at desc) from product_redirect r where r.product_id = p.id), '[]')
        as "formerHandles",
      coalesce((select jsonb_agg(jsonb_build_object('file', m.file, 'alt', m.alt, 'art', m.art, 'missing', m.missing,
          'sourceUrl', m.source_url) order by m.position)
        from media m where m.product_id = p.id), '[]') as media,
      coalesce((select jsonb_agg(jsonb_build_object('id', v.id, 'optionValues', to_jsonb(v.option_values), 'sku', v.sku,
          'barcode', v.barcode, 'listPriceMinor', v.list_price_minor,
          'sale', case when v.sale_price_minor is not null then jsonb_build_object('priceMinor', v.sale_price_minor,
            'label', coalesce(v.sale_label, 'Sale'), 'until', v.sale_until) end,
          'prices', coalesce((select jsonb_agg(jsonb_build_object('currency', o.currency, 'listPriceMinor', o.list_price_minor,
              'sale', case when o.sale_price_minor is not null then jsonb_build_object('priceMinor', o.sale_price_minor,
                'label', coalesce(o.sale_label, 'Sale'), 'until', o.sale_until) end) order by o.currency)
            from variant_price o where o.variant_id = v.id), '[]'),
          'picture', (select m.file from media m where m.id = v.media_id), 'tracked', v.tracked,
          'allowBackorder', v.allow_backorder, 'initialQuantity', v.initial_quantity, 'weightGrams', v.weight_grams,
          'taxClass', v.tax_class, 'band', v.band, 'available', v.available) order by v.position)
        from variant v where v.product_id = p.id and v.removed_at is null), '[]') as variants
    from product p where p.id = ${productId}`,
  );
  return rows[0] ? tidied(rows[0]) : null;
}

/** Moments of a jsonb are written PostgreSQL's way; everybody else reads ISO. */
const tidied = (row: Row): StoredProduct => ({
  ...row,
  editedAt: new Date(row.editedAt),
  publishedAt: row.publishedAt && new Date(row.publishedAt),
  publishAt: row.publishAt && new Date(row.publishAt).toISOString(),
  variants: row.variants.map((variant) => ({
    ...variant,
    sale: tidiedSale(variant.sale),
    prices: variant.prices.map((price) => ({ ...price, sale: tidiedSale(price.sale) })),
  })),
});

type Sale = StoredProduct['variants'][number]['sale'];
const tidiedSale = (sale: Sale): Sale =>
  sale && { ...sale, until: sale.until && new Date(sale.until).toISOString() };

/** All variants the product has or had. */
export async function readKnownVariants(
  db: Db,
  productId: string,
): Promise<{ id: string; optionValues: string[] }[]> {
  const { rows } = await rowsOf<{ id: string; optionValues: string[] }>(
    db,
    sql`select id, option_values as "optionValues" from variant where product_id = ${productId} order by id`,
  );
  return rows;
}

/** Gives variants their new option values. Two steps: they may change places, and no two may ever share values. */
export async function moveVariants(
  tx: Db,
  { moves, parked }: { moves: { id: string; optionValues: string[] }[]; parked: string[] },
): Promise<void> {
  const aside = [...parked, ...moves.map(({ id }) => id)];
  if (aside.length === 0) return;
  await tx.execute(sql`
    update variant set option_values = array['set aside', id::text] where id = any (${sql.param(aside)}::uuid[])`);
  await tx.execute(sql`
    update variant v set option_values = move."optionValues"
    from jsonb_to_recordset(${JSON.stringify(moves)}::jsonb) as move (id uuid, "optionValues" text[])
    where v.id = move.id`);
}

/** Which of these SKUs variants of other products have. Holds the SKUs until the transaction ends: nobody else takes one meanwhile. */
export async function readTakenSkus(
  tx: Db,
  { productId, skus }: { productId: string | null; skus: string[] },
): Promise<Set<string>> {
  if (skus.length === 0) return new Set();
  const lower = [...new Set(skus.map((sku) => sku.toLowerCase()))].sort();
  await tx.execute(sql`
    select pg_advisory_xact_lock(hashtextextended('sku ' || sku, 0)) from unnest(${sql.param(lower)}::text[]) sku`);
  const { rows } = await rowsOf<{ sku: string }>(
    tx,
    sql`select lower(sku) as sku from variant
        where lower(sku) = any (${sql.param(lower)}::text[]) and removed_at is null
          and product_id is distinct from ${productId}::uuid`,
  );
  return new Set(rows.map(({ sku }) => sku));
}

/** Whether a product other than this one has the handle. */
export async function isHandleTaken(
  db: Db,
  { handle, productId }: { handle: string; productId: string | null },
): Promise<boolean> {
  const { rows } = await rowsOf(
    db,
    sql`select 1 from product where handle = ${handle} and id is distinct from ${productId}::uuid`,
  );
  return rows.length > 0;
}

/** Moves a product to another address. The one it had leads to it, once shoppers may have known it. */
export async function moveHandle(
  tx: Db,
  { productId, from, to, known }: { productId: string; from: string; to: string; known: boolean },
): Promise<void> {
  await tx.execute(sql`update product set handle = ${to} where id = ${productId}`);
  if (!known) return;
  await tx.execute(sql`
    insert into product_redirect (handle, product_id) values (${from}, ${productId})
    on conflict (handle) do update set product_id = excluded.product_id, created_at = business_now()`);
}

/** An address where something stands leads nowhere else any more. */
export async function dropRedirect(tx: Db, handle: string): Promise<void> {
  await tx.execute(sql`delete from product_redirect where handle = ${handle}`);
}

type Place = { id: string; parentId: string | null; handle: string; title: string; stall: Stall };

export async function readPlaces(db: Db, ids: (string | null)[]): Promise<Map<string, Place>> {
  const { rows } = await rowsOf<Place>(
    db,
    sql`select id, parent_id as "parentId", handle, title, stall from category
        where id = any (${sql.param(ids.filter((id) => id !== null))}::uuid[])`,
  );
  return new Map(rows.map((row) => [row.id, row]));
}
