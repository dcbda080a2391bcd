import Stripe from 'stripe';
import { describe, expect, test, vi } from 'vitest';
import type { IntentView } from '../src/intents/intent-view.ts';
import { type Post, startPayment, WEBHOOK_SECRET } from './start-payment.ts';

const shop = await startPayment();
const { open, authorize, authorized, capture, look, fault, ownLedger } = shop;
const within = { timeout: 6_000, interval: 30 };
const stripe = new Stripe('sk_test_signer');

const sign = (
  payload: string,
  { secret = WEBHOOK_SECRET, timestamp = Math.floor(Date.now() / 1000) } = {},
): Post => ({
  body: payload,
  signature: stripe.webhooks.generateTestHeaderString({ payload, secret, timestamp }),
});
const aboutIntent = (intent: IntentView, id = `evt_${crypto.randomUUID()}`): string =>
  JSON.stringify({
    id,
    object: 'event',
    type: 'payment_intent.succeeded',
    data: {
      object: {
        id: intent.providerId,
        object: 'payment_intent',
        status: 'succeeded',
        amount_received: 99_999,
      },
    },
  });
const versionOf = async ({ id }: IntentView): Promise<number> => (await look(id)).version;
const stored = async (eventId: string): Promise<number> =>
  (await shop.service.pool.query('select from webhook where event_id = $1', [eventId])).rowCount ?? 0;

describe('a webhook', () => {
  test('brings what the shopper did at their bank, without anyone asking', async () => {
    const opened = await open('bank');
    await authorize(opened.id);
    await shop.shopperAnswers(opened, 'approve');
    await vi.waitFor(async () => expect((await look(opened.id)).status).toBe('captured'), within);
  });

  test('that is forged, altered or old is refused and changes nothing', async () => {
    const held = await authorized();
    const body = aboutIntent(held);
    const old = Math.floor(Date.now() / 1000) - 600;
    const forgeries = [
      sign(body, { secret: 'whsec_somebody_else' }),
      sign(body, { timestamp: old }),
      { ...sign(body), body: `${body} ` },
      { body, signature: '' },
    ];
    for (const forgery of forgeries) {
      const answer = await shop.post(forgery);
      expect(answer.status).toBe(400);
      expect(await answer.json()).toMatchObject({ code: 'SIGNATURE_INVALID' });
    }
    expect((await look(held.id)).status).toBe('authorized');
  });

  test('is only a hint: the provider is asked, and what the body claims is not believed', async () => {
    const held = await authorized();
    expect((await shop.post(sign(aboutIntent(held)))).status).toBe(200);
    expect(await look(held.id)).toMatchObject({ status: 'authorized', capturedMinor: 0 });
  });

  test('that comes twice is stored once and changes nothing the second time', async () => {
    const held = await authorized();
    const post = sign(aboutIntent(held, 'evt_twice'));
    for (const _ of [1, 2, 3]) expect((await shop.post(post)).status).toBe(200);
    expect(await stored('evt_twice')).toBe(1);
    expect((await ownLedger(held)).length).toBe(1);
  });

  test('of the past never takes anything back, in whatever order they come', async () => {
    await fault({ operation: 'payment_intent.amount_capturable_updated', kind: 'reorder' });
    await fault({ operation: 'payment_intent.succeeded', kind: 'duplicate' });
    const held = await authorized();
    await capture(held.id);
    const after = await versionOf(held);
    const mine = () => shop.office.posts.filter(({ body }) => body.includes(held.providerId!));
    await vi.waitFor(() => expect(mine()).toHaveLength(3), within);
    for (const post of mine().reverse()) await shop.post(post);
    expect(await look(held.id)).toMatchObject({ status: 'captured', version: after });
    expect(await ownLedger(held)).toEqual(['authorise 16177', 'capture 16177']);
  });

  test('may come before the answer it belongs to', async () => {
    const opened = await open();
    await fault({ operation: 'confirm', kind: 'timeout-after-success' });
    const answering = authorize(opened.id, 'pm_card_visa');
    await vi.waitFor(async () => expect((await look(opened.id)).status).toBe('authorized'), within);
    expect((await answering).status).toBe(504);
    expect(await ownLedger(opened)).toEqual(['authorise 16177']);
  });

  test('that cannot be applied while the provider is silent is applied later', async () => {
    const opened = await open();
    await authorize(opened.id, 'pm_card_authenticationRequired');
    await fault({ operation: 'retrieve', kind: 'error-before', times: 2 });
    await shop.shopperAnswers(opened, 'approve');
    await vi.waitFor(async () => expect((await look(opened.id)).status).toBe('authorized'), within);
  });

  test('about a payment that is not ours is kept and does no harm', async () => {
    const stranger = { providerId: 'pi_stranger' } as IntentView;
    expect((await shop.post(sign(aboutIntent(stranger, 'evt_stranger')))).status).toBe(200);
    expect(await stored('evt_stranger')).toBe(1);
  });
});
