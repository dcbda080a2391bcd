import { crashPoint } from '@souk/service-kit/crash-point';
import { inTransaction } from '@souk/service-kit/database';
import { isRefusal, type Refusal, refuse } from '@souk/service-kit/refusal';
import { closeToAuthorisation, lockIntent } from '../intents/intent.queries.ts';
import { type Objection, type OperationKind, objectionTo } from '../intents/intent.ts';
import { refreshIntent } from '../intents/refresh-intent.ts';
import type { IntentRow, OperationRequest, OperationRow } from '../schema.ts';
import { askProvider, type Deps, outcomeOf } from './ask-provider.ts';
import { findOpenOperation, findOperation, insertOperation, supersedeOpen } from './operation.queries.ts';
import { requestHash } from './request-hash.ts';
import { beginNext } from './straight-on.queries.ts';

type Wanted = {
  intentId: string;
  kind: Exclude<OperationKind, 'create'>;
  key: string;
  request: OperationRequest;
};

type Begun =
  | { step: 'answer'; result: IntentRow | Refusal }
  | { step: 'send'; operation: OperationRow; again: boolean }
  | { step: 'settle-first'; operation: OperationRow }
  | { step: 'objection'; objection: Objection; intent: IntentRow };

const MOST_ROUNDS = 4;

/**
 * Does one thing to a payment, once per key: 1. the request is committed, 2. the provider is asked, 3. the outcome is
 * committed. Mostly nothing is in the way, and the first and the last are a statement each. What an earlier operation left open is settled before; a state that forbids the request is looked up
 * afresh before it is believed.
 */
export const performOperation = async (deps: Deps, wanted: Wanted): Promise<IntentRow | Refusal> => {
  const hash = requestHash({ kind: wanted.kind, intentId: wanted.intentId, ...wanted.request });
  await crashPoint(`payment.${wanted.kind}.before-intent`);
  const straight = await beginNext(deps.pool, { ...wanted, requestHash: hash });
  if (straight) {
    await crashPoint(`payment.${wanted.kind}.before-call`);
    return askProvider(deps, straight.operation, { again: false, intent: straight.intent });
  }
  let refreshed = false;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const begun = await inTransaction(deps.db, async (tx): Promise<Begun> => {
      const intent = await lockIntent(tx, wanted.intentId);
      if (!intent) return { step: 'answer', result: unknownIntent() };
      const existing = await findOperation(tx, wanted.key);
      if (existing && existing.requestHash !== hash) return { step: 'answer', result: keyReused() };
      if (existing?.state === 'sent') return { step: 'send', operation: existing, again: true };
      if (existing) return { step: 'answer', result: outcomeOf(existing, intent) };
      const open = await findOpenOperation(tx, intent.id);
      // A void waits only for the provider's id: everything else it overtakes.
      if (open && (wanted.kind !== 'void' || open.kind === 'create'))
        return { step: 'settle-first', operation: open };
      if (intent.providerId === null) return { step: 'answer', result: neverOpened(intent, wanted.kind) };
      const objection = objectionTo(intent, { kind: wanted.kind, amountMinor: wanted.request.amountMinor });
      if (objection) return { step: 'objection', objection, intent };
      if (wanted.kind === 'void') {
        await closeToAuthorisation(tx, intent.id);
        await supersedeOpen(tx, intent.id);
        if (intent.status === 'voided') return { step: 'answer', result: intent };
      }
      const operation = await insertOperation(tx, { ...wanted, requestHash: hash });
      await crashPoint(`payment.${wanted.kind}.before-intent`);
      return { step: 'send', operation, again: false };
    });
    if (begun.step === 'answer') return begun.result;
    if (begun.step === 'send') {
      await crashPoint(`payment.${wanted.kind}.before-call`);
      return askProvider(deps, begun.operation, { again: begun.again });
    }
    if (begun.step === 'settle-first') {
      const settled = await askProvider(deps, begun.operation, { again: true });
      if (isRefusal(settled) && settled.code === 'PROVIDER_UNKNOWN') return settled;
    } else {
      const { objection, intent } = begun;
      if (refreshed || objection.code === 'KEY_TOMBSTONED')
        return refuse(objection.code, objection.detail, { status: intent.status });
      const looked = await refreshIntent(deps, intent);
      if (isRefusal(looked)) return looked;
      refreshed = true;
    }
  }
  return refuse('PROVIDER_UNKNOWN', 'This payment is being worked on. Ask again with the same key.');
};

/** The provider refused to open it: there is nothing to move, and nothing to give up. */
const neverOpened = (intent: IntentRow, kind: Wanted['kind']): IntentRow | Refusal =>
  kind === 'void'
    ? intent
    : refuse('PAYMENT_STATE', 'The payment provider never opened this payment. Begin a new one.');

export const unknownIntent = (): Refusal => refuse('INTENT_UNKNOWN', 'There is no payment with this id.');
export const keyReused = (): Refusal =>
  refuse('KEY_REUSED', 'This key belongs to another request. Use a new key for a new request.');
