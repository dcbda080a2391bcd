import { bigint, boolean, integer, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

const minor = (name: string) => bigint(name, { mode: 'number' });
const time = (name: string) => timestamp(name, { withTimezone: true });

export const paymentMethod = pgTable('payment_method', {
  id: text('id').primaryKey(),
  type: text('type', { enum: ['card', 'pay_by_bank'] }).notNull(),
  behaviour: text('behaviour').notNull(),
  brand: text('brand'),
  last4: text('last4'),
  expMonth: integer('exp_month'),
  expYear: integer('exp_year'),
  wallet: text('wallet'),
  billingDetails: jsonb('billing_details').$type<Record<string, unknown>>().notNull().default({}),
  createdAt: time('created_at').notNull().defaultNow(),
});

export const paymentIntent = pgTable('payment_intent', {
  id: text('id').primaryKey(),
  place: minor('place').generatedAlwaysAsIdentity(),
  clientSecret: text('client_secret').notNull(),
  amount: minor('amount').notNull(),
  currency: text('currency').notNull(),
  captureMethod: text('capture_method', { enum: ['automatic', 'automatic_async', 'manual'] }).notNull(),
  methodTypes: text('method_types').array().notNull(),
  status: text('status', {
    enum: [
      'requires_payment_method',
      'requires_confirmation',
      'requires_action',
      'requires_capture',
      'canceled',
      'succeeded',
    ],
  }).notNull(),
  amountCapturable: minor('amount_capturable').notNull().default(0),
  amountReceived: minor('amount_received').notNull().default(0),
  paymentMethodId: text('payment_method_id'),
  returnUrl: text('return_url'),
  nextAction: jsonb('next_action').$type<Record<string, unknown>>(),
  lastPaymentError: jsonb('last_payment_error').$type<Record<string, unknown>>(),
  cancellationReason: text('cancellation_reason'),
  canceledAt: time('canceled_at'),
  description: text('description'),
  metadata: jsonb('metadata').$type<Record<string, string>>().notNull().default({}),
  changedAt: time('changed_at').notNull().defaultNow(),
  createdAt: time('created_at').notNull().defaultNow(),
});

export const charge = pgTable('charge', {
  id: text('id').primaryKey(),
  intentId: text('intent_id').notNull(),
  paymentMethodId: text('payment_method_id').notNull(),
  currency: text('currency').notNull(),
  amount: minor('amount').notNull(),
  amountCaptured: minor('amount_captured').notNull().default(0),
  amountRefunded: minor('amount_refunded').notNull().default(0),
  captured: boolean('captured').notNull().default(false),
  createdAt: time('created_at').notNull().defaultNow(),
});

export const refund = pgTable('refund', {
  id: text('id').primaryKey(),
  place: minor('place').generatedAlwaysAsIdentity(),
  intentId: text('intent_id').notNull(),
  chargeId: text('charge_id').notNull(),
  amount: minor('amount').notNull(),
  currency: text('currency').notNull(),
  reason: text('reason'),
  metadata: jsonb('metadata').$type<Record<string, string>>().notNull().default({}),
  createdAt: time('created_at').notNull().defaultNow(),
});

export const ledgerEntry = pgTable('ledger_entry', {
  id: text('id').primaryKey(),
  place: minor('place').generatedAlwaysAsIdentity(),
  intentId: text('intent_id').notNull(),
  sourceId: text('source_id').notNull(),
  kind: text('kind', { enum: ['authorise', 'capture', 'void', 'refund'] }).notNull(),
  amount: minor('amount').notNull(),
  currency: text('currency').notNull(),
  createdAt: time('created_at').notNull().defaultNow(),
});

export const idempotentAnswer = pgTable('idempotent_answer', {
  key: text('key').primaryKey(),
  requestHash: text('request_hash').notNull(),
  status: integer('status').notNull(),
  body: text('body').notNull(),
  createdAt: time('created_at').notNull().defaultNow(),
});

export const webhookEvent = pgTable('webhook_event', {
  id: text('id').primaryKey(),
  place: minor('place').generatedAlwaysAsIdentity(),
  type: text('type').notNull(),
  objectId: text('object_id').notNull(),
  body: text('body').notNull(),
  createdAt: time('created_at').notNull().defaultNow(),
});

export const webhookDelivery = pgTable('webhook_delivery', {
  id: minor('id').primaryKey().generatedAlwaysAsIdentity(),
  eventId: text('event_id').notNull(),
  dueAt: time('due_at').notNull().defaultNow(),
  attempts: integer('attempts').notNull().default(0),
  skipFirst: boolean('skip_first').notNull().default(false),
  waitsForNext: boolean('waits_for_next').notNull().default(false),
  deliveredAt: time('delivered_at'),
  gaveUpAt: time('gave_up_at'),
  lastOutcome: text('last_outcome'),
});

export const fault = pgTable('fault', {
  id: minor('id').primaryKey().generatedAlwaysAsIdentity(),
  operation: text('operation').notNull(),
  kind: text('kind').notNull(),
  timesLeft: integer('times_left').notNull(),
  delayMs: integer('delay_ms').notNull(),
  createdAt: time('created_at').notNull().defaultNow(),
});

export type PaymentMethod = typeof paymentMethod.$inferSelect;
export type PaymentIntent = typeof paymentIntent.$inferSelect;
export type Charge = typeof charge.$inferSelect;
export type Refund = typeof refund.$inferSelect;
export type LedgerEntry = typeof ledgerEntry.$inferSelect;
