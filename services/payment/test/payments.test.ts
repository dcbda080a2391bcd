import { expectSchemaMatches } from '@souk/testkit/schema-match';
import { describe, expect, test } from 'vitest';
import { startPayment } from './start-payment.ts';

const shop = await startPayment();
const { ask, key, open, authorize, authorized, capture, look, gatewayLedger, ownLedger } = shop;
const refund = (id: string, amountMinor: number, operationKey = key('refund')) =>
  ask(`/intents/${id}/refunds`, { key: operationKey, amountMinor, reason: 'Changed their mind' });

test('the tables are as the code believes', async () => {
  await expectSchemaMatches(await import('../src/schema.ts'), shop.db);
});

describe('a payment by card', () => {
  test('is opened, authorised, captured and refunded, and both books agree at every step', async () => {
    const opened = await open();
    expect(opened).toMatchObject({
      status: 'created',
      providerId: expect.stringMatching(/^pi_/),
      label: 'Card',
      paidWith: null,
    });
    const held = await authorize(opened.id, 'pm_card_visa');
    expect(held.body).toMatchObject({
      status: 'authorized',
      authorizedMinor: 16_177,
      label: 'Visa ending 4242',
      paidWith: { kind: 'card', brand: 'Visa', last4: '4242', wallet: false },
    });
    const taken = await capture(opened.id);
    expect(taken.body).toMatchObject({ status: 'captured', capturedMinor: 16_177 });
    const back = await refund(opened.id, 6_177);
    expect(back.body).toMatchObject({ status: 'captured', refundedMinor: 6_177 });
    const book = ['authorise 16177', 'capture 16177', 'refund 6177'];
    expect(await gatewayLedger(opened)).toEqual(book);
    expect(await ownLedger(opened)).toEqual(book);
    const told = (await shop.feed()).filter(({ aggregateId }) => aggregateId === opened.id);
    expect(told.map(({ payload }) => (payload as { status: string }).status)).toEqual([
      'created',
      'authorized',
      'captured',
      'captured',
    ]);
    expect(told.at(-1)).toMatchObject({ type: 'payment.intent_changed', payload: back.body });
  });

  test.each([
    ['pm_card_visa_chargeDeclined', 'CARD_DECLINED'],
    ['pm_card_visa_chargeDeclinedInsufficientFunds', 'INSUFFICIENT_FUNDS'],
  ])('that is declined (%s) says why, and another card may be tried', async (method, declineCode) => {
    const { id } = await open();
    expect((await authorize(id, method)).body).toMatchObject({ status: 'declined', declineCode });
    const second = await authorize(id, 'pm_card_mastercard');
    expect(second.body).toMatchObject({
      status: 'authorized',
      declineCode: null,
      label: 'Mastercard ending 4444',
    });
  });

  test('that needs 3-D Secure waits for the shopper and then goes on', async () => {
    const opened = await open();
    const waiting = await authorize(opened.id, 'pm_card_authenticationRequired');
    expect(waiting.body.nextAction).toEqual({ type: 'challenge', clientSecret: opened.clientSecret });
    await shop.shopperAnswers(opened, 'approve');
    expect(await look(opened.id, true)).toMatchObject({ status: 'authorized', nextAction: null });
  });

  test('whose 3-D Secure fails is declined', async () => {
    const opened = await open();
    await authorize(opened.id, 'pm_card_authenticationRequired');
    await shop.shopperAnswers(opened, 'refuse');
    expect(await look(opened.id, true)).toMatchObject({
      status: 'declined',
      declineCode: 'AUTHENTICATION_FAILED',
    });
  });

  test('with a method nobody knows is refused, and nothing moves', async () => {
    const { id } = await open();
    const answer = await authorize(id, 'pm_nobody');
    expect(answer).toMatchObject({ status: 409, body: { code: 'PAYMENT_METHOD_UNUSABLE' } });
    expect((await look(id)).status).toBe('created');
  });
});

describe('a payment by bank', () => {
  test('is taken by its approval', async () => {
    const opened = await open('bank');
    const waiting = await authorize(opened.id);
    expect(waiting.body.nextAction).toMatchObject({ type: 'redirect' });
    await shop.shopperAnswers(opened, 'approve');
    expect(await look(opened.id, true)).toMatchObject({ status: 'captured', capturedMinor: 16_177 });
    expect(await ownLedger(opened)).toEqual(['authorise 16177', 'capture 16177']);
  });

  test('that the bank refuses is declined', async () => {
    const opened = await open('bank');
    await authorize(opened.id);
    await shop.shopperAnswers(opened, 'refuse');
    expect(await look(opened.id, true)).toMatchObject({ status: 'declined', declineCode: 'BANK_REFUSED' });
  });
});

describe('money', () => {
  test('is captured once, however many ask and with however many keys', async () => {
    const held = await authorized();
    const same = key('capture');
    const tries = [same, same, same, key('capture'), key('capture')].map((one) => capture(held.id, one));
    const answers = await Promise.all(tries);
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(1);
    for (const { status, body } of answers)
      if (status !== 200) expect(['PAYMENT_STATE', 'PROVIDER_UNKNOWN']).toContain(body.code);
    expect((await capture(held.id, same)).status).toBe(200);
    expect(await gatewayLedger(held)).toEqual(['authorise 16177', 'capture 16177']);
    expect(await ownLedger(held)).toEqual(['authorise 16177', 'capture 16177']);
  });

  test('is never captured above what was authorised, nor refunded above what was captured', async () => {
    const held = await authorized();
    expect(await capture(held.id, key('capture'), 16_178)).toMatchObject({
      status: 409,
      body: { code: 'AMOUNT_EXCEEDED' },
    });
    await capture(held.id);
    await refund(held.id, 16_000);
    expect(await refund(held.id, 178)).toMatchObject({ status: 409, body: { code: 'AMOUNT_EXCEEDED' } });
    const racing = await Promise.all([refund(held.id, 100), refund(held.id, 100)]);
    expect(racing.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await gatewayLedger(held)).slice(2)).toEqual(['refund 16000', 'refund 100']);
  });

  test('in the book cannot be rewritten', async () => {
    const held = await authorized();
    const change = shop.service.pool.query('update money_ledger set amount_minor = 1 where intent_id = $1', [
      held.id,
    ]);
    await expect(change).rejects.toThrow(/append-only/);
  });
});

describe('a key', () => {
  test('does its work once, and answers again', async () => {
    const body = {
      key: key('intent'),
      checkoutId: crypto.randomUUID(),
      amountMinor: 900,
      currency: 'USD',
      method: 'card',
    };
    const [one, two] = await Promise.all([ask('/intents', body), ask('/intents', body)]);
    expect(two.body.id).toBe(one.body.id);
    expect((await ask('/intents', { ...body, amountMinor: 901 })).body.code).toBe('KEY_REUSED');
    const step = key('authorize');
    await authorize(one.body.id, 'pm_card_visa_chargeDeclined', step);
    expect((await authorize(one.body.id, 'pm_card_visa_chargeDeclined', step)).body.status).toBe('declined');
    expect((await authorize(one.body.id, 'pm_card_visa', step)).body.code).toBe('KEY_REUSED');
  });

  test('that was given up before it arrived opens nothing', async () => {
    const late = key('intent');
    const given = await ask(`/intent-keys/${late}/void`, { key: key('void') });
    expect(given).toMatchObject({ status: 200, body: { state: 'tombstoned' } });
    const body = {
      key: late,
      checkoutId: crypto.randomUUID(),
      amountMinor: 900,
      currency: 'USD',
      method: 'card',
    };
    expect(await ask('/intents', body)).toMatchObject({ status: 409, body: { code: 'KEY_TOMBSTONED' } });
  });
});

describe('a void', () => {
  const voidIt = (id: string) => ask(`/intents/${id}/void`, { key: key('void') });

  test('releases what was promised, and can be repeated', async () => {
    const held = await authorized();
    expect((await voidIt(held.id)).body.status).toBe('voided');
    expect((await voidIt(held.id)).body.status).toBe('voided');
    expect(await gatewayLedger(held)).toEqual(['authorise 16177', 'void 16177']);
    expect(await ownLedger(held)).toEqual(['authorise 16177', 'void 16177']);
  });

  test('closes the door to an authorisation that comes late', async () => {
    const { id } = await open();
    await voidIt(id);
    expect(await authorize(id, 'pm_card_visa')).toMatchObject({
      status: 409,
      body: { code: 'KEY_TOMBSTONED' },
    });
  });

  test('of money that was taken meanwhile is refused, and says so', async () => {
    const opened = await open('bank');
    await authorize(opened.id);
    shop.office.open = false;
    await shop.shopperAnswers(opened, 'approve');
    expect(await voidIt(opened.id)).toMatchObject({
      status: 409,
      body: { code: 'PAYMENT_STATE', detail: expect.stringMatching(/captured/) },
    });
    shop.office.open = true;
    expect(await look(opened.id)).toMatchObject({ status: 'captured', capturedMinor: 16_177 });
  });
});

describe('others', () => {
  test('may not move money', async () => {
    const held = await authorized();
    const bff = shop.call({ kind: 'customer', id: crypto.randomUUID(), sessionId: 's' });
    const answer = await bff(`/intents/${held.id}/capture`, { json: { key: key('x'), amountMinor: 1 } });
    expect(answer.status).toBe(403);
    expect((await bff(`/intents/${held.id}`)).status).toBe(403);
    const staff = shop.call({ kind: 'staff', id: crypto.randomUUID(), role: 'support', sessionId: 's' });
    expect((await staff(`/intents/${held.id}`)).status).toBe(200);
  });

  test('are told what a till needs', async () => {
    const config = await (await shop.call()('/config')).json();
    expect(config).toMatchObject({ publishableKey: 'pk_test_of_these_tests', demo: true });
  });

  test('hear where a request is wrong', async () => {
    const body = {
      key: 'k',
      checkoutId: crypto.randomUUID(),
      amountMinor: 1.5,
      currency: 'USD',
      method: 'card',
    };
    const answer = await ask('/intents', body);
    expect(answer).toMatchObject({
      status: 400,
      body: { code: 'VALIDATION', errors: [{ path: 'amountMinor' }] },
    });
    expect((await look(crypto.randomUUID())) as unknown).toMatchObject({ code: 'INTENT_UNKNOWN' });
  });
});
