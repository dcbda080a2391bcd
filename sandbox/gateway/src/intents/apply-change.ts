import type { Db } from '@souk/service-kit/database';
import { writeLedger } from '../ledger/ledger.queries.ts';
import type { PaymentMethod } from '../schema.ts';
import { emitEvent } from '../webhooks/emit-event.ts';
import { saveCharge, saveIntent } from './intent.queries.ts';
import type { Change } from './intent.ts';
import { intentShape, methodShape, type Parts } from './intent-shape.ts';

/** Writes a change: intent, charge, books and event, all in the caller's transaction. */
export const applyChange = async (
  tx: Db,
  before: Parts,
  change: Change,
  method?: PaymentMethod,
): Promise<Parts> => {
  const charged = change.charge ?? before.charge;
  const used = method ?? before.method;
  const lastPaymentError =
    change.refusal && used
      ? { ...change.refusal, payment_method: methodShape(used) }
      : change.intent.lastPaymentError;
  const after: Parts = { intent: { ...change.intent, lastPaymentError }, charge: charged, method: used };
  await saveIntent(tx, after.intent);
  if (change.charge) await saveCharge(tx, change.charge);
  await writeLedger(
    tx,
    change.ledger.map((entry) => ({
      ...entry,
      intentId: after.intent.id,
      sourceId: charged?.id ?? after.intent.id,
      currency: after.intent.currency,
    })),
  );
  if (change.event) await emitEvent(tx, change.event, intentShape(after));
  return after;
};
