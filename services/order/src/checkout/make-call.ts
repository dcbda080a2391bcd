import { Unreachable, unwrap } from '@souk/service-kit/client';
import { asSystem, currentContext, remainingMs } from '@souk/service-kit/context';
import { isRefusal, type Refusal } from '@souk/service-kit/refusal';
import type { FastifyBaseLogger } from 'fastify';
import type { Peers } from '../peers.ts';
import { type Call, type CallResult, type IntentFacts, keyOf } from './call.ts';
import { type Attempt, type Checkout, holdSecondsOf } from './checkout.ts';

/** A call gives up well before its driver's lease would end. */
const CALL_MS = 8_000;
/** Kept back of a request's time, to write down what is known and answer with it. */
export const ANSWER_MS = 800;

/**
 * Makes one outside call of the machine, as the shop itself and with its step's key. Refusals are answers; no answer,
 * a 5xx or a bug on the way is `unknown`.
 */
export const makeCall = async (
  { peers, log }: { peers: Peers; log: FastifyBaseLogger },
  checkout: Checkout,
  call: Call,
): Promise<CallResult> => {
  // Whoever waits hears of it, even when the one that is called never answers.
  const budgetMs = Math.max(1, Math.min(CALL_MS, remainingMs() - ANSWER_MS));
  try {
    return await asSystem(() => send(peers, checkout, call), {
      budgetMs,
      traceId: currentContext()?.traceId ?? null,
    });
  } catch (error) {
    if (!(error instanceof Unreachable)) log.error({ err: error, call }, 'a step failed unexpectedly');
    return { kind: 'unknown', why: (error as Error).message };
  }
};

const send = async (peers: Peers, checkout: Checkout, call: Call): Promise<CallResult> => {
  switch (call.step) {
    case 'coupon':
    case 'use-coupon':
    case 'release-coupon':
      return sendToCart(peers, checkout, call);
    case 'hold':
    case 'extend':
    case 'claim':
    case 'unclaim':
    case 'release':
    case 'restock':
      return sendToInventory(peers, checkout, call);
    default:
      return sendToPayment(peers, checkout, call);
  }
};

const sendToCart = async ({ cart }: Peers, checkout: Checkout, call: Call): Promise<CallResult> => {
  const use = keyOf(checkout.id, { step: 'coupon', attempt: 1 });
  if (call.step === 'coupon')
    return plain(await unwrap(cart.POST('/coupon-uses', { body: { key: use, quoteId: checkout.quoteId } })));
  const options = { params: { path: { key: use } }, body: { key: keyOf(checkout.id, call) } };
  return call.step === 'use-coupon'
    ? plain(await unwrap(cart.POST('/coupon-uses/{key}/confirm', options)))
    : plain(await unwrap(cart.POST('/coupon-uses/{key}/release', options)));
};

const sendToInventory = async ({ inventory }: Peers, checkout: Checkout, call: Call): Promise<CallResult> => {
  const key = keyOf(checkout.id, { step: 'hold', attempt: checkout.holdAttempt });
  const options = { params: { path: { key } }, body: { key: keyOf(checkout.id, call) } };
  switch (call.step) {
    case 'hold': {
      const body = {
        key,
        cartId: checkout.cartId,
        lines: [...checkout.lines],
        holdSeconds: holdSecondsOf(checkout),
      };
      return hold(await unwrap(inventory.POST('/reservations', { body })));
    }
    case 'extend':
      return hold(await unwrap(inventory.POST('/reservations/{key}/extend', options)));
    case 'claim':
      return plain(await unwrap(inventory.POST('/reservations/{key}/claim', options)));
    case 'unclaim':
      return plain(await unwrap(inventory.POST('/reservations/{key}/unclaim', options)));
    case 'restock': {
      const restock = checkout.restocks.find(({ n }) => n === call.attempt);
      if (!restock) throw new Error(`no restock ${call.attempt}`);
      const body = { key: keyOf(checkout.id, call), reference: key, lines: [...restock.lines] };
      return plain(await unwrap(inventory.POST('/restocks', { body })));
    }
    default:
      return plain(await unwrap(inventory.POST('/reservations/{key}/release', options)));
  }
};

const sendToPayment = async (peers: Peers, checkout: Checkout, call: Call): Promise<CallResult> => {
  if (call.step === 'refund-part') return refundPart(peers, checkout, call);
  const attempt = checkout.attempts.find((one) => one.attempt === call.attempt);
  if (!attempt || attempt.method === 'none') throw new Error(`no payment attempt ${call.attempt}`);
  if (call.step === 'intent') {
    const { id: checkoutId, totalMinor: amountMinor, currency } = checkout;
    const body = { key: keyOf(checkoutId, call), checkoutId, amountMinor, currency, method: attempt.method };
    return intent(await unwrap(peers.payment.POST('/intents', { body })));
  }
  const id = attempt.intentId;
  if (id === null) throw new Error(`payment attempt ${call.attempt} has no intent`);
  if (call.step === 'refresh') return refresh(peers, id);
  const answer = await sendToIntent(peers, checkout, { call, attempt, id });
  // What state it is in instead decides what to do, so that is the answer.
  const aboutState =
    isRefusal(answer) && (answer.code === 'PAYMENT_STATE' || answer.code === 'AMOUNT_EXCEEDED');
  if (!aboutState) return intent(answer);
  const now = await refresh(peers, id);
  // A key that was refused stays refused: what is still only authorised is never taken with it, and has to be let go.
  const isRefusedForGood =
    call.step === 'capture' && now.kind === 'done' && now.intent?.status === 'authorized';
  return isRefusedForGood ? refused(answer) : now;
};

/** One promised part. Only its own key tells whether it was done: what was refunded altogether may be somebody else's. */
const refundPart = async ({ payment }: Peers, checkout: Checkout, call: Call): Promise<CallResult> => {
  const paid = checkout.attempts.find(({ attempt }) => attempt === checkout.paidAttempt);
  const part = checkout.refunds.find(({ n }) => n === call.attempt);
  if (!paid?.intentId || !part) throw new Error(`no payment to refund part ${call.attempt} of`);
  const params = { path: { id: paid.intentId } };
  const { amountMinor } = part;
  const body = { key: keyOf(checkout.id, call), amountMinor, reason: 'requested_by_customer' };
  return intent(await unwrap(payment.POST('/intents/{id}/refunds', { params, body })));
};

const refresh = async ({ payment }: Peers, id: string): Promise<CallResult> =>
  intent(
    await unwrap(payment.GET('/intents/{id}', { params: { path: { id }, query: { refresh: 'true' } } })),
  );

const sendToIntent = (
  { payment }: Peers,
  checkout: Checkout,
  { call, attempt, id }: { call: Call; attempt: Attempt; id: string },
) => {
  const params = { path: { id } };
  const key = keyOf(checkout.id, call);
  switch (call.step) {
    case 'authorize': {
      const body = {
        key,
        returnUrl: attempt.returnUrl,
        ...(attempt.paymentMethodId === null ? {} : { paymentMethodId: attempt.paymentMethodId }),
      };
      return unwrap(payment.POST('/intents/{id}/authorize', { params, body }));
    }
    case 'capture': {
      const body = { key, amountMinor: checkout.totalMinor };
      return unwrap(payment.POST('/intents/{id}/capture', { params, body }));
    }
    case 'void':
      return unwrap(payment.POST('/intents/{id}/void', { params, body: { key } }));
    default: {
      const amountMinor = attempt.capturedMinor - attempt.refundedMinor;
      const body = { key, amountMinor, reason: 'requested_by_customer' };
      return unwrap(payment.POST('/intents/{id}/refunds', { params, body }));
    }
  }
};

const refused = (refusal: Refusal): CallResult =>
  isOurFault(refusal)
    ? { kind: 'unknown', why: `${refusal.code}: ${refusal.message}` }
    : { kind: 'refused', code: refusal.code, detail: refusal.message, extra: refusal.extra };

/** Says something of us or of the moment, not of the checkout: ask again later. */
const isOurFault = ({ code }: Refusal): boolean =>
  code === 'UNAUTHENTICATED' ||
  code === 'FORBIDDEN' ||
  code === 'RATE_LIMITED' ||
  code === 'DEADLINE_EXCEEDED';

const plain = (answer: object | Refusal): CallResult =>
  isRefusal(answer) ? refused(answer) : { kind: 'done' };

const hold = (answer: { expiresAt: string; extended: boolean } | Refusal): CallResult =>
  isRefusal(answer)
    ? refused(answer)
    : { kind: 'done', hold: { expiresAt: new Date(answer.expiresAt), extended: answer.extended } };

const intent = (answer: IntentFacts | Refusal): CallResult =>
  isRefusal(answer) ? refused(answer) : { kind: 'done', intent: answer };
