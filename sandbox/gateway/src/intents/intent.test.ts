import { describe, expect, test } from 'vitest';
import { refundCharge } from '../refunds/refund.ts';
import type { Charge, PaymentIntent, PaymentMethod } from '../schema.ts';
import { abandonAction, cancel, capture, confirm, settleAction } from './intent.ts';

const fresh = {
  id: 'pi_1',
  amount: 1_000,
  currency: 'usd',
  captureMethod: 'manual',
  methodTypes: ['card', 'pay_by_bank'],
  status: 'requires_payment_method',
  amountCapturable: 0,
  amountReceived: 0,
  returnUrl: null,
} as unknown as PaymentIntent;
const method = (behaviour: string): PaymentMethod =>
  ({ id: 'pm_1', type: behaviour === 'bank' ? 'pay_by_bank' : 'card', behaviour }) as PaymentMethod;
const confirmed = (behaviour: string, change: Partial<PaymentIntent> = {}) =>
  confirm(
    { ...fresh, ...change },
    {
      method: method(behaviour),
      returnUrl: 'http://shop/back',
      useScript: true,
      challengeUrl: 'http://gateway/challenge',
      bankUrl: 'http://gateway/bank',
      chargeId: 'ch_1',
    },
  );
const authorised = confirmed('approve');

describe('an intent', () => {
  test('authorises first and takes the money once', () => {
    expect(authorised.intent).toMatchObject({ status: 'requires_capture', amountCapturable: 1_000 });
    const taken = capture(authorised.intent, authorised.charge, {});
    expect(taken.intent).toMatchObject({ status: 'succeeded', amountCapturable: 0, amountReceived: 1_000 });
    expect(() => capture(taken.intent, taken.charge, {})).toThrow(/could not be captured/);
  });

  test('never gives up more than was authorised, and releases the rest', () => {
    expect(() => capture(authorised.intent, authorised.charge, { amount: 1_001 })).toThrow(/1000, not 1001/);
    expect(capture(authorised.intent, authorised.charge, { amount: 400 }).ledger).toEqual([
      { kind: 'capture', amount: 400 },
      { kind: 'void', amount: 600 },
    ]);
  });

  test('can be tried again after a decline', () => {
    const declined = confirmed('insufficient_funds');
    expect(declined.refusal).toMatchObject({ code: 'card_declined', decline_code: 'insufficient_funds' });
    expect(declined.intent.status).toBe('requires_payment_method');
    expect(confirmed('approve', declined.intent).intent.status).toBe('requires_capture');
  });

  test('waits for the shopper, then goes on or fails', () => {
    const waiting = confirmed('challenge');
    expect(waiting.intent.nextAction).toMatchObject({ type: 'use_stripe_sdk' });
    const answer = { method: method('challenge'), chargeId: 'ch_1' };
    expect(settleAction(waiting.intent, { ...answer, approved: true }).intent.status).toBe(
      'requires_capture',
    );
    const failed = settleAction(waiting.intent, { ...answer, approved: false });
    expect(failed.intent.lastPaymentError).toMatchObject({ code: 'payment_intent_authentication_failure' });
    expect(() => settleAction(failed.intent, { ...answer, approved: true })).toThrow(
      /could not be authenticated/,
    );
    expect(abandonAction(waiting.intent).intent.status).toBe('requires_payment_method');
  });

  test('a bank transfer is captured by its approval', () => {
    const waiting = confirmed('bank');
    expect(waiting.intent.nextAction).toMatchObject({ type: 'redirect_to_url' });
    const done = settleAction(waiting.intent, { method: method('bank'), approved: true, chargeId: 'ch_1' });
    expect(done.intent).toMatchObject({ status: 'succeeded', amountReceived: 1_000 });
  });

  test('can be cancelled until its money is taken', () => {
    expect(cancel(fresh, { reason: null }).ledger).toEqual([]);
    const void_ = cancel(authorised.intent, { reason: 'abandoned' });
    expect(void_.ledger).toEqual([{ kind: 'void', amount: 1_000 }]);
    expect(() => confirmed('approve', void_.intent)).toThrow(/status of canceled/);
    const taken = capture(authorised.intent, authorised.charge, {});
    expect(() => cancel(taken.intent, { reason: null })).toThrow(/status of succeeded/);
  });

  test('gives back at most what was taken', () => {
    const { charge } = capture(authorised.intent, authorised.charge, {}) as { charge: Charge };
    const half = refundCharge(charge, { amount: 600 });
    expect(() => refundCharge(half.charge, { amount: 401 })).toThrow(/unrefunded amount on charge \(400\)/);
    const rest = refundCharge(half.charge, {});
    expect(rest.amount).toBe(400);
    expect(() => refundCharge(rest.charge, {})).toThrow(/already been refunded/);
    expect(() => refundCharge(authorised.charge, {})).toThrow(/does not have a successful charge/);
  });
});
