import { setTimeout as wait } from 'node:timers/promises';
import { crashPoint } from '@souk/service-kit/crash-point';
import { type Database, inTransaction } from '@souk/service-kit/database';
import { isRefusal, type Refusal, refuse } from '@souk/service-kit/refusal';
import type { RefusalCode } from '@souk/service-kit/refusal-codes';
import type { FastifyBaseLogger } from 'fastify';
import { applyView, findIntent, lockIntent } from '../intents/intent.queries.ts';
import { objectionTo, outranks, type ProviderView } from '../intents/intent.ts';
import { refreshIntent } from '../intents/refresh-intent.ts';
import { type Provider, type ProviderAnswer, ProviderUnknown } from '../provider/provider.ts';
import type { IntentRow, OperationRow } from '../schema.ts';
import { askAgainLater, closeOperation, lockOperation } from './operation.queries.ts';

export type Deps = Pick<Database, 'db'> & { provider: Provider; log: FastifyBaseLogger };

const BUSY_WAITS_MS = [60, 150, 400];

/**
 * Sends a committed operation to the provider and writes down how it ended: the first time, or again with the same
 * key after nobody knew. Answers the intent as it stands, or the refusal; PROVIDER_UNKNOWN leaves the operation open.
 */
export const askProvider = async (
  deps: Deps,
  operation: OperationRow,
  { again }: { again: boolean },
): Promise<IntentRow | Refusal> => {
  const before = (await findIntent(deps.db, operation.intentId))!;
  try {
    const answer = await performPatiently(deps.provider, before, operation);
    await crashPoint(`payment.${operation.kind}.after-call`);
    const heard = await asKnownNow(deps.provider, { before, answer, again });
    return await finish(deps, { operation, before, answer, heard });
  } catch (error) {
    if (!(error instanceof ProviderUnknown)) throw error;
    deps.log.warn({ err: error, operation: operation.kind, intentId: operation.intentId }, 'outcome unknown');
    await askAgainLater(deps.db, operation.id);
    return refuse(
      'PROVIDER_UNKNOWN',
      'The payment provider did not say how this ended. Ask again with the same key.',
    );
  }
};

/** Another process may be sending this very key: its answer is worth a short wait. */
const performPatiently = async (
  provider: Provider,
  intent: IntentRow,
  operation: OperationRow,
): Promise<ProviderAnswer> => {
  for (const waitMs of BUSY_WAITS_MS)
    try {
      return await provider.perform(intent, operation);
    } catch (error) {
      if (!(error instanceof ProviderUnknown && error.busy)) throw error;
      await wait(waitMs);
    }
  return provider.perform(intent, operation);
};

/** A replayed answer tells of the past, and a rejection of nothing: then the provider is asked for the state itself. */
const asKnownNow = async (
  provider: Provider,
  { before, answer, again }: { before: IntentRow; answer: ProviderAnswer; again: boolean },
): Promise<ProviderView | null> => {
  if (answer.kind === 'view' && !answer.replayed && !again) return answer.view;
  const providerId = before.providerId ?? (answer.kind === 'view' ? answer.view.providerId : null);
  return providerId === null ? null : provider.retrieve(providerId);
};

type Heard = {
  operation: OperationRow;
  before: IntentRow;
  answer: ProviderAnswer;
  heard: ProviderView | null;
};

const finish = async (
  deps: Deps,
  { operation, before, answer, heard }: Heard,
): Promise<IntentRow | Refusal> => {
  let doubtful = false;
  const result = await inTransaction(deps.db, async (tx) => {
    const locked = (await lockIntent(tx, operation.intentId))!;
    const overtaken = locked.version !== before.version;
    // Something else moved the intent while we waited: what we heard counts only if it is further on.
    const believed = heard && (!overtaken || outranks(heard, locked) || heard.status === locked.status);
    doubtful = heard !== null && !believed;
    const intent = believed ? await applyView(tx, locked, heard) : locked;
    const current = await lockOperation(tx, operation.id);
    if (current.state !== 'sent') return outcomeOf(current, intent);
    const refusal = answer.kind === 'rejected' ? refusalOf(operation, intent, answer) : null;
    await closeOperation(tx, operation.id, {
      state: refusal ? 'refused' : 'done',
      refusal: refusal && { code: refusal.code, detail: refusal.message },
    });
    await crashPoint(`payment.${operation.kind}.before-result`);
    return refusal ?? intent;
  });
  await crashPoint(`payment.${operation.kind}.after-result`);
  return doubtful && isIntent(result) ? refreshIntent(deps, result) : result;
};

/** How a finished operation answers its caller: the same refusal again, or the intent as it stands now. */
export const outcomeOf = (operation: OperationRow, intent: IntentRow): IntentRow | Refusal => {
  if (operation.state === 'superseded')
    return refuse('KEY_TOMBSTONED', 'This payment was given up before this request was answered.');
  if (operation.state === 'refused' && operation.refusal)
    return refuse(operation.refusal.code as RefusalCode, operation.refusal.detail);
  return intent;
};

/** The provider did nothing: because of the state the intent is in, or because what was sent cannot work. */
const refusalOf = (
  operation: OperationRow,
  intent: IntentRow,
  { code, message }: { code: string; message: string },
): Refusal | null => {
  if (operation.kind === 'void' && intent.status === 'voided') return null;
  const objection = objectionTo(intent, { kind: operation.kind, amountMinor: operation.request.amountMinor });
  if (objection) return refuse(objection.code, objection.detail, { status: intent.status });
  if (code === 'amount_too_small')
    return refuse('AMOUNT_TOO_SMALL', 'This amount is below what the payment provider takes.');
  if (operation.kind === 'authorize')
    return refuse(
      'PAYMENT_METHOD_UNUSABLE',
      'This payment method cannot be used. Enter it again or choose another.',
    );
  return refuse('PAYMENT_STATE', `The payment provider refused: ${message}`, { status: intent.status });
};

const isIntent = (value: IntentRow | Refusal): value is IntentRow => !isRefusal(value);
