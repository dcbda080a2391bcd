import type { IntentFacts } from '../checkout/call.ts';

/**
 * Whose a payment is: an attempt names it, an attempt is just being opened and may be it, or nobody of ours asked for
 * it (its checkout is unknown here, or was restored from before it).
 */
export type Owner = 'named' | 'maybe' | 'nobody';

/** How what a payment holds is given back. Amounts in minor units. */
export type Repair = { readonly repair: 'void' | 'refund'; readonly amountMinor: number };

type Held = Pick<IntentFacts, 'status' | 'authorizedMinor' | 'capturedMinor' | 'refundedMinor'>;

/** What has to be given back of a payment nobody of ours asked for; null when it holds nothing. Pure. */
export const repairOf = (intent: Held, owner: Owner): Repair | null => {
  if (owner !== 'nobody') return null;
  const keptMinor = intent.capturedMinor - intent.refundedMinor;
  if (keptMinor > 0) return { repair: 'refund', amountMinor: keptMinor };
  return intent.status === 'authorized' ? { repair: 'void', amountMinor: intent.authorizedMinor } : null;
};
