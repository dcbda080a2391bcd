import { type Db, rowsOf } from '@souk/service-kit/database';
import { sql } from 'drizzle-orm';
import type { Derived } from './derive-columns.ts';
import { lovedScore, ratingAverage, ratingCount } from './loved-score.ts';
import type { MediaDraft, ProductDraft, VariantDraft } from './product-draft.ts';

/** Creates the product or takes its row, which holds off every other change of it until the transaction ends. */
export async function upsertProduct(
  tx: Db,
  draft: ProductDraft,
  { colours, sizes, words, searched }: Derived,
): Promise<{ id: string; created: boolean }> {
  const publishedAt = draft.publishedAt?.toISOString() ?? null;
  const ratings = draft.ratings ?? null;
  const rated = draft.ratings ?? [0, 0, 0, 0, 0];
  const [title, whatItIs, line, told] = searched;
  const { rows } = await rowsOf<{ id: string; created: boolean }>(
    tx,
    sql`
    insert into product as p (handle, status, title, tagline, story_title, story_html, vendor, noun, category_id,
      kind_id, tags, particulars, options, seo_title, seo_description, published_at, import_hash, colours, sizes,
      words, search, rating_histogram, rating_count, rating_average, loved)
    values (${draft.handle}, ${draft.status}, ${draft.title}, ${draft.tagline}, ${draft.storyTitle},
      ${draft.storyHtml}, ${draft.vendor}, ${draft.noun}, ${draft.category.id}, ${draft.kind?.id ?? null},
      ${sql.param(draft.tags)}::text[], ${JSON.stringify(draft.particulars)}, ${JSON.stringify(draft.options)},
      ${draft.seo.title}, ${draft.seo.description},
      case when ${draft.status === 'published'} then coalesce(${publishedAt}::timestamptz, business_now()) end,
      ${draft.importHash}, ${sql.param(colours.map(({ value }) => value))}::text[], ${sql.param(sizes)}::text[],
      ${sql.param(words)}::text[],
      setweight(to_tsvector('souk', ${title}), 'A') || setweight(to_tsvector('souk', ${whatItIs}), 'B')
        || setweight(to_tsvector('souk', ${line}), 'C') || setweight(to_tsvector('souk', ${told}), 'D'),
      ${sql.param(rated)}::integer[], ${ratingCount(rated)}, ${ratingAverage(rated)}, ${lovedScore(rated)})
    on conflict (handle) do update set
      version = p.version + 1, status = excluded.status, title = excluded.title, tagline = excluded.tagline,
      story_title = excluded.story_title, story_html = excluded.story_html, vendor = excluded.vendor,
      noun = excluded.noun, category_id = excluded.category_id, kind_id = excluded.kind_id, tags = excluded.tags,
      particulars = excluded.particulars, options = excluded.options, seo_title = excluded.seo_title,
      seo_description = excluded.seo_description, published_at = coalesce(p.published_at, excluded.published_at),
      import_hash = excluded.import_hash, colours = excluded.colours, sizes = excluded.sizes, words = excluded.words,
      search = excluded.search, updated_at = business_now()
    returning id, version = 1 as created`,
  );
  if (!rows[0]!.created && ratings) await saveRatings(tx, rows[0]!.id, ratings);
  return rows[0]!;
}

async function saveRatings(tx: Db, productId: string, ratings: number[]): Promise<void> {
  await tx.execute(sql`
    update product set rating_histogram = ${sql.param(ratings)}::integer[], rating_count = ${ratingCount(ratings)},
      rating_average = ${ratingAverage(ratings)}, loved = ${lovedScore(ratings)}
    where id = ${productId}`);
}

/** A product's pictures are few and read as a whole: they are written as a whole. Answers their ids, in order. */
export async function replaceMedia(tx: Db, productId: string, media: MediaDraft[]): Promise<string[]> {
  await tx.execute(sql`delete from media where product_id = ${productId}`);
  if (media.length === 0) return [];
  const { rows } = await rowsOf<{ id: string }>(
    tx,
    sql`
    with written as (
      insert into media (product_id, position, file, alt, art, missing, source_url)
      select ${productId}, position - 1, item->>'file', item->>'alt', (item->>'art')::boolean, item->>'missing', item->>'sourceUrl'
      from jsonb_array_elements(${JSON.stringify(media)}::jsonb) with ordinality as list (item, position)
      returning id, position)
    select id from written order by position`,
  );
  return rows.map((row) => row.id);
}

/** Same option values, same variant: it keeps its id, and so its stock and its place in people's bags. */
export async function upsertVariants(
  tx: Db,
  productId: string,
  { variants, mediaIds }: { variants: VariantDraft[]; mediaIds: string[] },
): Promise<void> {
  const rows = variants.map(({ sale, mediaIndex, ...variant }, position) => ({
    ...variant,
    position,
    salePriceMinor: sale?.priceMinor ?? null,
    saleLabel: sale?.label ?? null,
    saleUntil: sale?.until?.toISOString() ?? null,
    mediaId: mediaIndex === null ? null : mediaIds[mediaIndex],
    band:
      !variant.tracked || variant.initialQuantity > 0 ? 'in' : variant.allowBackorder ? 'backorder' : 'out',
  }));
  const { rows: kept } = await rowsOf<{ id: string }>(
    tx,
    sql`
    insert into variant as v (product_id, position, title, option_values, sku, barcode, list_price_minor,
      sale_price_minor, sale_label, sale_until, media_id, tracked, allow_backorder, initial_quantity, initial_back_on,
      weight_grams, taxable, band, available, back_on)
    select ${productId}, position, title, "optionValues", sku, barcode, "listPriceMinor", "salePriceMinor",
      "saleLabel", "saleUntil", "mediaId", tracked, "allowBackorder", "initialQuantity", "initialBackOn",
      "weightGrams", taxable, band, case when tracked then "initialQuantity" end, "initialBackOn"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (position integer, title text,
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
    where product_id = ${productId} and removed_at is null
      and id <> all (${sql.param(kept.map((row) => row.id))}::uuid[])`);
}
