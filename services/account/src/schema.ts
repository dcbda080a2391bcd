import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  customType,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';

const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' });
const moment = (name: string) => timestamp(name, { withTimezone: true });
const id = () => uuid('id').primaryKey().default(sql`uuidv7()`);
const createdAt = () => moment('created_at').notNull().default(sql`business_now()`);

export const customer = pgTable('customer', {
  id: id(),
  email: text('email').notNull(),
  /** None while the address is only what somebody said: it is nobody's then. */
  emailKey: text('email_key').unique('customer_email_taken'),
  name: text('name').notNull(),
  /** None for whoever came in by a code, a passkey or a provider and never chose one. */
  passwordHash: text('password_hash'),
  emailVerifiedAt: moment('email_verified_at'),
  disabledAt: moment('disabled_at'),
  version: integer('version').notNull().default(1),
  createdAt: createdAt(),
  /** Made by the database from name and email, for finding: a space, then both without accents and capitals. */
  searchKey: text('search_key').notNull().generatedAlwaysAs(sql`' ' || search_fold(name || ' ' || email)`),
});

export const staff = pgTable('staff', {
  id: id(),
  email: text('email').notNull(),
  emailKey: text('email_key').notNull().unique('staff_email_taken'),
  name: text('name').notNull(),
  role: text('role', { enum: ['owner', 'manager', 'fulfilment', 'support'] }).notNull(),
  passwordHash: text('password_hash').notNull(),
  disabledAt: moment('disabled_at'),
  createdAt: createdAt(),
});

export const customerNote = pgTable('customer_note', {
  id: id(),
  customerId: uuid('customer_id')
    .notNull()
    .references(() => customer.id, { onDelete: 'cascade' }),
  staffId: uuid('staff_id')
    .notNull()
    .references(() => staff.id),
  text: text('text').notNull(),
  createdAt: createdAt(),
  struckAt: moment('struck_at'),
  struckBy: uuid('struck_by').references(() => staff.id),
});

export const staffView = pgTable('staff_view', {
  id: id(),
  staffId: uuid('staff_id')
    .notNull()
    .references(() => staff.id, { onDelete: 'cascade' }),
  list: text('list').notNull(),
  name: text('name').notNull(),
  address: text('address').notNull(),
  createdAt: createdAt(),
});

export const wishlist = pgTable('wishlist', {
  id: id(),
  customerId: uuid('customer_id')
    .notNull()
    .unique('wishlist_one_per_customer')
    .references(() => customer.id, { onDelete: 'cascade' }),
  shareToken: text('share_token').unique(),
  itemCount: integer('item_count').notNull().default(0),
  createdAt: createdAt(),
});

export const wishlistItem = pgTable(
  'wishlist_item',
  {
    wishlistId: uuid('wishlist_id')
      .notNull()
      .references(() => wishlist.id, { onDelete: 'cascade' }),
    handle: text('handle').notNull(),
    variantId: uuid('variant_id'),
    place: bigint('place', { mode: 'number' }).generatedAlwaysAsIdentity().notNull(),
    addedAt: moment('added_at').notNull().default(sql`business_now()`),
  },
  (table) => [primaryKey({ columns: [table.wishlistId, table.handle] })],
);

export const staffInvite = pgTable('staff_invite', {
  id: id(),
  email: text('email').notNull(),
  emailKey: text('email_key').notNull(),
  name: text('name').notNull(),
  role: text('role', { enum: ['owner', 'manager', 'fulfilment', 'support'] }).notNull(),
  tokenHash: bytea('token_hash').notNull().unique(),
  version: integer('version').notNull().default(1),
  invitedBy: uuid('invited_by').references(() => staff.id),
  createdAt: createdAt(),
  sentAt: moment('sent_at').notNull().default(sql`business_now()`),
  expiresAt: moment('expires_at').notNull(),
  acceptedAt: moment('accepted_at'),
  revokedAt: moment('revoked_at'),
});

export const session = pgTable(
  'session',
  {
    idHash: bytea('id_hash').primaryKey(),
    customerId: uuid('customer_id').references(() => customer.id, { onDelete: 'cascade' }),
    staffId: uuid('staff_id').references(() => staff.id, { onDelete: 'cascade' }),
    createdAt: createdAt(),
    expiresAt: moment('expires_at').notNull(),
    /** Names the session in lists; it opens nothing. */
    id: uuid('id').notNull().default(sql`uuidv7()`),
    device: text('device'),
    openedBy: text('opened_by', { enum: ['password', 'code', 'passkey', 'provider'] })
      .notNull()
      .default('password'),
    seenAt: moment('seen_at').notNull().default(sql`business_now()`),
  },
  (table) => [
    index('session_expires_at_idx').on(table.expiresAt),
    uniqueIndex('session_id_idx').on(table.id),
  ],
);

export const address = pgTable(
  'address',
  {
    id: id(),
    customerId: uuid('customer_id')
      .notNull()
      .references(() => customer.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    line1: text('line1').notNull(),
    line2: text('line2'),
    city: text('city').notNull(),
    region: text('region').notNull(),
    postcode: text('postcode').notNull(),
    country: text('country').notNull(),
    phone: text('phone'),
    isDefault: boolean('is_default').notNull().default(false),
    createdAt: createdAt(),
  },
  (table) => [
    index('address_customer_idx').on(table.customerId),
    uniqueIndex('address_one_default').on(table.customerId).where(sql`${table.isDefault}`),
  ],
);

export const doorCode = pgTable('door_code', {
  id: uuid('id').primaryKey().defaultRandom(),
  email: text('email').notNull(),
  emailKey: text('email_key').notNull(),
  name: text('name'),
  passwordHash: text('password_hash'),
  codeHash: bytea('code_hash').notNull(),
  triesLeft: integer('tries_left').notNull(),
  usedAt: moment('used_at'),
  createdAt: createdAt(),
  expiresAt: moment('expires_at').notNull(),
});

export const passkey = pgTable('passkey', {
  id: id(),
  customerId: uuid('customer_id')
    .notNull()
    .references(() => customer.id, { onDelete: 'cascade' }),
  credentialId: text('credential_id').notNull().unique('passkey_known'),
  publicKey: bytea('public_key').notNull(),
  counter: bigint('counter', { mode: 'number' }).notNull(),
  transports: text('transports').array().notNull(),
  name: text('name').notNull(),
  backedUp: boolean('backed_up').notNull(),
  createdAt: createdAt(),
  usedAt: moment('used_at'),
});

export const passkeyChallenge = pgTable('passkey_challenge', {
  id: uuid('id').primaryKey().defaultRandom(),
  purpose: text('purpose', { enum: ['enter', 'add', 'open'] }).notNull(),
  challenge: text('challenge').notNull(),
  customerId: uuid('customer_id'),
  email: text('email'),
  name: text('name'),
  expiresAt: moment('expires_at').notNull(),
});

export const customerIdentity = pgTable('customer_identity', {
  id: id(),
  customerId: uuid('customer_id')
    .notNull()
    .references(() => customer.id, { onDelete: 'cascade' }),
  issuer: text('issuer').notNull(),
  subject: text('subject').notNull(),
  createdAt: createdAt(),
  usedAt: moment('used_at').notNull().default(sql`business_now()`),
});

export const identityTokenUse = pgTable('identity_token_use', {
  tokenHash: bytea('token_hash').primaryKey(),
  usedAt: moment('used_at').notNull().defaultNow(),
});

export const signInLimit = pgTable('sign_in_limit', {
  bucket: text('bucket').primaryKey(),
  failures: integer('failures').notNull(),
  windowEndsAt: moment('window_ends_at').notNull(),
});
