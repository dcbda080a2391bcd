import type { PaidWith } from '@souk/events/paid-with';

/** The steps that reach outside. Each is keyed, so asking again never does it twice. */
export const steps = [
  'coupon',
  'hold',
  'extend',
  'intent',
  'authorize',
  'claim',
  'capture',
  'use-coupon',
  'void',
  'refund',
  'refund-part',
  'unclaim',
  'release',
  'release-coupon',
  'restock',
  'refresh',
] as const;
export type Step = (typeof steps)[number];

/** One outside call: which step, and its number (a second card or a second hold must not meet the first one's answer). */
export type Call = { readonly step: Step; readonly attempt: number };

/** The intent as payment tells it. */
export type IntentFacts = {
  readonly id: string;
  readonly status: 'created' | 'action_required' | 'authorized' | 'captured' | 'voided' | 'declined';
  readonly version: number;
  readonly authorizedMinor: number;
  readonly capturedMinor: number;
  readonly refundedMinor: number;
  readonly clientSecret: string | null;
  readonly nextAction:
    | { readonly type: 'redirect'; readonly url: string }
    | { readonly type: 'challenge'; readonly clientSecret: string }
    | null;
  readonly declineCode: string | null;
  readonly label: string | null;
  readonly paidWith: PaidWith | null;
};

/** What a call answered. `unknown` is never read as "it did not happen": the same key is asked again. */
export type CallResult =
  | {
      readonly kind: 'done';
      readonly hold?: { readonly expiresAt: Date; readonly extended: boolean };
      readonly intent?: IntentFacts;
    }
  | {
      readonly kind: 'refused';
      readonly code: string;
      readonly detail: string;
      readonly extra?: Record<string, unknown>;
    }
  | { readonly kind: 'unknown'; readonly why: string };

/** The key a receiver knows a call by: `<checkout>:<step>:<attempt>`. */
export const keyOf = (checkoutId: string, { step, attempt }: Call): string =>
  `${checkoutId}:${step}:${attempt}`;
