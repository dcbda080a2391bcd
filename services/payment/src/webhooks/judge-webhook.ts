import type { Db } from '@souk/service-kit/database';
import { type Refusal, refuse } from '@souk/service-kit/refusal';
import { z } from 'zod';
import { findIntent, findIntentByProviderId } from '../intents/intent.queries.ts';
import type { IntentRow } from '../schema.ts';
import { contradictionOf, type Told } from './contradiction.ts';

/**
 * The payment that a signed webhook is about, or why the webhook is not taken. INTENT_UNKNOWN: nobody here asked for it.
 * WEBHOOK_MISMATCH: it tells of another amount, currency or order than we asked for.
 */
export const judgeWebhook = async (db: Db, providerId: string, told: Told): Promise<IntentRow | Refusal> => {
  const intent = (await findIntentByProviderId(db, providerId)) ?? (await justOpening(db, told));
  if (!intent)
    return refuse(
      'INTENT_UNKNOWN',
      'Nobody here asked for this payment. It is on record; nothing was changed.',
    );
  const contradiction =
    intent.providerId !== null && intent.providerId !== providerId
      ? 'It names a payment of ours that has another id at the provider.'
      : contradictionOf(told, intent);
  return contradiction === null
    ? intent
    : refuse('WEBHOOK_MISMATCH', `${contradiction} It is on record; nothing was changed.`);
};

/** A webhook may come before the answer that tells us the payment's id: then it names us by what we sent along. */
const justOpening = async (db: Db, { metadata }: Told): Promise<IntentRow | undefined> => {
  const ours = z.uuid().safeParse(metadata?.intent);
  return ours.success ? findIntent(db, ours.data) : undefined;
};
