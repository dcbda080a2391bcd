import { z } from 'zod';
import { quoteSchema } from '../quote.ts';
import { checkoutStates, payingAttemptOf } from './checkout.ts';
import type { StoredCheckout } from './checkout-row.ts';

export const checkoutSchema = z
  .object({
    id: z.uuid(),
    /** `processing`: work is under way and goes on by itself; look again. */
    state: z.enum([...checkoutStates, 'processing']),
    quote: quoteSchema,
    email: z.string(),
    contactName: z.string().nullable(),
    hold: z
      .object({
        expiresAt: z.string(),
        /** Left of it by this service's clock when it answered: whoever counts down needs no clock that is right. */
        leftMs: z.int().min(0),
        extended: z.boolean(),
      })
      .nullable(),
    attempt: z.int(),
    refusal: z.object({ code: z.string(), detail: z.string() }).nullable(),
    nextAction: z
      .discriminatedUnion('type', [
        z.object({ type: z.literal('redirect'), url: z.string() }),
        z.object({ type: z.literal('challenge'), clientSecret: z.string() }),
      ])
      .nullable(),
    order: z.object({ number: z.string(), key: z.string() }).nullable(),
  })
  .meta({ id: 'Checkout' });

export type CheckoutView = z.infer<typeof checkoutSchema>;

/** A checkout as its shopper sees it: working states are all `processing`. */
export const viewCheckout = (stored: StoredCheckout): CheckoutView => {
  const { checkout, quote, email, contactName, order, now } = stored;
  const paying = payingAttemptOf(checkout);
  return {
    id: checkout.id,
    state: stateOf(stored),
    quote,
    email,
    contactName,
    hold: checkout.holdExpiresAt && {
      expiresAt: checkout.holdExpiresAt.toISOString(),
      leftMs: Math.max(0, checkout.holdExpiresAt.getTime() - now.getTime()),
      extended: checkout.holdExtended,
    },
    attempt: checkout.payingAttempt ?? checkout.paidAttempt ?? checkout.attempts.length + 1,
    refusal: checkout.refusal && { code: checkout.refusal.code, detail: checkout.refusal.detail },
    nextAction: checkout.state === 'action_required' ? (paying?.nextAction ?? null) : null,
    order: order && { number: order.number, key: order.key },
  };
};

const stateOf = ({ checkout }: StoredCheckout): CheckoutView['state'] => {
  switch (checkout.state) {
    case 'held':
      return checkout.payingAttempt === null ? 'held' : 'processing';
    case 'action_required':
    case 'confirmed':
    case 'cancelled':
    case 'expired':
      return checkout.state;
    default:
      return 'processing';
  }
};
