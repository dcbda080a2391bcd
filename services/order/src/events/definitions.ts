import { defineEvent } from '@souk/events/define-event';
import { z } from 'zod';

export const paymentIntentChanged = defineEvent(
  'payment.intent_changed',
  1,
  z.object({
    id: z.string(),
    checkoutId: z.string(),
    status: z.enum(['created', 'action_required', 'authorized', 'captured', 'voided', 'declined']),
    version: z.int(),
    authorizedMinor: z.int(),
    capturedMinor: z.int(),
    refundedMinor: z.int(),
    clientSecret: z.string().nullable(),
    nextAction: z
      .discriminatedUnion('type', [
        z.object({ type: z.literal('redirect'), url: z.string() }),
        z.object({ type: z.literal('challenge'), clientSecret: z.string() }),
      ])
      .nullable(),
    declineCode: z.string().nullable(),
    label: z.string().nullable(),
  }),
);
