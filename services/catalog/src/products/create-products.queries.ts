import { type Db, rowsOf } from '@souk/service-kit/database';
import { sql } from 'drizzle-orm';
import type { Created } from './create-products.ts';
import { currentEditor } from './editor.ts';
import {
  productFields,
  productTypes,
  searchVector,
  toProductRow,
  toVariantRow,
  variantFields,
  variantTypes,
} from './product-rows.ts';

/** Ids in the order of time, from the one clock that gives out all others. */
export async function newIds(tx: Db, count: number): Promise<string[]> {
  const { rows } = await rowsOf<{ ids: string[] }>(
    tx,
    sql`select array_agg(uuidv7()::text) as ids from generate_series(1, ${count}::integer)`,
  );
  return rows[0]!.ids;
}

/**
 * Inserts products in the order of their handles, which is the order in which all savings take them. Answers which are
 * in: a handle that somebody else has taken meanwhile stays theirs.
 */
export async function insertProducts(tx: Db, products: Created[]): Promise<Set<string>> {
  const rows = products.map(({ productId, card, ...written }) => ({
    id: productId,
    ...toProductRow(written),
    ...card,
  }));
  const { rows: inserted } = await rowsOf<{ id: string }>(
    tx,
    sql`
    insert into product (id, handle, ${productFields}, published_at, counted_words, edited_by, edited_at, updated_at,
      search, price_minor, list_price_minor, from_price, price_changes_at, in_hall, sold_out, low_stock, back_on, sole_variant_id,
      card_image)
    select id, handle, ${productFields},
      case when status = 'published' then coalesce(published_at, (select business_now())) end,
      case when status = 'published' then words else '{}' end, ${JSON.stringify(currentEditor())}::jsonb,
      (select business_now()), (select business_now()), ${searchVector}, "priceMinor", "listPriceMinor", "fromPrice",
      "priceChangesAt", "inHall", "soldOut", "lowStock", "backOn", "soleVariantId", image
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (id uuid, ${productTypes},
      "priceMinor" integer, "listPriceMinor" integer, "fromPrice" boolean, "priceChangesAt" timestamptz, "inHall" boolean,
      "soldOut" boolean, "lowStock" integer, "backOn" date, "soleVariantId" uuid, image jsonb)
    order by handle
    on conflict (handle) do nothing
    returning id`,
  );
  return new Set(inserted.map(({ id }) => id));
}

export async function insertMedia(tx: Db, products: Created[]): Promise<void> {
  const rows = products.flatMap(({ productId, mediaIds, draft }) =>
    draft.media.map((media, position) => ({ ...media, id: mediaIds[position], productId, position })),
  );
  if (rows.length === 0) return;
  await tx.execute(sql`
    insert into media (id, product_id, position, file, alt, art, missing, source_url)
    select id, "productId", position, file, alt, art, missing, "sourceUrl"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (id uuid, "productId" uuid, position integer,
      file text, alt text, art boolean, missing text, "sourceUrl" text)`);
}

export async function insertVariants(tx: Db, products: Created[]): Promise<void> {
  const rows = products.flatMap(({ productId, mediaIds, variantIds, draft }) =>
    draft.variants.map((variant, position) => ({
      ...toVariantRow(variant, { productId, position, mediaIds }),
      id: variantIds[position],
    })),
  );
  if (rows.length === 0) return;
  await tx.execute(sql`
    insert into variant (id, ${variantFields})
    select id, ${variantFields}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (id uuid, ${variantTypes})`);
}
