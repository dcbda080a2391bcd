import { invalidRequest, type StripeErrorBody } from '../http/stripe-error.ts';
import type { Charge, LedgerEntry, PaymentIntent, PaymentMethod } from '../schema.ts';
import { declineOf } from './declines.ts';

/** What a command makes of an intent: the new state, what the books say of it, who is told, and a refusal if any. */
export type Change = {
  intent: PaymentIntent;
  charge?: Charge;
  ledger: Pick<LedgerEntry, 'kind' | 'amount'>[];
  event?: IntentEvent;
  refusal?: StripeErrorBody;
};

export type IntentEvent =
  | 'payment_intent.amount_capturable_updated'
  | 'payment_intent.succeeded'
  | 'payment_intent.payment_failed'
  | 'payment_intent.requires_action'
  | 'payment_intent.canceled';

export type ConfirmCommand = {
  method: PaymentMethod;
  returnUrl: string | null;
  /** The browser script shows the challenge itself; otherwise the shopper is sent to a page. */
  useScript: boolean;
  challengeUrl: string;
  bankUrl: string;
  chargeId: string;
};

const CONFIRMABLE = ['requires_payment_method', 'requires_confirmation', 'requires_action'];
const CANCELABLE = [...CONFIRMABLE, 'requires_capture'];

const unexpectedState = (intent: PaymentIntent, what: string) =>
  invalidRequest(`This PaymentIntent could not be ${what} because it has a status of ${intent.status}.`, {
    code: 'payment_intent_unexpected_state',
  });

/** Charges the method: authorised, captured at once, declined, or waiting for the shopper's bank. */
export const confirm = (intent: PaymentIntent, command: ConfirmCommand): Change => {
  if (!CONFIRMABLE.includes(intent.status)) throw unexpectedState(intent, 'confirmed');
  const { method } = command;
  if (!intent.methodTypes.includes(method.type))
    throw invalidRequest(`The payment method type ${method.type} is not allowed for this PaymentIntent.`, {
      param: 'payment_method',
    });
  const returnUrl = command.returnUrl ?? intent.returnUrl;
  const asked = { ...intent, paymentMethodId: method.id, returnUrl, lastPaymentError: null };
  if (method.behaviour === 'bank') {
    if (!returnUrl)
      throw invalidRequest('A return_url is required for this payment method type.', { param: 'return_url' });
    return waitFor(asked, {
      redirect_to_url: { url: command.bankUrl, return_url: returnUrl },
      type: 'redirect_to_url',
    });
  }
  if (method.behaviour === 'challenge') {
    const sdk = { type: 'three_d_secure_redirect', source: command.challengeUrl };
    return waitFor(
      asked,
      command.useScript || !returnUrl
        ? { type: 'use_stripe_sdk', use_stripe_sdk: sdk }
        : { type: 'redirect_to_url', redirect_to_url: { url: command.challengeUrl, return_url: returnUrl } },
    );
  }
  if (method.behaviour === 'approve') return approve(asked, method, command.chargeId);
  return fail(asked, declineOf(method.behaviour));
};

const waitFor = (intent: PaymentIntent, nextAction: Record<string, unknown>): Change => ({
  intent: { ...intent, status: 'requires_action', nextAction },
  ledger: [],
  event: 'payment_intent.requires_action',
});

/** The shopper (or their bank) answered. Only an intent that is waiting can be answered. */
export const settleAction = (
  intent: PaymentIntent,
  { method, approved, chargeId }: { method: PaymentMethod; approved: boolean; chargeId: string },
): Change => {
  if (intent.status !== 'requires_action') throw unexpectedState(intent, 'authenticated');
  if (approved) return approve(intent, method, chargeId);
  return fail(intent, declineOf(method.behaviour));
};

const approve = (intent: PaymentIntent, method: PaymentMethod, chargeId: string): Change => {
  // A bank transfer is done once the bank says yes: there is nothing to capture later.
  const atOnce = intent.captureMethod !== 'manual' || method.type === 'pay_by_bank';
  const { amount, currency } = intent;
  return {
    intent: {
      ...intent,
      nextAction: null,
      status: atOnce ? 'succeeded' : 'requires_capture',
      amountCapturable: atOnce ? 0 : amount,
      amountReceived: atOnce ? amount : 0,
    },
    charge: {
      id: chargeId,
      intentId: intent.id,
      paymentMethodId: method.id,
      currency,
      amount,
      amountCaptured: atOnce ? amount : 0,
      amountRefunded: 0,
      captured: atOnce,
      createdAt: new Date(),
    },
    ledger: atOnce
      ? [
          { kind: 'authorise', amount },
          { kind: 'capture', amount },
        ]
      : [{ kind: 'authorise', amount }],
    event: atOnce ? 'payment_intent.succeeded' : 'payment_intent.amount_capturable_updated',
  };
};

const fail = (intent: PaymentIntent, refusal: StripeErrorBody): Change => ({
  intent: {
    ...intent,
    status: 'requires_payment_method',
    nextAction: null,
    paymentMethodId: null,
    lastPaymentError: refusal,
  },
  ledger: [],
  event: 'payment_intent.payment_failed',
  refusal,
});

/** Takes authorised money, once; what is not taken is released. */
export const capture = (
  intent: PaymentIntent,
  charge: Charge | undefined,
  { amount = intent.amountCapturable }: { amount?: number },
): Change => {
  if (intent.status !== 'requires_capture' || !charge) throw unexpectedState(intent, 'captured');
  if (amount > intent.amountCapturable)
    throw invalidRequest(
      `The remaining amount on this PaymentIntent that can be captured is ${intent.amountCapturable}, not ${amount}.`,
      { param: 'amount_to_capture', code: 'amount_too_large' },
    );
  const released = intent.amountCapturable - amount;
  return {
    intent: { ...intent, status: 'succeeded', amountCapturable: 0, amountReceived: amount },
    charge: { ...charge, captured: true, amountCaptured: amount },
    ledger: [
      { kind: 'capture', amount },
      ...(released > 0 ? [{ kind: 'void' as const, amount: released }] : []),
    ],
    event: 'payment_intent.succeeded',
  };
};

/** Gives up an intent before its money is taken; what was authorised is released. */
export const cancel = (intent: PaymentIntent, { reason }: { reason: string | null }): Change => {
  if (!CANCELABLE.includes(intent.status)) throw unexpectedState(intent, 'canceled');
  return {
    intent: {
      ...intent,
      status: 'canceled',
      amountCapturable: 0,
      nextAction: null,
      cancellationReason: reason,
      canceledAt: new Date(),
    },
    ledger: intent.amountCapturable > 0 ? [{ kind: 'void', amount: intent.amountCapturable }] : [],
    event: 'payment_intent.canceled',
  };
};

/** A bank page nobody answered: the attempt fails, and the intent may be tried again. */
export const abandonAction = (intent: PaymentIntent): Change => {
  if (intent.status !== 'requires_action') throw unexpectedState(intent, 'expired');
  return fail(intent, declineOf('abandoned'));
};
