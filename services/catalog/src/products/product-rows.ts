import { sql } from 'drizzle-orm';
import type { Derived } from './derive-columns.ts';
import { lovedScore, ratingAverage, ratingCount } from './loved-score.ts';
import { firstBand } from './new-card.ts';
import type { ProductDraft, VariantDraft } from './product-draft.ts';

/** A product to be written: its draft, sanitised, and what is derived from it. */
export type Written = { draft: ProductDraft; derived: Derived };

/** What is copied from a draft as it is; the names of the columns and of what `toProductRow` answers. */
export const productFields =
  sql.raw(`status, title, tagline, story_title, story_html, vendor, noun, category_id,
  kind_id, tags, particulars, options, seo_title, seo_description, import_hash, colours, sizes, words, publish_at,
  rating_histogram, brought_histogram, rating_count, rating_average, loved`);

export const productTypes = sql.raw(`handle text, status text, title text, tagline text, story_title text,
  story_html text, vendor text, noun text, category_id uuid, kind_id uuid, tags text[], particulars jsonb,
  options jsonb, seo_title text, seo_description text, import_hash text, colours text[], sizes text[], words text[],
  publish_at timestamptz, rating_histogram integer[], brought_histogram integer[], rating_count integer, rating_average double precision,
  loved integer, published_at timestamptz, searched text[]`);

export const searchVector = sql.raw(`
  setweight(to_tsvector('souk', searched[1]), 'A') || setweight(to_tsvector('souk', searched[2]), 'B')
    || setweight(to_tsvector('souk', searched[3]), 'C') || setweight(to_tsvector('souk', searched[4]), 'D')`);

export const toProductRow = ({ draft, derived }: Written) => {
  const { handle, status, title, tagline, vendor, noun, tags, particulars, options } = draft;
  const rated = draft.ratings ?? [0, 0, 0, 0, 0];
  return {
    ...{ handle, status, title, tagline, vendor, noun, tags, particulars, options },
    story_title: draft.storyTitle,
    story_html: draft.storyHtml,
    category_id: draft.category.id,
    kind_id: draft.kind?.id ?? null,
    seo_title: draft.seo.title,
    seo_description: draft.seo.description,
    published_at: draft.publishedAt?.toISOString() ?? null,
    publish_at: draft.publishAt?.toISOString() ?? null,
    import_hash: draft.importHash,
    colours: derived.colours.map(({ value }) => value),
    sizes: derived.sizes,
    words: derived.words,
    searched: derived.searched,
    rating_histogram: rated,
    brought_histogram: rated,
    rating_count: ratingCount(rated),
    rating_average: ratingAverage(rated),
    loved: lovedScore(rated),
  };
};

/** The same of a variant. Its stock is what it starts with, until inventory speaks of it. */
export const variantFields =
  sql.raw(`product_id, position, title, option_values, sku, barcode, list_price_minor,
  sale_price_minor, sale_label, sale_until, media_id, tracked, allow_backorder, initial_quantity, initial_back_on,
  weight_grams, tax_class, band, available, back_on`);

export const variantTypes =
  sql.raw(`product_id uuid, position integer, title text, option_values text[], sku text,
  barcode text, list_price_minor integer, sale_price_minor integer, sale_label text, sale_until timestamptz,
  media_id uuid, tracked boolean, allow_backorder boolean, initial_quantity integer, initial_back_on date,
  weight_grams integer, tax_class text, band text, available integer, back_on date`);

export const toVariantRow = (
  variant: VariantDraft,
  { productId, position, mediaIds }: { productId: string; position: number; mediaIds: string[] },
) => {
  const { title, sku, barcode, sale, mediaIndex, tracked, initialQuantity, initialBackOn } = variant;
  return {
    ...{ position, title, sku, barcode, tracked },
    product_id: productId,
    option_values: variant.optionValues,
    list_price_minor: variant.listPriceMinor,
    sale_price_minor: sale?.priceMinor ?? null,
    sale_label: sale?.label ?? null,
    sale_until: sale?.until?.toISOString() ?? null,
    media_id: mediaIndex === null ? null : mediaIds[mediaIndex],
    allow_backorder: variant.allowBackorder,
    initial_quantity: initialQuantity,
    initial_back_on: initialBackOn,
    weight_grams: variant.weightGrams,
    tax_class: variant.taxClass,
    band: firstBand(variant),
    available: tracked ? initialQuantity : null,
    back_on: initialBackOn,
  };
};
