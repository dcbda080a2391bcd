import { expectSchemaMatches } from '@souk/testkit/schema-match';
import Stripe from 'stripe';
import { describe, expect, test } from 'vitest';
import { startGateway } from './start-gateway.ts';

const { stripe, stripeWith, ledger, url, db } = await startGateway();

const manual = () =>
  stripe.paymentIntents.create({ amount: 16_177, currency: 'usd', capture_method: 'manual' });
const authorised = async (method = 'pm_card_visa') =>
  stripe.paymentIntents.confirm((await manual()).id, { payment_method: method, use_stripe_sdk: true });
const refusal = async (work: Promise<unknown>) =>
  work.then(
    () => expect.unreachable('nothing was refused'),
    (error: Stripe.errors.StripeError) => error,
  );
const answer = (intent: Stripe.PaymentIntent, outcome: string) =>
  fetch(`${url}/actions/answer`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ payment_intent: intent.id, client_secret: intent.client_secret!, outcome }),
  });

test('the tables are as the code believes', async () => {
  await expectSchemaMatches(await import('../src/schema.ts'), db);
});

describe('the official stripe package', () => {
  test('authorises, captures and refunds, and the ledger tells each step', async () => {
    const intent = await authorised('pm_card_mastercard');
    expect(intent).toMatchObject({ status: 'requires_capture', amount_capturable: 16_177 });
    const captured = await stripe.paymentIntents.capture(intent.id, { expand: ['latest_charge'] });
    expect(captured).toMatchObject({ status: 'succeeded', amount_received: 16_177 });
    const charge = captured.latest_charge as Stripe.Charge;
    expect(charge.payment_method_details?.card).toMatchObject({ brand: 'mastercard', last4: '4444' });
    await stripe.refunds.create({ payment_intent: intent.id, amount: 6_177 });
    expect(await ledger(intent.id)).toEqual(['authorise 16177', 'capture 16177', 'refund 6177']);
    const tooMuch = await refusal(stripe.refunds.create({ payment_intent: intent.id, amount: 10_001 }));
    expect(tooMuch).toMatchObject({ type: 'StripeInvalidRequestError', code: 'amount_too_large' });
  });

  test('is told of a decline as Stripe tells it, and may try another card', async () => {
    const intent = await manual();
    const method = 'pm_card_visa_chargeDeclinedInsufficientFunds';
    const declined = await refusal(stripe.paymentIntents.confirm(intent.id, { payment_method: method }));
    expect(declined).toBeInstanceOf(Stripe.errors.StripeCardError);
    expect(declined).toMatchObject({ code: 'card_declined', decline_code: 'insufficient_funds' });
    expect(declined.payment_intent).toMatchObject({ id: intent.id, status: 'requires_payment_method' });
    const second = await stripe.paymentIntents.confirm(intent.id, { payment_method: 'pm_card_visa' });
    expect(second.status).toBe('requires_capture');
  });

  test('cannot capture twice, too much, or what was cancelled', async () => {
    const intent = await authorised();
    const above = await refusal(stripe.paymentIntents.capture(intent.id, { amount_to_capture: 16_178 }));
    expect(above).toMatchObject({ code: 'amount_too_large' });
    await stripe.paymentIntents.capture(intent.id);
    for (const late of [
      () => stripe.paymentIntents.capture(intent.id),
      () => stripe.paymentIntents.cancel(intent.id),
    ])
      expect(await refusal(late())).toMatchObject({ code: 'payment_intent_unexpected_state' });
    const given = await authorised();
    await stripe.paymentIntents.cancel(given.id, { cancellation_reason: 'abandoned' });
    expect(await refusal(stripe.paymentIntents.capture(given.id))).toMatchObject({ statusCode: 400 });
    expect(await ledger(given.id)).toEqual(['authorise 16177', 'void 16177']);
  });

  test('captures once however many ask at once', async () => {
    const intent = await authorised();
    const tries = await Promise.allSettled(
      Array.from({ length: 8 }, () => stripe.paymentIntents.capture(intent.id)),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await ledger(intent.id)).toEqual(['authorise 16177', 'capture 16177']);
  });

  test('finds intents by time and page by page', async () => {
    const mine = [await manual(), await manual(), await manual()].map(({ id }) => id).reverse();
    const list = await stripe.paymentIntents.list({ created: { gte: 1 }, limit: 2 });
    expect(list.data.map(({ id }) => id)).toEqual(mine.slice(0, 2));
    expect(list.has_more).toBe(true);
    const rest = await stripe.paymentIntents.list({ starting_after: mine[1], limit: 1 });
    expect(rest.data[0]?.id).toBe(mine[2]);
    const future = await stripe.paymentIntents.list({ created: { gte: 4_000_000_000 } });
    expect(future.data).toEqual([]);
  });

  test('is refused with a wrong key, a browser key, or a parameter that is not there', async () => {
    const with_ = (key: string) => stripeWith(key).paymentIntents.list();
    expect(await refusal(with_('sk_test_wrong'))).toMatchObject({ type: 'StripeAuthenticationError' });
    expect(await refusal(with_('pk_test_for_these_tests'))).toMatchObject({ statusCode: 403 });
    const body = { amount: 1_000, currency: 'usd', surprise: 'yes' } as Stripe.PaymentIntentCreateParams;
    expect(await refusal(stripe.paymentIntents.create(body))).toMatchObject({ param: 'surprise' });
    expect(await refusal(stripe.paymentIntents.retrieve('pi_none'))).toMatchObject({ statusCode: 404 });
  });
});

describe('a payment that needs the shopper', () => {
  test('waits for the 3-D Secure answer and takes it once', async () => {
    const intent = await authorised('pm_card_authenticationRequired');
    expect(intent).toMatchObject({ status: 'requires_action', next_action: { type: 'use_stripe_sdk' } });
    await answer(intent, 'approve');
    await answer(intent, 'refuse');
    expect(await stripe.paymentIntents.retrieve(intent.id)).toMatchObject({ status: 'requires_capture' });
    expect(await ledger(intent.id)).toEqual(['authorise 16177']);
  });

  test('a refused challenge says why', async () => {
    const intent = await authorised('pm_card_authenticationRequired');
    await answer(intent, 'refuse');
    const after = await stripe.paymentIntents.retrieve(intent.id);
    expect(after.last_payment_error?.code).toBe('payment_intent_authentication_failure');
  });

  test('a bank leads back with its verdict and needs no capture', async () => {
    const created = await stripe.paymentIntents.create({
      amount: 4_800,
      currency: 'usd',
      allowed_payment_method_types: ['pay_by_bank'],
    });
    const intent = await stripe.paymentIntents.confirm(created.id, {
      payment_method_data: { type: 'pay_by_bank' },
      return_url: 'http://localhost:3000/en-us/checkout?c=1',
    });
    const bank = await fetch(intent.next_action!.redirect_to_url!.url!.replace('http://localhost:4100', url));
    expect(await bank.text()).toContain('$48.00');
    const back = new URL((await answer(intent, 'approve')).headers.get('location')!);
    expect(Object.fromEntries(back.searchParams)).toMatchObject({
      c: '1',
      payment_intent: intent.id,
      redirect_status: 'succeeded',
    });
    expect(await stripe.paymentIntents.retrieve(intent.id)).toMatchObject({ amount_received: 4_800 });
  });

  test('is nobody else’s to answer', async () => {
    const intent = await authorised('pm_card_authenticationRequired');
    const stranger = await answer({ ...intent, client_secret: `${intent.id}_secret_guessed` }, 'approve');
    expect(stranger.status).toBe(404);
  });
});

describe('a card', () => {
  const typed = (number: string, key = 'pk_test_for_these_tests') =>
    fetch(`${url}/v1/payment_methods`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}` },
      body: new URLSearchParams({
        type: 'card',
        'card[number]': number,
        'card[exp_month]': '08',
        'card[exp_year]': '39',
        'card[cvc]': '123',
      }),
    });

  test('becomes a payment method of which only brand and last four are kept', async () => {
    const number = '4242424242424242';
    const method = (await (await typed(number)).json()) as Stripe.PaymentMethod;
    expect(method.card).toMatchObject({ brand: 'visa', last4: '4242' });
    const { rows } = await db.execute(
      'select coalesce(string_agg(m::text, chr(10)), chr(10)) as text from payment_method m',
    );
    expect(JSON.stringify(rows)).not.toContain(number);
    const intent = await manual();
    const confirmed = await stripe.paymentIntents.confirm(intent.id, { payment_method: method.id });
    expect(confirmed.status).toBe('requires_capture');
  });

  test('that is real is refused', async () => {
    const response = await typed('4012888888881881');
    expect(response.status).toBe(402);
    expect(await response.json()).toMatchObject({ error: { decline_code: 'test_mode_live_card' } });
  });
});
