import { z } from 'zod';
import type { IntentRow } from '../schema.ts';

/** What an event says of a payment, as far as it says anything. Of refunds the amount is their own. */
export const toldSchema = z.object({
  object: z.string().optional(),
  id: z.string(),
  amount: z.number().optional(),
  currency: z.string().optional(),
  payment_intent: z.union([z.string(), z.object({ id: z.string() })]).nullish(),
  metadata: z.record(z.string(), z.string()).nullish(),
});
export type Told = z.infer<typeof toldSchema>;

/** The provider's id of the payment an event is about; null when it is about something else. */
export const providerIdOf = ({ id, payment_intent: intent }: Told): string | null => {
  if (id.startsWith('pi_')) return id;
  return (typeof intent === 'object' ? intent?.id : intent) ?? null;
};

/** In what an event contradicts the payment we asked for; null when it agrees as far as it goes. Pure. */
export const contradictionOf = (
  told: Told,
  intent: Pick<IntentRow, 'id' | 'checkoutId' | 'amountMinor' | 'currency'>,
): string | null => {
  const { amount, metadata } = told;
  const whole = told.object === 'payment_intent' || told.object === 'charge';
  if (whole && amount !== undefined && amount !== intent.amountMinor)
    return `It tells of ${amount}, and the payment is of ${intent.amountMinor}.`;
  if (told.currency !== undefined && told.currency.toLowerCase() !== intent.currency.toLowerCase())
    return `It tells of ${told.currency}, and the payment is in ${intent.currency}.`;
  if (metadata?.checkout !== undefined && metadata.checkout !== intent.checkoutId)
    return 'It names another checkout than the one this payment is for.';
  if (metadata?.intent !== undefined && metadata.intent !== intent.id)
    return 'It names another payment than the one it tells of.';
  return null;
};
