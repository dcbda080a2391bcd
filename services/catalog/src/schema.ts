import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  customType,
  date,
  doublePrecision,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Editor } from './products/editor.ts';
import type { Image, Option, Particular } from './products/product.shapes.ts';

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });

export const category = pgTable('category', {
  id: uuid().primaryKey(),
  parentId: uuid('parent_id'),
  handle: text().notNull(),
  title: text().notNull(),
  tagline: text().notNull(),
  stall: text().notNull(),
  position: integer().notNull(),
  byHand: boolean('by_hand').notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }),
  search: tsvector().notNull().generatedAlwaysAs(sql`to_tsvector('public.souk', title)`),
});

export const product = pgTable('product', {
  id: uuid().primaryKey(),
  handle: text().notNull(),
  version: bigint({ mode: 'number' }).notNull(),
  status: text({ enum: ['draft', 'scheduled', 'published', 'archived'] }).notNull(),
  publishAt: timestamp('publish_at', { withTimezone: true }),
  editedAt: timestamp('edited_at', { withTimezone: true }).notNull(),
  editedBy: jsonb('edited_by').$type<Editor>().notNull(),
  title: text().notNull(),
  tagline: text().notNull(),
  storyTitle: text('story_title').notNull(),
  storyHtml: text('story_html').notNull(),
  vendor: text().notNull(),
  noun: text().notNull(),
  categoryId: uuid('category_id').notNull(),
  kindId: uuid('kind_id'),
  tags: text().array().notNull(),
  particulars: jsonb().$type<Particular[]>().notNull(),
  options: jsonb().$type<Option[]>().notNull(),
  seoTitle: text('seo_title'),
  seoDescription: text('seo_description'),
  ratingHistogram: integer('rating_histogram').array().notNull(),
  broughtHistogram: integer('brought_histogram').array().notNull(),
  publishedAt: timestamp('published_at', { withTimezone: true }),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull(),
  importHash: text('import_hash'),
  currency: text().notNull(),
  priceMinor: integer('price_minor').notNull(),
  listPriceMinor: integer('list_price_minor'),
  fromPrice: boolean('from_price').notNull(),
  priceChangesAt: timestamp('price_changes_at', { withTimezone: true }),
  inHall: boolean('in_hall').notNull(),
  soldOut: boolean('sold_out').notNull(),
  lowStock: integer('low_stock'),
  backOn: date('back_on'),
  soleVariantId: uuid('sole_variant_id'),
  cardImage: jsonb('card_image').$type<Image>().notNull(),
  colours: text().array().notNull(),
  sizes: text().array().notNull(),
  ratingCount: integer('rating_count').notNull(),
  ratingAverage: doublePrecision('rating_average'),
  loved: integer().notNull(),
  selling: integer().notNull(),
  words: text().array().notNull(),
  countedWords: text('counted_words').array().notNull(),
  search: tsvector().notNull(),
});

export const media = pgTable('media', {
  id: uuid().primaryKey(),
  productId: uuid('product_id').notNull(),
  position: integer().notNull(),
  file: text(),
  alt: text().notNull(),
  art: boolean().notNull(),
  missing: text(),
  sourceUrl: text('source_url'),
});

export const variant = pgTable('variant', {
  id: uuid().primaryKey(),
  productId: uuid('product_id').notNull(),
  position: integer().notNull(),
  title: text().notNull(),
  optionValues: text('option_values').array().notNull(),
  sku: text(),
  barcode: text(),
  listPriceMinor: integer('list_price_minor').notNull(),
  salePriceMinor: integer('sale_price_minor'),
  saleLabel: text('sale_label'),
  saleUntil: timestamp('sale_until', { withTimezone: true }),
  currency: text().notNull(),
  mediaId: uuid('media_id'),
  tracked: boolean().notNull(),
  allowBackorder: boolean('allow_backorder').notNull(),
  initialQuantity: integer('initial_quantity').notNull(),
  initialBackOn: date('initial_back_on'),
  weightGrams: integer('weight_grams').notNull(),
  taxClass: text('tax_class', { enum: ['standard', 'reduced', 'none'] })
    .notNull()
    .default('standard'),
  removedAt: timestamp('removed_at', { withTimezone: true }),
  band: text({ enum: ['in', 'low', 'out', 'backorder'] }).notNull(),
  available: integer(),
  backOn: date('back_on'),
  stockVersion: bigint('stock_version', { mode: 'number' }).notNull(),
});

export const productRedirect = pgTable('product_redirect', {
  handle: text().primaryKey(),
  productId: uuid('product_id').notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
});

export const productToRetell = pgTable('product_to_retell', {
  productId: uuid('product_id').primaryKey(),
});

export const frontPage = pgTable('front_page', {
  thereIsOne: boolean('there_is_one').primaryKey(),
  version: integer().notNull(),
  blocks: jsonb().notNull(),
  editedAt: timestamp('edited_at', { withTimezone: true }).notNull(),
  editedBy: jsonb('edited_by').notNull(),
});

export const showcase = pgTable(
  'showcase',
  { slot: text().notNull(), position: integer().notNull(), productId: uuid('product_id').notNull() },
  (table) => [primaryKey({ columns: [table.slot, table.position] })],
);
