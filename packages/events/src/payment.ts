import { z } from 'zod';
import { defineEvent } from './define-event.ts';
import { paidWithSchema } from './paid-with.ts';

const minor = z.int().nonnegative();

/** What is known of one payment: always the whole of it, never a difference. */
export const intentShape = {
  id: z.uuid(),
  /** The provider's own id; null until the provider has answered. */
  providerId: z.string().nullable(),
  checkoutId: z.uuid(),
  method: z.enum(['card', 'wallet', 'bank']),
  currency: z.string(),
  amountMinor: minor,
  authorizedMinor: minor,
  capturedMinor: minor,
  refundedMinor: minor,
  status: z.enum(['created', 'action_required', 'authorized', 'captured', 'voided', 'declined']),
  /** Grows with every change. */
  version: z.int(),
  /** With which the shopper's browser may look at this payment. */
  clientSecret: z.string().nullable(),
  /** What the shopper has to do before it goes on. */
  nextAction: z
    .discriminatedUnion('type', [
      z.object({ type: z.literal('redirect'), url: z.string() }),
      z.object({ type: z.literal('challenge'), clientSecret: z.string() }),
    ])
    .nullable(),
  /** Why the last attempt was declined, as a refusal code such as CARD_DECLINED. */
  declineCode: z.string().nullable(),
  /** For people, in English: `Visa ending 4242`. */
  label: z.string(),
  /** The same as facts; null while nothing was chosen, and in events of long ago. */
  paidWith: paidWithSchema.nullable().default(null),
};

/** A payment moved, whoever moved it: an answer of the provider, a webhook, the shopper's bank. Aggregate: the intent. */
export const paymentIntentChanged = defineEvent('payment.intent_changed', 1, z.object(intentShape));
