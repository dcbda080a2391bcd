import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  date,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import { DEFAULT_LOW_AT, levels, PLENTY, toldLevels } from './stock/level.ts';

/** Why somebody corrected the shelf. */
export const reasonKinds = ['count', 'damage', 'found', 'theft', 'correction', 'received'] as const;
export type ReasonKind = (typeof reasonKinds)[number];

/** Why units came onto the shelf or left it. */
export const movementKinds = ['initial', 'sale', 'sale_undone', 'adjustment', 'count', 'return'] as const;

const moment = (name: string) => timestamp(name, { withTimezone: true });
const now = sql`business_now()`;

export const location = pgTable('location', {
  id: uuid('id').primaryKey().default(sql`uuidv7()`),
  name: text('name').notNull(),
});

export const stockItem = pgTable(
  'stock_item',
  {
    variantId: uuid('variant_id').notNull(),
    locationId: uuid('location_id').notNull(),
    productId: uuid('product_id').notNull(),
    productVersion: bigint('product_version', { mode: 'number' }).notNull(),
    tracked: boolean('tracked').notNull(),
    onHand: integer('on_hand').notNull().default(0),
    reserved: integer('reserved').notNull().default(0),
    backorderLimit: integer('backorder_limit').notNull().default(0),
    shortage: integer('shortage').notNull().default(0),
    backOn: date('back_on'),
    version: bigint('version', { mode: 'number' }).notNull().default(1),
    lowAt: integer('low_at').notNull().default(DEFAULT_LOW_AT),
    alert: boolean('alert').notNull().default(true),
    told: text('told', { enum: toldLevels }).notNull().default('none'),
  },
  (table) => [primaryKey({ columns: [table.variantId, table.locationId] })],
);

export const stockMovement = pgTable('stock_movement', {
  id: uuid('id').primaryKey().default(sql`uuidv7()`),
  variantId: uuid('variant_id').notNull(),
  locationId: uuid('location_id').notNull(),
  kind: text('kind', { enum: movementKinds }).notNull(),
  delta: integer('delta').notNull(),
  key: text('key').notNull(),
  reason: text('reason'),
  actor: jsonb('actor').notNull().default({ kind: 'system' }),
  at: moment('at').notNull().default(now),
  traceId: text('trace_id'),
  countedTo: integer('counted_to'),
  reference: text('reference'),
  reasonKind: text('reason_kind', { enum: reasonKinds }),
});

export const stockCard = pgTable('stock_card', {
  variantId: uuid('variant_id').primaryKey(),
  productId: uuid('product_id').notNull(),
  productVersion: bigint('product_version', { mode: 'number' }).notNull(),
  handle: text('handle').notNull(),
  title: text('title').notNull(),
  variantTitle: text('variant_title'),
  sku: text('sku'),
  stall: text('stall').notNull(),
  image: jsonb('image').notNull(),
  sortKey: text('sort_key').notNull(),
  words: text('words').notNull(),
  gone: boolean('gone').notNull(),
  level: text('level', { enum: levels }).notNull(),
  scarcity: integer('scarcity').notNull().default(PLENTY),
});

export const stockCount = pgTable('stock_count', {
  key: text('key').primaryKey(),
  requestHash: text('request_hash').notNull(),
  note: text('note'),
  actor: jsonb('actor').notNull(),
  at: moment('at').notNull().default(now),
});

export const restock = pgTable('restock', {
  key: text('key').primaryKey(),
  reference: text('reference').notNull(),
  requestHash: text('request_hash').notNull(),
  lines: jsonb('lines').notNull(),
  note: text('note'),
  actor: jsonb('actor').notNull(),
  at: moment('at').notNull().default(now),
});

export const reservation = pgTable('reservation', {
  key: text('key').primaryKey(),
  cartId: uuid('cart_id'),
  requestHash: text('request_hash'),
  state: text('state', { enum: ['held', 'claimed', 'released', 'expired'] }).notNull(),
  expiresAt: moment('expires_at').notNull(),
  holdSeconds: integer('hold_seconds').notNull(),
  extendedBy: text('extended_by'),
  version: bigint('version', { mode: 'number' }).notNull().default(1),
  lines: jsonb('lines').notNull().default([]),
  createdAt: moment('created_at').notNull().default(now),
  changedAt: moment('changed_at').notNull().default(sql`clock_timestamp()`),
});
