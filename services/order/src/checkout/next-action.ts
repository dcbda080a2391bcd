import type { Call, Step } from './call.ts';
import { type Attempt, type Checkout, goesBackInParts, payingAttemptOf } from './checkout.ts';

export type Action =
  | { readonly kind: 'call'; readonly call: Call }
  /** The money is there: write the order. */
  | { readonly kind: 'confirm' }
  /** Somebody else moves next. `askAgainSeconds`: look anyway, in case word of it got lost. */
  | { readonly kind: 'wait'; readonly askAgainSeconds: number | null }
  | { readonly kind: 'done' };

const ASK_AGAIN_SECONDS = 30;
const done: Action = { kind: 'done' };

/** What a settled checkout needs next. `now` is business time. Pure. */
export const nextAction = (checkout: Checkout, now: Date): Action => {
  switch (checkout.state) {
    case 'quoted':
      return callOf(closeAbandoned(checkout) ?? secureStock(checkout)) ?? done;
    case 'held':
      return callOf(closeAbandoned(checkout) ?? pay(checkout)) ?? waitForShopper(null);
    case 'action_required':
      return checkout.refreshWanted || (checkout.expiresAt !== null && checkout.expiresAt <= now)
        ? call('refresh', checkout.payingAttempt ?? 1)
        : waitForShopper(ASK_AGAIN_SECONDS);
    case 'authorized':
      return callOf(takeStock(checkout)) ?? done;
    case 'claimed':
      return callOf(takeMoney(checkout)) ?? waitForShopper(ASK_AGAIN_SECONDS);
    case 'captured':
      return { kind: 'confirm' };
    case 'confirmed':
      return callOf(closeAbandoned(checkout) ?? afterSale(checkout) ?? useCoupon(checkout)) ?? done;
    case 'cancelled':
    case 'expired':
      return callOf(refundPart(checkout) ?? closeAbandoned(checkout) ?? giveBack(checkout)) ?? done;
  }
};

const step = (name: Step, attempt: number): Call => ({ step: name, attempt });
const call = (name: Step, attempt: number): Action => ({ kind: 'call', call: step(name, attempt) });
const callOf = (found: Call | null): Action | null => (found ? { kind: 'call', call: found } : null);
const waitForShopper = (askAgainSeconds: number | null): Action => ({ kind: 'wait', askAgainSeconds });

/** Ends what payment may still do for attempts that no longer count: void what is open, refund what was taken. */
const closeAbandoned = (checkout: Checkout): Call | null => {
  for (const attempt of checkout.attempts) {
    if (attempt.attempt === checkout.payingAttempt) continue;
    if (attempt.attempt === checkout.paidAttempt && checkout.state === 'confirmed') continue;
    const owed = owedFor(attempt);
    if (owed) return step(owed, attempt.attempt);
  }
  return null;
};

const owedFor = (attempt: Attempt): Step | null => {
  if (attempt.method === 'none' || attempt.status === 'wanted') return null;
  if (attempt.capturedMinor > attempt.refundedMinor) return 'refund';
  if (attempt.closed || attempt.status === 'voided' || attempt.status === 'captured') return null;
  // Whether it exists is unknown: asking again by its key tells the id that can then be voided.
  return attempt.status === 'creating' ? 'intent' : 'void';
};

const secureStock = (checkout: Checkout): Call | null => {
  if (checkout.stock === 'claiming') return step('claim', checkout.holdAttempt);
  if (checkout.stock === 'claimed') return step('unclaim', checkout.holdAttempt);
  if (checkout.coupon === 'none' || checkout.coupon === 'taking') return step('coupon', 1);
  return step('hold', checkout.holdAttempt);
};

const takeStock = ({ stock, holdAttempt }: Checkout): Call | null => {
  if (stock === 'none' || stock === 'holding') return step('hold', holdAttempt);
  return stock === 'claimed' ? null : step('claim', holdAttempt);
};

const pay = (checkout: Checkout): Call | null => {
  const attempt = payingAttemptOf(checkout);
  if (!attempt) return checkout.extendWanted ? step('extend', checkout.holdAttempt) : null;
  if (attempt.status === 'wanted' || attempt.status === 'creating') return step('intent', attempt.attempt);
  // A bank takes the money at once, so the stock is sold first and given back if the bank says no.
  if (attempt.method === 'bank') return takeStock(checkout);
  return step('authorize', attempt.attempt);
};

const takeMoney = (checkout: Checkout): Call | null => {
  const attempt = payingAttemptOf(checkout);
  if (!attempt) return null;
  return step(attempt.status === 'authorized' ? 'capture' : 'authorize', attempt.attempt);
};

/** Promised before the rest: its own key tells what became of it, so it is asked until it is known. */
const refundPart = ({ refunds }: Checkout): Call | null => {
  const due = refunds.find(({ state }) => state === 'due');
  return due ? step('refund-part', due.n) : null;
};

const restock = ({ restocks }: Checkout): Call | null => {
  const due = restocks.find(({ state }) => state === 'due');
  return due ? step('restock', due.n) : null;
};

const afterSale = (checkout: Checkout): Call | null => refundPart(checkout) ?? restock(checkout);

const useCoupon = ({ coupon }: Checkout): Call | null => (coupon === 'held' ? step('use-coupon', 1) : null);

const giveBack = (checkout: Checkout): Call | null => {
  const { stock, coupon, holdAttempt } = checkout;
  if (coupon === 'taking' || coupon === 'held') return step('release-coupon', 1);
  if (stock === 'claiming') return step('claim', holdAttempt);
  if (stock === 'claimed')
    return goesBackInParts(checkout) ? restock(checkout) : step('unclaim', holdAttempt);
  return stock === 'none' ? null : step('release', holdAttempt);
};
