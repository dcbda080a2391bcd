import { describe, expect, test, vi } from 'vitest';
import { startPayment } from './start-payment.ts';

const shop = await startPayment();
const { ask, key, open, authorize, authorized, capture, look, fault, gatewayLedger, ownLedger } = shop;
const within = { timeout: 6_000, interval: 50 };
const taken = ['authorise 16177', 'capture 16177'];

describe('when the provider does not answer', () => {
  test.each(['timeout-after-success', 'error-after-success'])(
    'a capture (%s) is unknown, not failed, and the same key finds that it happened',
    async (kind) => {
      const held = await authorized();
      const step = key('capture');
      await fault({ operation: 'capture', kind });
      expect(await capture(held.id, step)).toMatchObject({ status: 504, body: { code: 'PROVIDER_UNKNOWN' } });
      expect(await capture(held.id, step)).toMatchObject({ status: 200, body: { status: 'captured' } });
      expect(await gatewayLedger(held)).toEqual(taken);
      expect(await ownLedger(held)).toEqual(taken);
    },
  );

  test('a capture that never reached it is made when asked again', async () => {
    const held = await authorized();
    const step = key('capture');
    await fault({ operation: 'capture', kind: 'error-before' });
    expect((await capture(held.id, step)).status).toBe(504);
    expect((await capture(held.id, step)).body.status).toBe('captured');
    expect(await gatewayLedger(held)).toEqual(taken);
  });

  test('and nobody asks again, the service does', async () => {
    shop.office.open = false;
    const held = await authorized();
    await fault({ operation: 'capture', kind: 'timeout-after-success' });
    expect((await capture(held.id)).status).toBe(504);
    await vi.waitFor(async () => expect((await look(held.id)).status).toBe('captured'), within);
    shop.office.open = true;
    expect(await ownLedger(held)).toEqual(taken);
  });

  test('opening a payment, it is opened once', async () => {
    const body = {
      key: key('intent'),
      checkoutId: crypto.randomUUID(),
      amountMinor: 900,
      currency: 'USD',
      method: 'card',
    };
    await fault({ operation: 'create', kind: 'timeout-after-success' });
    expect((await ask('/intents', body)).status).toBe(504);
    const opened = (await ask('/intents', body)).body;
    expect(opened.providerId).toMatch(/^pi_/);
    expect((await authorize(opened.id, 'pm_card_visa')).body.status).toBe('authorized');
  });

  test('an authorisation is found by looking', async () => {
    const { id } = await open();
    await fault({ operation: 'confirm', kind: 'timeout-after-success' });
    expect((await authorize(id, 'pm_card_visa')).status).toBe(504);
    expect(await look(id, true)).toMatchObject({ status: 'authorized', authorizedMinor: 16_177 });
  });

  test('a capture waits for what became of the authorisation', async () => {
    const { id } = await open();
    await fault({ operation: 'confirm', kind: 'error-after-success' });
    expect((await authorize(id, 'pm_card_visa')).status).toBe(504);
    expect((await capture(id)).body.status).toBe('captured');
  });

  test('a void overtakes an authorisation nobody knows about', async () => {
    const opened = await open();
    const step = key('authorize');
    await fault({ operation: 'confirm', kind: 'error-after-success' });
    await authorize(opened.id, 'pm_card_visa', step);
    expect((await ask(`/intents/${opened.id}/void`, { key: key('void') })).body.status).toBe('voided');
    expect((await authorize(opened.id, 'pm_card_visa', step)).body.code).toBe('KEY_TOMBSTONED');
    expect(await gatewayLedger(opened)).toEqual(['authorise 16177', 'void 16177']);
  });

  test('a refund is given once', async () => {
    const held = await authorized();
    await capture(held.id);
    const body = { key: key('refund'), amountMinor: 500, reason: 'Late' };
    await fault({ operation: 'refund', kind: 'timeout-after-success' });
    expect((await ask(`/intents/${held.id}/refunds`, body)).status).toBe(504);
    expect((await ask(`/intents/${held.id}/refunds`, body)).body.refundedMinor).toBe(500);
    expect(await gatewayLedger(held)).toEqual([...taken, 'refund 500']);
  });
});
