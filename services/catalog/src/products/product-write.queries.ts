import { type Db, rowsOf } from '@souk/service-kit/database';
import { sql } from 'drizzle-orm';
import type { Derived } from './derive-columns.ts';
import { currentEditor } from './editor.ts';
import { lovedScore, ratingAverage, ratingCount } from './loved-score.ts';
import type { MediaDraft, ProductDraft, VariantDraft } from './product-draft.ts';

/** A product to be written: its draft, sanitised, and what is derived from it. */
export type Written = { draft: ProductDraft; derived: Derived };

/**
 * Creates products or takes their rows, in the order of their handles, which holds off every other change of them
 * until the transaction ends. Answers them in the order given; each handle may occur once.
 */
export async function upsertProducts(
  tx: Db,
  products: Written[],
): Promise<{ id: string; created: boolean }[]> {
  const { rows } = await rowsOf<{ id: string; handle: string; created: boolean }>(
    tx,
    sql`
    insert into product as p (handle, status, title, tagline, story_title, story_html, vendor, noun, category_id,
      kind_id, tags, particulars, options, seo_title, seo_description, published_at, import_hash, colours, sizes,
      words, publish_at, edited_by, search, rating_histogram, rating_count, rating_average, loved)
    select handle, status, title, tagline, "storyTitle", "storyHtml", vendor, noun, "categoryId", "kindId", tags,
      particulars, options, "seoTitle", "seoDescription",
      case when status = 'published' then coalesce("publishedAt", business_now()) end, "importHash", colours, sizes,
      words, "publishAt", ${JSON.stringify(currentEditor())}::jsonb,
      setweight(to_tsvector('souk', searched[1]), 'A') || setweight(to_tsvector('souk', searched[2]), 'B')
        || setweight(to_tsvector('souk', searched[3]), 'C') || setweight(to_tsvector('souk', searched[4]), 'D'),
      ratings, "ratingCount", "ratingAverage", loved
    from jsonb_to_recordset(${JSON.stringify(products.map(toRow))}::jsonb) as row (handle text, status text,
      title text, tagline text, "storyTitle" text, "storyHtml" text, vendor text, noun text, "categoryId" uuid,
      "kindId" uuid, tags text[], particulars jsonb, options jsonb, "seoTitle" text, "seoDescription" text,
      "publishedAt" timestamptz, "publishAt" timestamptz, "importHash" text, colours text[], sizes text[], words text[], searched text[],
      ratings integer[], "ratingCount" integer, "ratingAverage" double precision, loved integer)
    order by handle
    on conflict (handle) do update set
      version = p.version + 1, status = excluded.status, title = excluded.title, tagline = excluded.tagline,
      story_title = excluded.story_title, story_html = excluded.story_html, vendor = excluded.vendor,
      noun = excluded.noun, category_id = excluded.category_id, kind_id = excluded.kind_id, tags = excluded.tags,
      particulars = excluded.particulars, options = excluded.options, seo_title = excluded.seo_title,
      seo_description = excluded.seo_description, published_at = coalesce(p.published_at, excluded.published_at),
      import_hash = excluded.import_hash, colours = excluded.colours, sizes = excluded.sizes, words = excluded.words,
      publish_at = excluded.publish_at, edited_at = business_now(), edited_by = excluded.edited_by,
      search = excluded.search, updated_at = business_now()
    returning id, handle, version = 1 as created`,
  );
  const saved = new Map(rows.map(({ handle, id, created }) => [handle, { id, created }]));
  const written = products.map(({ draft }) => ({ draft, ...saved.get(draft.handle)! }));
  for (const { id, created, draft } of written)
    if (!created && draft.ratings) await saveRatings(tx, id, draft.ratings);
  return written.map(({ id, created }) => ({ id, created }));
}

const toRow = ({ draft, derived }: Written) => {
  const { handle, status, title, tagline, storyTitle, storyHtml, vendor, noun, tags } = draft;
  const rated = draft.ratings ?? [0, 0, 0, 0, 0];
  return {
    ...{ handle, status, title, tagline, storyTitle, storyHtml, vendor, noun, tags },
    particulars: draft.particulars,
    options: draft.options,
    categoryId: draft.category.id,
    kindId: draft.kind?.id ?? null,
    seoTitle: draft.seo.title,
    seoDescription: draft.seo.description,
    publishedAt: draft.publishedAt?.toISOString() ?? null,
    publishAt: draft.publishAt?.toISOString() ?? null,
    importHash: draft.importHash,
    colours: derived.colours.map(({ value }) => value),
    sizes: derived.sizes,
    words: derived.words,
    searched: derived.searched,
    ratings: rated,
    ratingCount: ratingCount(rated),
    ratingAverage: ratingAverage(rated),
    loved: lovedScore(rated),
  };
};

async function saveRatings(tx: Db, productId: string, ratings: number[]): Promise<void> {
  await tx.execute(sql`
    update product set rating_histogram = ${sql.param(ratings)}::integer[], rating_count = ${ratingCount(ratings)},
      rating_average = ${ratingAverage(ratings)}, loved = ${lovedScore(ratings)}
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
    variants.map(({ sale, mediaIndex, ...variant }, position) => ({
      ...variant,
      productId,
      position,
      salePriceMinor: sale?.priceMinor ?? null,
      saleLabel: sale?.label ?? null,
      saleUntil: sale?.until?.toISOString() ?? null,
      mediaId: mediaIndex === null ? null : mediaIds[mediaIndex],
      band:
        !variant.tracked || variant.initialQuantity > 0 ? 'in' : variant.allowBackorder ? 'backorder' : 'out',
    })),
  );
  const { rows: kept } = await rowsOf<{ id: string }>(
    tx,
    sql`
    insert into variant as v (product_id, position, title, option_values, sku, barcode, list_price_minor,
      sale_price_minor, sale_label, sale_until, media_id, tracked, allow_backorder, initial_quantity, initial_back_on,
      weight_grams, taxable, band, available, back_on)
    select "productId", position, title, "optionValues", sku, barcode, "listPriceMinor", "salePriceMinor",
      "saleLabel", "saleUntil", "mediaId", tracked, "allowBackorder", "initialQuantity", "initialBackOn",
      "weightGrams", taxable, band, case when tracked then "initialQuantity" end, "initialBackOn"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row ("productId" uuid, position integer, title text,
      "optionValues" text[], sku text, barcode text, "listPriceMinor" integer, "salePriceMinor" integer,
      "saleLabel" text, "saleUntil" timestamptz, "mediaId" uuid, tracked boolean, "allowBackorder" boolean,
      "initialQuantity" integer, "initialBackOn" date, "weightGrams" integer, taxable boolean, band text)
    on conflict (product_id, option_values) do update set
      position = excluded.position, title = excluded.title, sku = excluded.sku, barcode = excluded.barcode,
      list_price_minor = excluded.list_price_minor, sale_price_minor = excluded.sale_price_minor,
      sale_label = excluded.sale_label, sale_until = excluded.sale_until, media_id = excluded.media_id,
      tracked = excluded.tracked, allow_backorder = excluded.allow_backorder, weight_grams = excluded.weight_grams,
      taxable = excluded.taxable, removed_at = null,
      band = case when excluded.tracked then v.band else 'in' end,
      available = case when excluded.tracked then v.available end
    returning id`,
  );
  await tx.execute(sql`
    update variant set removed_at = business_now()
    where product_id = any (${sql.param(products.map(({ productId }) => productId))}::uuid[]) and removed_at is null
      and id <> all (${sql.param(kept.map((row) => row.id))}::uuid[])`);
}
