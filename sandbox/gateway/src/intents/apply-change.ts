import type { Db } from '@souk/service-kit/database';
import type { LeaveToCommit } from '@souk/service-kit/runner';
import { writeLedger } from '../ledger/ledger.queries.ts';
import type { PaymentMethod } from '../schema.ts';
import { emitEvent } from '../webhooks/emit-event.ts';
import { saveIntent } from './intent.queries.ts';
import type { Change } from './intent.ts';
import { intentShape, methodShape, type Parts } from './intent-shape.ts';

/** A transaction, and where to leave what is written without waiting for it. */
export type Writing = { tx: Db; leave: LeaveToCommit };

/** Writes a change: intent, charge, books and event, all in the caller's transaction. Answers what it will have come to. */
export const applyChange = (
  { tx, leave }: Writing,
  before: Parts,
  change: Change,
  method?: PaymentMethod,
): Parts => {
  const charged = change.charge ?? before.charge;
  const used = method ?? before.method;
  const lastPaymentError =
    change.refusal && used
      ? { ...change.refusal, payment_method: methodShape(used) }
      : change.intent.lastPaymentError;
  const after: Parts = { intent: { ...change.intent, lastPaymentError }, charge: charged, method: used };
  leave(saveIntent(tx, after.intent, change.charge));
  const entries = change.ledger.map((entry) => ({
    ...entry,
    intentId: after.intent.id,
    sourceId: charged?.id ?? after.intent.id,
    currency: after.intent.currency,
  }));
  if (entries.length > 0) leave(writeLedger(tx, entries));
  if (change.event) leave(emitEvent(tx, change.event, intentShape(after)));
  return after;
};
