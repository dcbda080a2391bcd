import { type Db, rowsOf } from '@souk/service-kit/database';
import { type SQL, sql } from 'drizzle-orm';
import type { Option, Particular } from '../products/product.shapes.ts';
import type { CategoryRef, MediaDraft, ProductStatus } from '../products/product-draft.ts';
import type { TaxOfFile } from './tax-of-file.ts';

/** What it costs in other money, and whether its sale is on at this moment of business time. */
export type SnapshotPrice = {
  currency: string;
  listPriceMinor: number;
  salePriceMinor: number | null;
  saleLabel: string | null;
  saleUntil: string | null;
  saleOn: boolean;
};

export type SnapshotVariant = TaxOfFile & {
  id: string;
  title: string;
  optionValues: string[];
  sku: string | null;
  barcode: string | null;
  listPriceMinor: number;
  salePriceMinor: number | null;
  saleLabel: string | null;
  saleUntil: string | null;
  /** Whether the sale is on at this moment of business time. */
  saleOn: boolean;
  /** By currency; null where there is none, and missing in a snapshot of long ago. */
  prices?: SnapshotPrice[] | null;
  mediaIndex: number | null;
  tracked: boolean;
  allowBackorder: boolean;
  initialQuantity: number;
  initialBackOn: string | null;
  weightGrams: number;
  /** What inventory last said; it does not tell of every unit. */
  available: number | null;
};

/** A product as it is, with all that can be edited: what imports compare with, exports write and undo brings back. */
export type Snapshot = {
  id: string;
  handle: string;
  version: number;
  status: ProductStatus;
  publishAt: string | null;
  title: string;
  tagline: string;
  storyTitle: string;
  storyHtml: string;
  vendor: string;
  noun: string;
  category: CategoryRef;
  kind: CategoryRef | null;
  tags: string[];
  particulars: Particular[];
  options: Option[];
  seo: { title: string | null; description: string | null };
  importHash: string | null;
  media: MediaDraft[];
  variants: SnapshotVariant[];
};

const ref = (table: string): SQL =>
  sql.raw(
    `jsonb_build_object('id', ${table}.id, 'handle', ${table}.handle, 'title', ${table}.title, 'stall', ${table}.stall)`,
  );

const snapshotColumns = sql`
  p.id, p.handle, p.version, p.status, to_jsonb(p.publish_at) as "publishAt", p.title, p.tagline, p.story_title as "storyTitle",
  p.story_html as "storyHtml", p.vendor, p.noun, ${ref('c')} as category,
  case when k.id is not null then ${ref('k')} end as kind, p.tags, p.particulars, p.options,
  jsonb_build_object('title', p.seo_title, 'description', p.seo_description) as seo, p.import_hash as "importHash",
  coalesce((select jsonb_agg(jsonb_build_object('file', m.file, 'alt', m.alt, 'art', m.art, 'missing', m.missing,
      'sourceUrl', m.source_url) order by m.position) from media m where m.product_id = p.id), '[]') as media,
  coalesce((select jsonb_agg(jsonb_build_object('id', v.id, 'title', v.title, 'optionValues', v.option_values,
      'sku', v.sku, 'barcode', v.barcode, 'listPriceMinor', v.list_price_minor, 'salePriceMinor', v.sale_price_minor,
      'saleLabel', v.sale_label, 'saleUntil', v.sale_until,
      'saleOn', v.sale_price_minor is not null and (v.sale_until is null or v.sale_until > business_now()),
      'prices', (select jsonb_agg(jsonb_build_object('currency', o.currency, 'listPriceMinor', o.list_price_minor,
          'salePriceMinor', o.sale_price_minor, 'saleLabel', o.sale_label, 'saleUntil', o.sale_until,
          'saleOn', o.sale_price_minor is not null and (o.sale_until is null or o.sale_until > business_now()))
          order by o.currency) from variant_price o where o.variant_id = v.id),
      'mediaIndex', (select m.position from media m where m.id = v.media_id),
      'tracked', v.tracked, 'allowBackorder', v.allow_backorder, 'initialQuantity', v.initial_quantity,
      'initialBackOn', v.initial_back_on, 'weightGrams', v.weight_grams, 'taxable', v.tax_class <> 'none',
      'available', v.available)
      || case when v.tax_class = 'reduced' then jsonb_build_object('taxClass', v.tax_class) else '{}' end order by v.position)
    from variant v where v.product_id = p.id and v.removed_at is null), '[]') as variants`;

const from = sql`from product p join category c on c.id = p.category_id left join category k on k.id = p.kind_id`;

/** Products by their handles, as they are now. */
export async function readSnapshots(db: Db, handles: string[]): Promise<Map<string, Snapshot>> {
  const { rows } = await rowsOf<Snapshot>(
    db,
    sql`select ${snapshotColumns} ${from} where p.handle = any (${sql.param(handles)}::text[])`,
  );
  return new Map(rows.map((row) => [row.handle, row]));
}

/** The same by id. */
export async function readSnapshotsById(db: Db, ids: string[]): Promise<Map<string, Snapshot>> {
  const { rows } = await rowsOf<Snapshot>(
    db,
    sql`select ${snapshotColumns} ${from} where p.id = any (${sql.param(ids)}::uuid[])`,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** The next products by id, for reading through all of them. */
export async function readSnapshotsAfter(
  db: Db,
  { after, limit }: { after: string | null; limit: number },
): Promise<Snapshot[]> {
  const { rows } = await rowsOf<Snapshot>(
    db,
    sql`select ${snapshotColumns} ${from}
        where ${after}::uuid is null or p.id > ${after}::uuid order by p.id limit ${limit}`,
  );
  return rows;
}

/**
 * Holds off every other change of these products until the transaction ends, in the order in which saving takes them.
 * Answers the version of each that there is.
 */
export async function lockProducts(tx: Db, handles: string[]): Promise<Map<string, number>> {
  const { rows } = await rowsOf<{ handle: string; version: number }>(
    tx,
    sql`select handle, version from product where handle = any (${sql.param(handles)}::text[]) order by handle for update`,
  );
  return new Map(rows.map(({ handle, version }) => [handle, version]));
}

/** The same by id, in the same order. Answers those that there are. */
export async function lockProductsById(tx: Db, ids: string[]): Promise<string[]> {
  const { rows } = await rowsOf<{ id: string }>(
    tx,
    sql`select id from product where id = any (${sql.param(ids)}::uuid[]) order by handle for update`,
  );
  return rows.map(({ id }) => id);
}

/** Addresses that led to other products lead to the new ones of these handles. */
export async function claimHandles(tx: Db, handles: string[]): Promise<void> {
  if (handles.length === 0) return;
  await tx.execute(sql`delete from product_redirect where handle = any (${sql.param(handles)}::text[])`);
}
