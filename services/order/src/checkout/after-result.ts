import { afterRefusal } from './after-refusal.ts';
import type { Call, CallResult, IntentFacts } from './call.ts';
import { type Attempt, type Checkout, withAttempt, withRefund, withRestock } from './checkout.ts';
import { giveUp, settle } from './settle.ts';

/** The checkout after a call was answered, with every conclusion drawn. `now` is business time. Pure. */
export const afterResult = (checkout: Checkout, call: Call, result: CallResult, now: Date): Checkout => {
  if (result.kind === 'unknown') return { ...checkout, tries: checkout.tries + 1 };
  const answered = { ...checkout, tries: 0 };
  const next =
    result.kind === 'refused'
      ? afterRefusal(answered, call, result, now)
      : afterDone(answered, call, result, now);
  return settle(next.stuck ? { ...next.checkout, tries: checkout.tries + 1 } : next.checkout, now);
};

/** `stuck`: the answer changed nothing, so the step is due again after a pause. */
export type Answered = { readonly checkout: Checkout; readonly stuck?: boolean };

const afterDone = (
  checkout: Checkout,
  { step, attempt }: Call,
  { hold, intent }: Extract<CallResult, { kind: 'done' }>,
  now: Date,
): Answered => {
  // A part's number counts refunds; the payment it is taken from is the one that was paid with.
  const paidWith = step === 'refund-part' ? (checkout.paidAttempt ?? attempt) : attempt;
  const mirrored = intent ? mirrorIntent(checkout, paidWith, intent) : checkout;
  const after = mirrored.attempts.find((one) => one.attempt === attempt);
  switch (step) {
    case 'coupon':
      return { checkout: { ...checkout, coupon: 'held' } };
    case 'hold':
      return { checkout: held(checkout, hold) };
    case 'extend':
      return {
        checkout: {
          ...checkout,
          extendWanted: false,
          holdExtended: true,
          holdExpiresAt: hold?.expiresAt ?? checkout.holdExpiresAt,
          expiresAt: hold?.expiresAt ?? checkout.expiresAt,
        },
      };
    case 'intent':
      return { checkout: mirrored };
    case 'authorize':
      // Neither yes, no nor a question: this attempt leads nowhere.
      if (after?.status !== 'created') return { checkout: mirrored };
      return { checkout: withAttempt(mirrored, attempt, { status: 'declined' }) };
    case 'capture':
      return { checkout: mirrored, stuck: after?.status === 'authorized' };
    case 'void':
      return { checkout: withAttempt(mirrored, attempt, { closed: after?.status !== 'captured' }) };
    case 'refund':
      return { checkout: mirrored, stuck: (after?.capturedMinor ?? 0) > (after?.refundedMinor ?? 0) };
    case 'refund-part':
      return { checkout: withRefund(mirrored, attempt, 'done') };
    case 'restock':
      return { checkout: withRestock(checkout, attempt, 'done') };
    case 'refresh':
      return { checkout: afterRefresh(mirrored, after, now) };
    case 'claim':
      return { checkout: { ...checkout, stock: 'claimed' } };
    case 'unclaim':
      return { checkout: { ...checkout, stock: 'none', holdAttempt: checkout.holdAttempt + 1 } };
    case 'release':
      return { checkout: { ...checkout, stock: 'none' } };
    case 'use-coupon':
      return { checkout: { ...checkout, coupon: 'used' } };
    case 'release-coupon':
      return { checkout: { ...checkout, coupon: 'none' } };
  }
};

const held = (checkout: Checkout, hold: { expiresAt: Date; extended: boolean } | undefined): Checkout => ({
  ...checkout,
  state: checkout.state === 'quoted' ? 'held' : checkout.state,
  stock: 'held',
  holdExpiresAt: hold?.expiresAt ?? null,
  holdExtended: hold?.extended ?? false,
  expiresAt: hold?.expiresAt ?? null,
});

const afterRefresh = (checkout: Checkout, attempt: Attempt | undefined, now: Date): Checkout => {
  const asked = { ...checkout, refreshWanted: false };
  const over = asked.expiresAt !== null && asked.expiresAt <= now;
  return over && attempt?.status === 'action_required' ? giveUp(asked, 'expired') : asked;
};

/** Takes over what payment says of an intent, unless something newer is known already. */
export const mirrorIntent = (checkout: Checkout, attempt: number, intent: IntentFacts): Checkout => {
  const known = checkout.attempts.find((one) => one.attempt === attempt);
  if (!known || known.intentVersion > intent.version) return checkout;
  return withAttempt(checkout, attempt, {
    intentId: intent.id,
    intentVersion: intent.version,
    status: intent.status,
    authorizedMinor: intent.authorizedMinor,
    capturedMinor: intent.capturedMinor,
    refundedMinor: intent.refundedMinor,
    clientSecret: intent.clientSecret,
    nextAction: intent.nextAction,
    declineCode: intent.declineCode,
    label: intent.label,
    paidWith: intent.paidWith,
  });
};
