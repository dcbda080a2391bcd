import { type Refusal, refuse } from '@souk/service-kit/refusal';
import type { Attempt, Checkout, PaymentMethod } from './checkout.ts';
import { settle } from './settle.ts';

export type PaymentChoice = {
  readonly key: string;
  readonly method: PaymentMethod;
  readonly paymentMethodId: string | null;
  readonly returnUrl: string;
};

/** More tries than this in one checkout look like somebody testing stolen cards. */
const MOST_ATTEMPTS = 10;

/**
 * The shopper chose how to pay. The same key again, or a second click while the first is under way, joins the attempt
 * there is; a choice made while a challenge or bank page is open gives that attempt up. Pure.
 */
export const choosePayment = (checkout: Checkout, choice: PaymentChoice, now: Date): Checkout | Refusal => {
  const current = settle(checkout, now);
  const same = current.attempts.find(({ payKey }) => payKey === choice.key);
  if (same)
    return matches(same, choice)
      ? current
      : refuse('KEY_REUSED', 'This key was used for another payment. Use a new key for a new choice.');
  switch (current.state) {
    case 'cancelled':
    case 'expired':
      return refuse('CHECKOUT_CLOSED', closedDetail(current), { state: current.state });
    case 'quoted':
    case 'held':
      return current.payingAttempt === null ? begin(current, choice) : current;
    case 'action_required':
      return begin(giveUpAttempt(current), choice);
    default:
      return current;
  }
};

const closedDetail = ({ state }: Checkout): string =>
  state === 'expired'
    ? 'Your items were held until the time ran out. Nothing was charged. Check out again to hold them anew.'
    : 'This checkout was cancelled. Nothing was charged. Check out again.';

const matches = (attempt: Attempt, choice: PaymentChoice): boolean =>
  attempt.method === 'none' ||
  (attempt.method === choice.method && attempt.paymentMethodId === choice.paymentMethodId);

const giveUpAttempt = (checkout: Checkout): Checkout => ({
  ...checkout,
  state: checkout.stock === 'held' ? 'held' : 'quoted',
  payingAttempt: null,
  expiresAt: checkout.holdExpiresAt,
});

const begin = (checkout: Checkout, choice: PaymentChoice): Checkout | Refusal => {
  if (checkout.attempts.length >= MOST_ATTEMPTS)
    return refuse('TOO_MANY_TRIES', 'Too many tries to pay in one checkout. Start the checkout again.');
  const attempt = checkout.attempts.length + 1;
  return {
    ...checkout,
    payingAttempt: attempt,
    refusal: null,
    attempts: [...checkout.attempts, newAttempt(attempt, checkout, choice)],
  };
};

const newAttempt = (attempt: number, { totalMinor }: Checkout, choice: PaymentChoice): Attempt => ({
  attempt,
  payKey: choice.key,
  method: totalMinor === 0 ? 'none' : choice.method,
  paymentMethodId: choice.paymentMethodId,
  returnUrl: choice.returnUrl,
  status: 'wanted',
  intentId: null,
  intentVersion: 0,
  authorizedMinor: 0,
  capturedMinor: 0,
  refundedMinor: 0,
  clientSecret: null,
  nextAction: null,
  declineCode: null,
  label: totalMinor === 0 ? 'Nothing to pay' : null,
  paidWith: totalMinor === 0 ? { kind: 'nothing' } : null,
  closed: false,
});
