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
import { askAgainLater, closeOperation, findOperation, lockOperation } from './operation.queries.ts';
import { type Asked, finishSimply } from './straight-on.queries.ts';

export type Deps = Pick<Database, 'db' | 'pool'> & { provider: Provider; log: FastifyBaseLogger };

const BUSY_WAITS_MS = [60, 150, 400];

/**
 * Sends a committed operation to the provider and writes down how it ended: the first time, or again with the same
 * key after nobody knew. Answers the intent as it stands, or the refusal; PROVIDER_UNKNOWN leaves the operation open.
 */
export const askProvider = async (
  deps: Deps,
  operation: Asked,
  { again, intent }: { again: boolean; intent?: IntentRow },
): Promise<IntentRow | Refusal> => {
  const before = intent ?? (await findIntent(deps.db, operation.intentId))!;
  try {
    const answer = await performPatiently(deps.provider, before, operation);
    await crashPoint(`payment.${operation.kind}.after-call`);
    if (answer.kind === 'view' && !answer.replayed && !again) {
      const finished = await finishStraight(deps, { operation, before, view: answer.view });
      if (finished) return finished;
    }
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
  operation: Asked,
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

/** The answer that everybody hopes for, with nobody in between. Null where it is not. */
const finishStraight = async (
  { db, pool }: Deps,
  { operation, before, view }: { operation: Asked; before: IntentRow; view: ProviderView },
): Promise<IntentRow | Refusal | null> => {
  await crashPoint(`payment.${operation.kind}.before-result`);
  const finished = await finishSimply(pool, { operation, before, view });
  if (!finished) return null;
  await crashPoint(`payment.${operation.kind}.after-result`);
  if (finished.isClosed) return finished.intent;
  // A void overtook it: what we heard is written down, and this request is answered as given up.
  return outcomeOf((await findOperation(db, operation.key))!, finished.intent);
};

type Heard = {
  operation: Asked;
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
  operation: Asked,
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
