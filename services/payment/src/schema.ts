import type { PaidWith } from '@souk/events/paid-with';
import { bigint, boolean, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { NextAction } from './intents/intent.ts';

const minor = (name: string) => bigint(name, { mode: 'number' });
const time = (name: string) => timestamp(name, { withTimezone: true });

export const paymentIntent = pgTable('payment_intent', {
  id: uuid('id').primaryKey(),
  key: text('key').notNull(),
  requestHash: text('request_hash').notNull(),
  checkoutId: uuid('checkout_id').notNull(),
  method: text('method', { enum: ['card', 'wallet', 'bank'] }).notNull(),
  currency: text('currency').notNull(),
  amountMinor: minor('amount_minor').notNull(),
  providerId: text('provider_id'),
  clientSecret: text('client_secret'),
  status: text('status', {
    enum: ['created', 'action_required', 'authorized', 'captured', 'voided', 'declined'],
  }).notNull(),
  version: integer('version').notNull(),
  authorizedMinor: minor('authorized_minor').notNull(),
  capturedMinor: minor('captured_minor').notNull(),
  refundedMinor: minor('refunded_minor').notNull(),
  nextAction: jsonb('next_action').$type<NextAction>(),
  declineCode: text('decline_code'),
  label: text('label').notNull(),
  paidWith: jsonb('paid_with').$type<PaidWith>(),
  voidAsked: boolean('void_asked').notNull(),
  lookedAt: time('looked_at').notNull(),
  createdAt: time('created_at').notNull(),
  changedAt: time('changed_at').notNull(),
});

export const operation = pgTable('operation', {
  id: uuid('id').primaryKey(),
  key: text('key').notNull(),
  intentId: uuid('intent_id').notNull(),
  kind: text('kind', { enum: ['create', 'authorize', 'capture', 'void', 'refund'] }).notNull(),
  request: jsonb('request').$type<OperationRequest>().notNull(),
  requestHash: text('request_hash').notNull(),
  state: text('state', { enum: ['sent', 'done', 'refused', 'superseded'] }).notNull(),
  refusal: jsonb('refusal').$type<{ code: string; detail: string }>(),
  attempts: integer('attempts').notNull(),
  askAt: time('ask_at').notNull(),
  createdAt: time('created_at').notNull(),
});

export const tombstone = pgTable('tombstone', {
  key: text('key').primaryKey(),
  createdAt: time('created_at').notNull(),
});

export const moneyLedger = pgTable('money_ledger', {
  id: uuid('id').primaryKey(),
  intentId: uuid('intent_id').notNull(),
  kind: text('kind', { enum: ['authorise', 'capture', 'void', 'refund'] }).notNull(),
  amountMinor: minor('amount_minor').notNull(),
  currency: text('currency').notNull(),
  intentVersion: integer('intent_version').notNull(),
  at: time('at').notNull(),
});

export const webhook = pgTable('webhook', {
  eventId: text('event_id').primaryKey(),
  type: text('type').notNull(),
  providerId: text('provider_id').notNull(),
  body: jsonb('body').notNull(),
  receivedAt: time('received_at').notNull(),
  appliedAt: time('applied_at'),
  attempts: integer('attempts').notNull(),
  applyAt: time('apply_at').notNull(),
});

export const refusedWebhook = pgTable('refused_webhook', {
  id: uuid('id').primaryKey(),
  code: text('code').notNull(),
  detail: text('detail').notNull(),
  eventId: text('event_id'),
  type: text('type'),
  providerId: text('provider_id'),
  bodyHash: text('body_hash').notNull(),
  bytes: integer('bytes').notNull(),
  times: integer('times').notNull(),
  firstAt: time('first_at').notNull(),
  lastAt: time('last_at').notNull(),
});

/** What an operation asks for, beside its intent. */
export type OperationRequest = {
  paymentMethodId?: string;
  returnUrl?: string;
  amountMinor?: number;
  reason?: string;
};
export type IntentRow = typeof paymentIntent.$inferSelect;
export type OperationRow = typeof operation.$inferSelect;
