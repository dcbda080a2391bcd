import { crashPoint } from '@souk/service-kit/crash-point';
import { inTransaction } from '@souk/service-kit/database';
import { type Refusal, refuse } from '@souk/service-kit/refusal';
import { askProvider, type Deps, outcomeOf } from '../operations/ask-provider.ts';
import { findOperation, insertOperation, isTombstoned, takeTurn } from '../operations/operation.queries.ts';
import { keyReused } from '../operations/perform-operation.ts';
import { requestHash } from '../operations/request-hash.ts';
import { beginNew } from '../operations/straight-on.queries.ts';
import type { IntentRow, OperationRow } from '../schema.ts';
import { findIntentByKey, insertIntent } from './intent.queries.ts';

export type OpenIntent = Pick<IntentRow, 'key' | 'checkoutId' | 'amountMinor' | 'currency' | 'method'>;

/** What is known of how it will be paid, before anything was chosen at the provider. */
const OPENS = {
  card: { label: 'Card', paidWith: null },
  wallet: { label: 'Wallet', paidWith: null },
  bank: { label: 'Bank transfer', paidWith: { kind: 'bank' } },
} as const;

/**
 * Opens a payment: it exists here first, then at the provider, and its provider's id is stored before anything else
 * may be asked of it. The same key opens it once.
 */
export const openIntent = async (deps: Deps, wanted: OpenIntent): Promise<IntentRow | Refusal> => {
  const hash = requestHash({ ...wanted, kind: 'create' });
  await crashPoint('payment.create.before-intent');
  const fresh = await beginNew(deps.pool, { ...wanted, requestHash: hash, ...OPENS[wanted.method] });
  if (fresh) {
    await crashPoint('payment.create.before-call');
    return askProvider(deps, fresh.operation, { again: false, intent: fresh.intent });
  }
  type Begun = IntentRow | Refusal | { operation: OperationRow; again: boolean };
  const begun = await inTransaction(deps.db, async (tx): Promise<Begun> => {
    await takeTurn(tx, wanted.key);
    if (await isTombstoned(tx, wanted.key))
      return refuse('KEY_TOMBSTONED', 'This payment was given up before it was opened.');
    const used = await findOperation(tx, wanted.key);
    if (used && used.requestHash !== hash) return keyReused();
    const existing = used && (await findIntentByKey(tx, wanted.key));
    if (used?.state === 'sent') return { operation: used, again: true };
    if (existing) return outcomeOf(used, existing);
    const intent = await insertIntent(tx, { ...wanted, requestHash: hash, ...OPENS[wanted.method] });
    const operation = await insertOperation(tx, {
      key: wanted.key,
      intentId: intent!.id,
      kind: 'create',
      request: {},
      requestHash: hash,
    });
    return { operation, again: false };
  });
  if (!('operation' in begun)) return begun;
  await crashPoint('payment.create.before-call');
  return askProvider(deps, begun.operation, { again: begun.again });
};
