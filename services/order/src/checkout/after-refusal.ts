import type { Answered } from './after-result.ts';
import type { Call, CallResult } from './call.ts';
import { type Checkout, withAttempt, withRefund, withRestock } from './checkout.ts';
import { giveUp } from './settle.ts';

type Refused = Extract<CallResult, { kind: 'refused' }>;

/** Holds that lapse again and again before they can be claimed: somebody else is faster; stop trying. */
const MOST_HOLDS = 5;

/** What a refusal means for the checkout. Forward steps turn back; undoing steps accept that there is nothing to undo. */
export const afterRefusal = (checkout: Checkout, call: Call, refused: Refused, now: Date): Answered => {
  const { code, detail, extra } = refused;
  const refusal = { ...extra, code, detail };
  switch (call.step) {
    case 'coupon':
      return { checkout: giveUp({ ...checkout, coupon: 'none' }, 'cancelled', refusal) };
    case 'hold':
      return { checkout: giveUp({ ...checkout, stock: 'none' }, 'cancelled', refusal) };
    case 'claim':
      return { checkout: holdAgain(checkout, refusal) };
    case 'extend':
      return { checkout: afterExtendRefused(checkout, code, now) };
    case 'intent':
      // Nothing came into being, so there is nothing to void.
      return { checkout: declineAttempt(checkout, call.attempt, code, true) };
    case 'authorize':
    case 'capture':
      return { checkout: declineAttempt(checkout, call.attempt, code, false) };
    case 'refresh':
      return code === 'INTENT_UNKNOWN'
        ? { checkout: declineAttempt({ ...checkout, refreshWanted: false }, call.attempt, code, true) }
        : { checkout, stuck: true };
    case 'void':
      return code === 'INTENT_UNKNOWN'
        ? { checkout: withAttempt(checkout, call.attempt, { closed: true }) }
        : { checkout, stuck: true };
    case 'unclaim':
    case 'release':
      if (code === 'HOLD_CLAIMED') return { checkout: { ...checkout, stock: 'claimed' } };
      return code === 'HOLD_UNKNOWN' || code === 'KEY_TOMBSTONED' || code === 'HOLD_EXPIRED'
        ? { checkout: { ...checkout, stock: 'none' } }
        : { checkout, stuck: true };
    case 'release-coupon':
      return code === 'NOT_FOUND' || code === 'KEY_TOMBSTONED'
        ? { checkout: { ...checkout, coupon: 'none' } }
        : { checkout, stuck: true };
    case 'use-coupon':
      // The order stands whatever becomes of its coupon's use.
      return { checkout: { ...checkout, coupon: 'used' } };
    case 'refund':
      return { checkout, stuck: true };
    case 'refund-part':
      // Payment looked at its provider before it said so: this money will never go back this way.
      return code === 'AMOUNT_EXCEEDED' || code === 'PAYMENT_STATE' || code === 'AMOUNT_TOO_SMALL'
        ? { checkout: withRefund(checkout, call.attempt, 'refused') }
        : { checkout, stuck: true };
    case 'restock':
      // Nothing is counted of it (any more), so there is no shelf to put it on.
      return code === 'STOCK_UNKNOWN'
        ? { checkout: withRestock(checkout, call.attempt, 'refused') }
        : { checkout, stuck: true };
  }
};

const declineAttempt = (checkout: Checkout, attempt: number, code: string, closed: boolean): Checkout =>
  withAttempt(checkout, attempt, { status: 'declined', declineCode: code, closed });

/** A lapsed hold cannot be claimed: the next one has its own key, so it never meets the first one's answer. */
const holdAgain = (checkout: Checkout, refusal: { code: string; detail: string }): Checkout =>
  checkout.holdAttempt >= MOST_HOLDS || checkout.state === 'cancelled' || checkout.state === 'expired'
    ? giveUp({ ...checkout, stock: 'none' }, checkout.state === 'expired' ? 'expired' : 'cancelled', refusal)
    : { ...checkout, stock: 'none', holdAttempt: checkout.holdAttempt + 1 };

const afterExtendRefused = (checkout: Checkout, code: string, now: Date): Checkout => ({
  ...checkout,
  extendWanted: false,
  holdExtended: checkout.holdExtended || code === 'HOLD_EXTENDED',
  expiresAt: code === 'HOLD_EXPIRED' || code === 'HOLD_UNKNOWN' ? now : checkout.expiresAt,
});
