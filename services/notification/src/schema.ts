import { sql } from 'drizzle-orm';
import { boolean, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

const moment = (name: string) => timestamp(name, { withTimezone: true });

/** One email that one event calls for, and what became of it. */
export const delivery = pgTable('delivery', {
  id: uuid('id').primaryKey().default(sql`uuidv7()`),
  eventId: uuid('event_id').notNull(),
  template: text('template').notNull(),
  messageId: text('message_id').notNull(),
  orderId: uuid('order_id'),
  recipient: text('recipient').notNull(),
  recipientName: text('recipient_name'),
  data: jsonb('data'),
  state: text('state', { enum: ['queued', 'sent', 'failed', 'expired'] })
    .notNull()
    .default('queued'),
  tries: integer('tries').notNull().default(0),
  /** The replica that began the last try. */
  triedBy: uuid('tried_by'),
  lastError: text('last_error'),
  traceId: text('trace_id'),
  usefulUntil: moment('useful_until'),
  /** Whose it is left: their address goes once this is settled. */
  forget: boolean('forget').notNull().default(false),
  createdAt: moment('created_at').notNull().default(sql`business_now()`),
  settledAt: moment('settled_at'),
});

export type Delivery = typeof delivery.$inferSelect;
