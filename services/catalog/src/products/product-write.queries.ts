import { type Db, rowsOf } from '@souk/service-kit/database';
import { sql } from 'drizzle-orm';
import { currentEditor } from './editor.ts';
import { lovedScore, ratingAverage, ratingCount } from './loved-score.ts';
import type { MediaDraft, VariantDraft } from './product-draft.ts';
import {
  productFields,
  productTypes,
  searchVector,
  toProductRow,
  toVariantRow,
  variantFields,
  variantTypes,
  type Written,
} from './product-rows.ts';
import { savePrices } from './variant-prices.queries.ts';

/**
 * Takes the rows of products, in the order of their handles, and writes them; holds off every other change of them
 * until the transaction ends. One that is gone meanwhile is created. Answers them in the order given; each handle may
 * occur once.
 */
export async function upsertProducts(
  tx: Db,
  products: Written[],
): Promise<{ id: string; created: boolean }[]> {
  const { rows } = await rowsOf<{ id: string; handle: string; created: boolean }>(
    tx,
    sql`
    insert into product as p (handle, ${productFields}, published_at, edited_by, edited_at, updated_at, search)
    select handle, ${productFields},
      case when status = 'published' then coalesce(published_at, (select business_now())) end,
      ${JSON.stringify(currentEditor())}::jsonb, (select business_now()), (select business_now()), ${searchVector}
    from jsonb_to_recordset(${JSON.stringify(products.map(toProductRow))}::jsonb) as row (${productTypes})
    order by handle
    on conflict (handle) do update set
      version = p.version + 1, status = excluded.status, title = excluded.title, tagline = excluded.tagline,
      story_title = excluded.story_title, story_html = excluded.story_html, vendor = excluded.vendor,
      noun = excluded.noun, category_id = excluded.category_id, kind_id = excluded.kind_id, tags = excluded.tags,
      particulars = excluded.particulars, options = excluded.options, seo_title = excluded.seo_title,
      seo_description = excluded.seo_description, published_at = coalesce(p.published_at, excluded.published_at),
      import_hash = excluded.import_hash, colours = excluded.colours, sizes = excluded.sizes, words = excluded.words,
      publish_at = excluded.publish_at, edited_at = excluded.edited_at, edited_by = excluded.edited_by,
      search = excluded.search, updated_at = excluded.updated_at
    returning id, handle, version = 1 as created`,
  );
  const saved = new Map(rows.map(({ handle, id, created }) => [handle, { id, created }]));
  const written = products.map(({ draft }) => ({ draft, ...saved.get(draft.handle)! }));
  for (const { id, created, draft } of written)
    if (!created && draft.ratings) await saveRatings(tx, id, draft.ratings);
  return written.map(({ id, created }) => ({ id, created }));
}

/** The ratings a shop brings along take the place of those it brought before; reviews published here stay beside them. */
async function saveRatings(tx: Db, productId: string, brought: number[]): Promise<void> {
  const { rows } = await rowsOf<{ histogram: number[]; brought: number[] }>(
    tx,
    sql`select rating_histogram as histogram, brought_histogram as brought from product where id = ${productId}`,
  );
  const ratings = brought.map((count, i) => count + rows[0]!.histogram[i]! - rows[0]!.brought[i]!);
  await tx.execute(sql`
    update product set rating_histogram = ${sql.param(ratings)}::integer[], rating_count = ${ratingCount(ratings)},
      rating_average = ${ratingAverage(ratings)}, loved = ${lovedScore(ratings)},
      brought_histogram = ${sql.param(brought)}::integer[]
    where id = ${productId}`);
}

/** A product's pictures are few and read as a whole: they are written as a whole. Answers their ids, in order, by product. */
export async function replaceMedia(
  tx: Db,
  products: { productId: string; media: MediaDraft[] }[],
): Promise<string[][]> {
  await tx.execute(sql`
    delete from media where product_id = any (${sql.param(products.map(({ productId }) => productId))}::uuid[])`);
  const pictures = products.flatMap(({ productId, media }) =>
    media.map((picture, position) => ({ ...picture, productId, position })),
  );
  if (pictures.length === 0) return products.map(() => []);
  const { rows } = await rowsOf<{ id: string; productId: string; position: number }>(
    tx,
    sql`
    insert into media (product_id, position, file, alt, art, missing, source_url)
    select "productId", position, file, alt, art, missing, "sourceUrl"
    from jsonb_to_recordset(${JSON.stringify(pictures)}::jsonb) as row ("productId" uuid, position integer, file text,
      alt text, art boolean, missing text, "sourceUrl" text)
    returning id, product_id as "productId", position`,
  );
  const ids = new Map(rows.map(({ id, productId, position }) => [`${productId} ${position}`, id]));
  return products.map(({ productId, media }) =>
    media.map((_, position) => ids.get(`${productId} ${position}`)!),
  );
}

/** Same option values, same variant: it keeps its id, and so its stock and its place in people's bags. */
export async function upsertVariants(
  tx: Db,
  products: { productId: string; variants: VariantDraft[]; mediaIds: string[] }[],
): Promise<void> {
  const rows = products.flatMap(({ productId, variants, mediaIds }) =>
    variants.map((variant, position) => toVariantRow(variant, { productId, position, mediaIds })),
  );
  const { rows: kept } = await rowsOf<{ id: string; productId: string; optionValues: string[] }>(
    tx,
    sql`
    insert into variant as v (${variantFields})
    select ${variantFields} from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (${variantTypes})
    on conflict (product_id, option_values) do update set
      position = excluded.position, title = excluded.title, sku = excluded.sku, barcode = excluded.barcode,
      list_price_minor = excluded.list_price_minor, sale_price_minor = excluded.sale_price_minor,
      sale_label = excluded.sale_label, sale_until = excluded.sale_until, media_id = excluded.media_id,
      tracked = excluded.tracked, allow_backorder = excluded.allow_backorder, weight_grams = excluded.weight_grams,
      tax_class = excluded.tax_class, removed_at = null,
      band = case when excluded.tracked then v.band else 'in' end,
      available = case when excluded.tracked then v.available end
    returning id, product_id as "productId", option_values as "optionValues"`,
  );
  const ids = new Map(kept.map((row) => [valuesKey(row.productId, row.optionValues), row.id]));
  await savePrices(
    tx,
    products.flatMap(({ productId, variants }) =>
      variants.map(({ optionValues, prices }) => ({
        variantId: ids.get(valuesKey(productId, optionValues))!,
        prices,
      })),
    ),
  );
  await tx.execute(sql`
    update variant set removed_at = business_now()
    where product_id = any (${sql.param(products.map(({ productId }) => productId))}::uuid[]) and removed_at is null
      and id <> all (${sql.param(kept.map((row) => row.id))}::uuid[])`);
}

const valuesKey = (productId: string, optionValues: string[]): string =>
  `${productId} ${JSON.stringify(optionValues)}`;
