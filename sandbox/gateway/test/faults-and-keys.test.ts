import Stripe from 'stripe';
import { describe, expect, test } from 'vitest';
import { startGateway } from './start-gateway.ts';

const { stripe, faults, ledger } = await startGateway();

const authorised = async () => {
  const { id } = await stripe.paymentIntents.create({
    amount: 2_500,
    currency: 'usd',
    capture_method: 'manual',
  });
  return stripe.paymentIntents.confirm(id, { payment_method: 'pm_card_visa' });
};
const refusal = async (work: Promise<unknown>) =>
  work.then(
    () => expect.unreachable('nothing was refused'),
    (error: Stripe.errors.StripeError) => error,
  );

describe('an idempotency key', () => {
  test('gets the same answer again, and the money moves once', async () => {
    const { id } = await authorised();
    const once = await stripe.paymentIntents.capture(id, {}, { idempotencyKey: `${id}:capture` });
    const again = await stripe.paymentIntents.capture(id, {}, { idempotencyKey: `${id}:capture` });
    expect(again).toEqual(once);
    expect(again.lastResponse.headers['idempotent-replayed']).toBe('true');
    expect(await ledger(id)).toEqual(['authorise 2500', 'capture 2500']);
  });

  test('gets the same decline again', async () => {
    const { id } = await stripe.paymentIntents.create({ amount: 2_500, currency: 'usd' });
    const confirm = () =>
      refusal(
        stripe.paymentIntents.confirm(
          id,
          { payment_method: 'pm_card_visa_chargeDeclined' },
          { idempotencyKey: `${id}:confirm` },
        ),
      );
    expect((await confirm()).code).toBe('card_declined');
    expect((await confirm()).headers?.['idempotent-replayed']).toBe('true');
  });

  test('with another body is refused', async () => {
    const { id } = await authorised();
    await stripe.paymentIntents.capture(id, { amount_to_capture: 100 }, { idempotencyKey: `${id}:other` });
    const other = await refusal(
      stripe.paymentIntents.capture(id, { amount_to_capture: 200 }, { idempotencyKey: `${id}:other` }),
    );
    expect(other).toBeInstanceOf(Stripe.errors.StripeIdempotencyError);
    expect(other.statusCode).toBe(400);
  });

  test('that is still being worked on is a conflict', async () => {
    const { id } = await authorised();
    await faults({ operation: 'capture', kind: 'slow', delayMs: 300 });
    const capture = () => stripe.paymentIntents.capture(id, {}, { idempotencyKey: `${id}:same` });
    const [first, second] = await Promise.allSettled([capture(), capture()]);
    const conflicts = [first, second].filter((one) => one.status === 'rejected');
    expect(conflicts).toHaveLength(1);
    expect(conflicts[0]!.reason).toMatchObject({ statusCode: 409, code: 'idempotency_key_in_use' });
  });
});

describe('a fault', () => {
  test('after success leaves the caller in the dark, and the key brings the truth', async () => {
    const { id } = await authorised();
    const capture = () => stripe.paymentIntents.capture(id, {}, { idempotencyKey: `${id}:dark` });
    await faults({ operation: 'capture', kind: 'timeout-after-success' });
    expect(await refusal(capture())).toBeInstanceOf(Stripe.errors.StripeConnectionError);
    await faults({ operation: 'capture', kind: 'error-after-success' });
    expect((await refusal(capture())).statusCode).toBe(500);
    expect(await capture()).toMatchObject({ status: 'succeeded', amount_received: 2_500 });
    expect(await ledger(id)).toEqual(['authorise 2500', 'capture 2500']);
  });

  test('before the work changes nothing', async () => {
    const { id } = await authorised();
    await faults({ operation: 'capture', kind: 'error-before' });
    expect((await refusal(stripe.paymentIntents.capture(id))).statusCode).toBe(500);
    expect(await ledger(id)).toEqual(['authorise 2500']);
  });

  test('as a refusal of the bank changes nothing, and says that it is final', async () => {
    const { id } = await authorised();
    await faults({ operation: 'capture', kind: 'refuse' });
    expect((await refusal(stripe.paymentIntents.capture(id))).statusCode).toBe(402);
    expect(await ledger(id)).toEqual(['authorise 2500']);
  });
});
