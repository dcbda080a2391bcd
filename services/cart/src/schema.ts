import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';

const minor = (name: string) => bigint(name, { mode: 'number' });
const moment = (name: string) => timestamp(name, { withTimezone: true });

export const sellableProduct = pgTable('sellable_product', {
  productId: uuid('product_id').primaryKey(),
  version: bigint('version', { mode: 'number' }).notNull(),
});

export const sellableVariant = pgTable(
  'sellable_variant',
  {
    variantId: uuid('variant_id').notNull(),
    productId: uuid('product_id').notNull(),
    sellable: boolean('sellable').notNull(),
    handle: text('handle').notNull(),
    title: text('title').notNull(),
    variantTitle: text('variant_title').notNull(),
    stall: text('stall').notNull(),
    image: jsonb('image').notNull(),
    currency: text('currency').notNull(),
    listPriceMinor: minor('list_price_minor').notNull(),
    salePriceMinor: minor('sale_price_minor'),
    saleLabel: text('sale_label'),
    saleUntil: moment('sale_until'),
    taxClass: text('tax_class', { enum: ['standard', 'reduced', 'none'] }).notNull(),
    categoryHandles: text('category_handles').array().notNull().default(sql`'{}'`),
  },
  (table) => [primaryKey({ columns: [table.variantId, table.currency] })],
);

export const promotion = pgTable('promotion', {
  id: uuid('id').primaryKey().default(sql`uuidv7()`),
  version: integer('version').notNull().default(1),
  title: text('title').notNull(),
  code: text('code').unique(),
  offer: jsonb('offer').notNull(),
  combines: boolean('combines').notNull().default(false),
  draft: boolean('draft').notNull().default(false),
  minimumMinor: minor('minimum_minor').notNull().default(0),
  startsAt: moment('starts_at'),
  endsAt: moment('ends_at'),
  usesLimit: integer('uses_limit'),
  customerLimit: integer('customer_limit'),
  uses: integer('uses').notNull().default(0),
  savedMinor: minor('saved_minor').notNull().default(0),
  advertised: boolean('advertised').notNull().default(false),
  abroad: jsonb('abroad').notNull().default({}),
  savedAbroad: jsonb('saved_abroad').notNull().default({}),
});

export const cart = pgTable('cart', {
  id: uuid('id').primaryKey().default(sql`uuidv7()`),
  version: integer('version').notNull().default(1),
  market: text('market').notNull(),
  currency: text('currency').notNull(),
  customerId: uuid('customer_id'),
  promotionId: uuid('promotion_id'),
  mergedInto: uuid('merged_into'),
  lineCount: integer('line_count').notNull().default(0),
  savedCount: integer('saved_count').notNull().default(0),
  leftOut: jsonb('left_out').notNull().default([]),
  keptUntil: moment('kept_until').notNull().default(sql`business_now() + interval '30 days'`),
});

export const cartLine = pgTable(
  'cart_line',
  {
    cartId: uuid('cart_id').notNull(),
    variantId: uuid('variant_id').notNull(),
    quantity: integer('quantity').notNull(),
    seenPriceMinor: minor('seen_price_minor').notNull(),
    place: bigint('place', { mode: 'number' }).generatedAlwaysAsIdentity().notNull(),
  },
  (table) => [primaryKey({ columns: [table.cartId, table.variantId] })],
);

export const savedLine = pgTable(
  'saved_line',
  {
    cartId: uuid('cart_id').notNull(),
    variantId: uuid('variant_id').notNull(),
    quantity: integer('quantity').notNull(),
    seenPriceMinor: minor('seen_price_minor').notNull(),
    place: bigint('place', { mode: 'number' }).generatedAlwaysAsIdentity().notNull(),
  },
  (table) => [primaryKey({ columns: [table.cartId, table.variantId] })],
);

export const cartAddition = pgTable(
  'cart_addition',
  {
    cartId: uuid('cart_id').notNull(),
    key: text('key').notNull(),
    variantId: uuid('variant_id').notNull(),
    quantity: integer('quantity').notNull(),
    addedAt: moment('added_at').notNull().default(sql`business_now()`),
  },
  (table) => [primaryKey({ columns: [table.cartId, table.key] })],
);

export const quote = pgTable('quote', {
  id: uuid('id').primaryKey(),
  cartId: uuid('cart_id').notNull(),
  key: text('key').notNull(),
  requestHash: text('request_hash').notNull(),
  customerId: uuid('customer_id'),
  emailKey: text('email_key'),
  body: jsonb('body').notNull(),
  createdAt: moment('created_at').notNull().default(sql`business_now()`),
  expiresAt: moment('expires_at').notNull(),
  settledAt: moment('settled_at'),
});

export const couponUse = pgTable('coupon_use', {
  key: text('key').primaryKey(),
  quoteId: uuid('quote_id'),
  orderNumber: text('order_number'),
});

export const promotionUse = pgTable(
  'promotion_use',
  {
    key: text('key').notNull(),
    promotionId: uuid('promotion_id').notNull(),
    quoteId: uuid('quote_id').notNull(),
    cartId: uuid('cart_id').notNull(),
    customerId: uuid('customer_id'),
    emailKey: text('email_key'),
    state: text('state', { enum: ['held', 'confirmed', 'released', 'lapsed'] }).notNull(),
    savedMinor: minor('saved_minor').notNull().default(0),
    currency: text('currency').notNull().default('USD'),
    heldUntil: moment('held_until').notNull(),
    changedAt: moment('changed_at').notNull().default(sql`business_now()`),
  },
  (table) => [primaryKey({ columns: [table.key, table.promotionId] })],
);

export const deliveryOption = pgTable(
  'delivery_option',
  {
    market: text('market').notNull(),
    id: text('id').notNull(),
    label: text('label').notNull(),
    priceMinor: minor('price_minor').notNull(),
    freeFromMinor: minor('free_from_minor'),
    transitDays: integer('transit_days').notNull(),
    position: integer('position').notNull(),
  },
  (table) => [primaryKey({ columns: [table.market, table.id] })],
);

export const taxRate = pgTable(
  'tax_rate',
  {
    country: text('country').notNull(),
    region: text('region').notNull(),
    postcodePrefix: text('postcode_prefix').notNull().default(''),
    place: text('place').notNull(),
    ratePpm: integer('rate_ppm').notNull(),
    reducedPpm: integer('reduced_ppm'),
  },
  (table) => [primaryKey({ columns: [table.country, table.region, table.postcodePrefix] })],
);
