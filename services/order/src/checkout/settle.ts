import {
  type Attempt,
  BANK_SECONDS,
  CHALLENGE_SECONDS,
  type Checkout,
  type CheckoutRefusal,
  CONFIRM_TRIES,
  canBeCancelled,
  payingAttemptOf,
} from './checkout.ts';
import { declineDetail } from './decline-detail.ts';

/**
 * Draws every conclusion that needs nobody's answer: a wish to cancel, a hold that ran out, news of money. `now` is
 * business time. Pure; answers the same object when there is nothing to conclude. What is next begins with no tries
 * behind it, however often the last call was asked in vain.
 */
export const settle = (checkout: Checkout, now: Date): Checkout => {
  let settled = checkout;
  for (;;) {
    const next = settleOnce(settled, now);
    if (next === settled) return settled;
    settled = next.state === settled.state ? next : { ...next, tries: 0 };
  }
};

/** Gives the checkout up; what was done so far is undone from here on. */
export const giveUp = (
  checkout: Checkout,
  state: 'cancelled' | 'expired',
  refusal: CheckoutRefusal | null = checkout.refusal,
): Checkout => ({ ...checkout, state, refusal, payingAttempt: null, expiresAt: null, tries: 0 });

/** The order is written: only what other attempts left behind, and the coupon, remain to be closed. */
export const confirm = (checkout: Checkout): Checkout => ({
  ...checkout,
  state: 'confirmed',
  payingAttempt: null,
  expiresAt: null,
  tries: 0,
});

const settleOnce = (checkout: Checkout, now: Date): Checkout => {
  if (checkout.cancelWanted && canBeCancelled(checkout)) return giveUp(checkout, 'cancelled');
  switch (checkout.state) {
    case 'quoted':
    case 'held':
    case 'action_required':
      return settleBeforeMoney(checkout, now);
    case 'authorized':
      return settleAuthorized(checkout);
    case 'claimed':
      return settleClaimed(checkout, now);
    case 'captured':
      return checkout.tries < CONFIRM_TRIES
        ? checkout
        : giveUp(checkout, 'cancelled', {
            code: 'ORDER_NOT_WRITTEN',
            detail: 'Your payment went through but the order could not be written. All of it is refunded.',
          });
    case 'confirmed':
      // What an edit added goes the way of its order.
      return checkout.edit?.isOrderCancelled ? giveUp(checkout, 'cancelled') : checkout;
    default:
      return checkout;
  }
};

const settleBeforeMoney = (checkout: Checkout, now: Date): Checkout => {
  // A bank may say yes after the shopper gave that attempt up: its money makes the order, whatever was chosen since.
  const paid = checkout.attempts.find((attempt) => attempt.capturedMinor > attempt.refundedMinor);
  if (paid) return { ...checkout, state: 'authorized', payingAttempt: paid.attempt, expiresAt: null };

  const attempt = payingAttemptOf(checkout);
  if (!attempt) {
    const lapsed = checkout.state === 'held' && checkout.expiresAt !== null && checkout.expiresAt <= now;
    return lapsed ? giveUp(checkout, 'expired') : checkout;
  }
  if (checkout.state === 'quoted' || checkout.stock === 'claiming') return checkout;
  if (isOver(attempt)) return declined(checkout, attempt);
  if (attempt.status === 'authorized' || attempt.method === 'none')
    return { ...checkout, state: 'authorized', expiresAt: null };
  if (checkout.state === 'action_required') return checkout;
  if (attempt.status === 'action_required') return awaitShopper(checkout, attempt, now);
  if (checkout.stock === 'claimed') return { ...checkout, state: 'claimed', expiresAt: null };
  return checkout;
};

const settleAuthorized = (checkout: Checkout): Checkout => {
  const attempt = payingAttemptOf(checkout);
  if (attempt && isOver(attempt) && checkout.stock !== 'claiming') return declined(checkout, attempt);
  return checkout.stock === 'claimed' ? { ...checkout, state: 'claimed' } : checkout;
};

const settleClaimed = (checkout: Checkout, now: Date): Checkout => {
  const attempt = payingAttemptOf(checkout);
  if (!attempt) return checkout;
  if (attempt.method === 'none' || attempt.status === 'captured')
    return { ...checkout, state: 'captured', paidAttempt: attempt.attempt, refusal: null, expiresAt: null };
  if (isOver(attempt)) return declined(checkout, attempt);
  if (attempt.status === 'action_required') return awaitShopper(checkout, attempt, now);
  return checkout;
};

const isOver = ({ status }: Attempt): boolean => status === 'declined' || status === 'voided';

const awaitShopper = (checkout: Checkout, { method }: Attempt, now: Date): Checkout => {
  const seconds = method === 'bank' ? BANK_SECONDS : CHALLENGE_SECONDS;
  return { ...checkout, state: 'action_required', expiresAt: new Date(now.getTime() + seconds * 1000) };
};

/** Back to choosing how to pay. Stock that was sold meanwhile is given back and held again on the way. */
const declined = (checkout: Checkout, attempt: Attempt): Checkout => {
  const code = attempt.declineCode?.toUpperCase() ?? 'PAYMENT_ENDED';
  return {
    ...checkout,
    state: checkout.stock === 'held' ? 'held' : 'quoted',
    payingAttempt: null,
    refusal: { code, detail: declineDetail(code) },
    expiresAt: checkout.holdExpiresAt,
    tries: 0,
  };
};
