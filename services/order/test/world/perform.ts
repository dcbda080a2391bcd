import type { Call, CallResult, IntentFacts } from '../../src/checkout/call.ts';
import { keyOf } from '../../src/checkout/call.ts';
import type { Checkout } from '../../src/checkout/checkout.ts';
import type { Answer } from './answers.ts';
import type { Coupons } from './coupons.ts';
import type { Money } from './money.ts';
import type { Stock } from './stock.ts';

export type World = { stock: Stock; money: Money; coupons: Coupons };

/** Carries a call of the pure machine out in the world, without HTTP between them. */
export const perform = (world: World, checkout: Checkout, call: Call): CallResult => {
  const key = keyOf(checkout.id, call);
  const hold = keyOf(checkout.id, { step: 'hold', attempt: checkout.holdAttempt });
  const coupon = keyOf(checkout.id, { step: 'coupon', attempt: 1 });
  const attempt = checkout.attempts.find((one) => one.attempt === call.attempt);
  const intent = attempt?.intentId ?? '';
  const { stock, money, coupons } = world;
  switch (call.step) {
    case 'coupon':
      return resultOf(coupons.take(coupon));
    case 'use-coupon':
      return resultOf(coupons.confirm(coupon));
    case 'release-coupon':
      return resultOf(coupons.release(coupon));
    case 'hold':
      return holdOf(
        stock.hold({ key: hold, cartId: checkout.cartId, lines: [...checkout.lines], holdSeconds: 600 }),
      );
    case 'extend':
      return holdOf(stock.extend(hold));
    case 'claim':
      return resultOf(stock.claim(hold));
    case 'unclaim':
      return resultOf(stock.unclaim(hold));
    case 'release':
      return resultOf(stock.release(hold));
    case 'intent':
      return intentOf(
        money.create({
          key,
          checkoutId: checkout.id,
          amountMinor: checkout.totalMinor,
          currency: checkout.currency,
          method: attempt?.method === 'none' || !attempt ? 'card' : attempt.method,
        }),
      );
    case 'authorize':
      return known(
        money,
        intent,
        money.authorize(intent, { key, paymentMethodId: attempt?.paymentMethodId, returnUrl: '' }),
      );
    case 'capture':
      return known(money, intent, money.capture(intent, { key, amountMinor: checkout.totalMinor }));
    case 'void':
      return known(money, intent, money.void(intent, { key }));
    case 'refund':
      return known(
        money,
        intent,
        money.refund(intent, {
          key,
          amountMinor: (attempt?.capturedMinor ?? 0) - (attempt?.refundedMinor ?? 0),
          reason: 'test',
        }),
      );
    case 'refund-part': {
      const paid = checkout.attempts.find((one) => one.attempt === checkout.paidAttempt)?.intentId ?? '';
      const amountMinor = checkout.refunds.find(({ n }) => n === call.attempt)?.amountMinor ?? 0;
      return intentOf(money.refund(paid, { key, amountMinor, reason: 'test' }));
    }
    case 'restock': {
      const lines = checkout.restocks.find(({ n }) => n === call.attempt)?.lines ?? [];
      return resultOf(stock.restock({ key, reference: hold, lines: [...lines] }));
    }
    case 'refresh':
      return intentOf(money.get(intent));
  }
};

const resultOf = ({ status, body }: Answer): CallResult =>
  status < 300 ? { kind: 'done' } : { kind: 'refused', code: String(body.code), detail: String(body.detail) };

const holdOf = (answer: Answer): CallResult =>
  answer.status < 300
    ? {
        kind: 'done',
        hold: { expiresAt: new Date(String(answer.body.expiresAt)), extended: Boolean(answer.body.extended) },
      }
    : resultOf(answer);

export const intentOf = (answer: Answer): CallResult =>
  answer.status < 300 ? { kind: 'done', intent: answer.body as unknown as IntentFacts } : resultOf(answer);

/** A refusal about the payment's state is answered with that state, as the service's own caller does. */
const known = (money: Money, intent: string, answer: Answer): CallResult =>
  answer.body.code === 'PAYMENT_STATE' || answer.body.code === 'AMOUNT_EXCEEDED'
    ? intentOf(money.get(intent))
    : intentOf(answer);
