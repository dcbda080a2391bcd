import type { PaidWith } from '@souk/events/paid-with';
import { paidWithText } from '@souk/service-kit/paid-with-text';

/** Pure rules of a payment: what may be asked of it, and what becomes of it when the provider tells its state. */
export type Status = 'created' | 'action_required' | 'authorized' | 'captured' | 'voided' | 'declined';
export type NextAction = { type: 'redirect'; url: string } | { type: 'challenge'; clientSecret: string };

export type Intent = {
  status: Status;
  amountMinor: number;
  authorizedMinor: number;
  capturedMinor: number;
  refundedMinor: number;
  nextAction: NextAction | null;
  declineCode: string | null;
  label: string;
  paidWith: PaidWith | null;
};

/** Everything the provider says of an intent at one moment, in our words. */
export type ProviderView = {
  providerId: string;
  clientSecret: string;
  status: Status;
  capturedMinor: number;
  refundedMinor: number;
  nextAction: NextAction | null;
  declineCode: string | null;
  paidWith: PaidWith | null;
};

export type LedgerLine = { kind: 'authorise' | 'capture' | 'void' | 'refund'; amountMinor: number };

// Money never moves back through these: what is captured is not authorised again because an old message says so.
const RANK: Record<Status, number> = {
  created: 0,
  action_required: 1,
  declined: 1,
  authorized: 2,
  captured: 3,
  voided: 3,
};

/** Whether a view that may be older than what we know can still be believed. */
export const outranks = (view: ProviderView, intent: Pick<Intent, 'status'>): boolean =>
  RANK[view.status] > RANK[intent.status];

/**
 * What is known after hearing the provider: never less than before. Answers null when nothing is new, otherwise the
 * new state and the lines it writes into the book.
 */
export const absorb = (intent: Intent, view: ProviderView): { next: Intent; ledger: LedgerLine[] } | null => {
  if (RANK[view.status] < RANK[intent.status]) return null;
  // Two final states that disagree: the first one stands, and the reconciler will tell.
  if (RANK[intent.status] === 3 && view.status !== intent.status) return null;
  const captured = view.status === 'captured';
  const next: Intent = {
    ...intent,
    status: view.status,
    authorizedMinor: view.status === 'authorized' || captured ? intent.amountMinor : intent.authorizedMinor,
    capturedMinor: captured ? Math.max(intent.capturedMinor, view.capturedMinor) : intent.capturedMinor,
    refundedMinor: captured ? Math.max(intent.refundedMinor, view.refundedMinor) : intent.refundedMinor,
    nextAction: view.nextAction,
    declineCode: view.declineCode,
    label: view.paidWith ? paidWithText(view.paidWith, 'en') : intent.label,
    paidWith: view.paidWith ?? intent.paidWith,
  };
  const ledger = linesBetween(intent, next);
  const unchanged = ledger.length === 0 && JSON.stringify(told(next)) === JSON.stringify(told(intent));
  return unchanged ? null : { next, ledger };
};

const told = ({ status, nextAction, declineCode, label, paidWith }: Intent) => [
  status,
  nextAction && (nextAction.type === 'redirect' ? nextAction.url : nextAction.clientSecret),
  declineCode,
  label,
  paidWith && paidWithText(paidWith, 'en'),
];

const linesBetween = (before: Intent, after: Intent): LedgerLine[] => {
  const lines: LedgerLine[] = [
    { kind: 'authorise', amountMinor: after.authorizedMinor - before.authorizedMinor },
    { kind: 'capture', amountMinor: after.capturedMinor - before.capturedMinor },
    { kind: 'void', amountMinor: releasedOf(after) - releasedOf(before) },
    { kind: 'refund', amountMinor: after.refundedMinor - before.refundedMinor },
  ];
  return lines.filter(({ amountMinor }) => amountMinor > 0);
};

/** What was promised and given up: all of it by a void, the rest by a capture of less. */
const releasedOf = ({ status, authorizedMinor, capturedMinor }: Intent): number =>
  status === 'voided' || status === 'captured' ? authorizedMinor - capturedMinor : 0;

export type OperationKind = 'create' | 'authorize' | 'capture' | 'void' | 'refund';
export type Objection = { code: 'PAYMENT_STATE' | 'AMOUNT_EXCEEDED' | 'KEY_TOMBSTONED'; detail: string };

/** Why an operation cannot be asked of an intent as it stands; null when it can. */
export const objectionTo = (
  intent: Intent & { voidAsked: boolean },
  { kind, amountMinor = 0 }: { kind: OperationKind; amountMinor?: number },
): Objection | null => {
  switch (kind) {
    case 'create':
      return null;
    case 'authorize':
      if (intent.voidAsked)
        return { code: 'KEY_TOMBSTONED', detail: 'This payment was given up. Begin a new one.' };
      return RANK[intent.status] <= 1 ? null : wrongState(intent, 'authorised');
    case 'capture':
      if (intent.status !== 'authorized') return wrongState(intent, 'captured');
      return amountMinor <= intent.authorizedMinor
        ? null
        : tooMuch(`${amountMinor} is more than the ${intent.authorizedMinor} that was authorised.`);
    case 'void':
      return intent.status === 'captured' ? wrongState(intent, 'voided. Refund it instead') : null;
    case 'refund': {
      if (intent.status !== 'captured') return wrongState(intent, 'refunded');
      const left = intent.capturedMinor - intent.refundedMinor;
      return amountMinor <= left
        ? null
        : tooMuch(`${amountMinor} is more than the ${left} that is left to refund.`);
    }
  }
};

const wrongState = ({ status }: Intent, what: string): Objection => ({
  code: 'PAYMENT_STATE',
  detail: `This payment is ${status.replace('_', ' ')}, so it cannot be ${what}.`,
});

const tooMuch = (detail: string): Objection => ({ code: 'AMOUNT_EXCEEDED', detail });
