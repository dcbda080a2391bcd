import type { Actor } from '@souk/service-kit/identity';
import Stripe from 'stripe';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { IntentHistory } from '../src/intents/intent-history.ts';
import type { IntentView } from '../src/intents/intent-view.ts';
import type { RefusedWebhook } from '../src/webhooks/refused-webhook.queries.ts';
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
const aboutIntent = (
  intent: Pick<IntentView, 'providerId'>,
  id = `evt_${crypto.randomUUID()}`,
  says: Record<string, unknown> = {},
): string =>
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
        ...says,
      },
    },
  });
const versionOf = async ({ id }: IntentView): Promise<number> => (await look(id)).version;
const stored = async (eventId: string): Promise<number> =>
  (await shop.service.pool.query('select from webhook where event_id = $1', [eventId])).rowCount ?? 0;
const manager: Actor = { kind: 'staff', id: crypto.randomUUID(), role: 'manager', sessionId: 's' };
const refused = async (): Promise<RefusedWebhook[]> =>
  ((await (await shop.call(manager)('/webhooks/refused?limit=200')).json()) as { items: RefusedWebhook[] })
    .items;

afterEach(() => {
  shop.office.open = true;
});

describe('a webhook', () => {
  test('brings what the shopper did at their bank, without anyone asking', async () => {
    const opened = await open('bank');
    await authorize(opened.id);
    await shop.shopperAnswers(opened, 'approve');
    await vi.waitFor(async () => expect((await look(opened.id)).status).toBe('captured'), within);
  });

  test('that is forged, altered, unsigned or old is refused, on record, and changes nothing', async () => {
    const held = await authorized();
    const before = await look(held.id);
    const old = Math.floor(Date.now() / 1000) - 600;
    const forgeries = [
      (body: string) => sign(body, { secret: 'whsec_somebody_else' }),
      (body: string) => sign(body, { timestamp: old }),
      (body: string) => ({ ...sign(body), body: `${body} ` }),
      (body: string) => ({ body, signature: '' }),
    ];
    for (const forge of forgeries) {
      const forgery = forge(aboutIntent(held));
      const answer = await shop.post(forgery);
      expect(answer.status).toBe(400);
      expect(await answer.json()).toMatchObject({ code: 'SIGNATURE_INVALID' });
      const [latest] = await refused();
      // Nothing that it claims of itself is believed enough to be filed under it.
      expect(latest).toMatchObject({ code: 'SIGNATURE_INVALID', providerId: null, times: 1 });
      expect(latest?.bytes).toBe(Buffer.byteLength(forgery.body));
    }
    expect(await look(held.id)).toEqual(before);
    expect(await ownLedger(held)).toEqual(['authorise 16177']);
  });

  test('that comes forged again and again is one record with its count, and only so many are kept', async () => {
    const forgery = { body: aboutIntent(await open()), signature: '' };
    for (const _ of [1, 2, 3]) await shop.post(forgery);
    expect((await refused())[0]).toMatchObject({ times: 3 });
    await shop.service.pool.query(
      `insert into refused_webhook (code, detail, body_hash, bytes, last_at)
       select 'SIGNATURE_INVALID', '', 'old ' || n, 1, clock_timestamp() - interval '1 day' from generate_series(1, 1500) as n`,
    );
    await shop.post({ body: aboutIntent(await open()), signature: '' });
    const { rows } = await shop.service.pool.query('select count(*)::int as kept from refused_webhook');
    expect(rows[0].kept).toBe(1_000);
    expect((await refused())[1]).toMatchObject({ times: 3 });
  });

  test.each([
    ['another amount', { amount: 16_178 }],
    ['another currency', { amount: 16_177, currency: 'eur' }],
    ['another order', { amount: 16_177, currency: 'usd', metadata: { checkout: crypto.randomUUID() } }],
    ['another payment of ours', { metadata: { intent: crypto.randomUUID() } }],
  ])('of %s is refused although it is signed, on record, and changes nothing', async (_, says) => {
    const held = await authorized();
    const before = await look(held.id);
    // Were it applied, the provider would be asked, and would tell of the capture that only it knows of so far.
    await shop.captureBehindOurBack(held);
    const eventId = `evt_${crypto.randomUUID()}`;
    const answer = await shop.post(sign(aboutIntent(held, eventId, says)));
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({ code: 'WEBHOOK_MISMATCH' });
    expect((await refused())[0]).toMatchObject({
      code: 'WEBHOOK_MISMATCH',
      eventId,
      providerId: held.providerId,
    });
    expect(await stored(eventId)).toBe(0);
    expect(await look(held.id)).toEqual(before);
    expect(await ownLedger(held)).toEqual(['authorise 16177']);
    const history = (await (await shop.call(manager)(`/intents/${held.id}/history`)).json()) as IntentHistory;
    expect(history.entries).toContainEqual(expect.objectContaining({ source: 'webhook', state: 'refused' }));
  });

  test('that names one payment of ours while it tells of another is refused', async () => {
    const [one, other] = [await authorized(), await authorized()];
    const says = { amount: 16_177, currency: 'usd', metadata: { intent: other.id } };
    expect((await shop.post(sign(aboutIntent(one, undefined, says)))).status).toBe(409);
    const stranger = { providerId: 'pi_unheard_of' };
    expect((await shop.post(sign(aboutIntent(stranger, undefined, says)))).status).toBe(409);
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

  test('about a payment nobody here asked for is refused and on record', async () => {
    const answer = await shop.post(sign(aboutIntent({ providerId: 'pi_stranger' }, 'evt_stranger')));
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ code: 'INTENT_UNKNOWN' });
    expect((await refused())[0]).toMatchObject({ code: 'INTENT_UNKNOWN', providerId: 'pi_stranger' });
    expect(await stored('evt_stranger')).toBe(0);
  });

  test('about a payment whose opening is not answered yet is taken by what we sent along', async () => {
    const { id } = await open();
    const { rows } = await shop.service.pool.query(
      `update payment_intent set provider_id = null, client_secret = null where id = $1 returning checkout_id`,
      [id],
    );
    const says = {
      amount: 16_177,
      currency: 'usd',
      metadata: { intent: id, checkout: rows[0].checkout_id as string },
    };
    expect((await shop.post(sign(aboutIntent({ providerId: 'pi_early' }, 'evt_early', says)))).status).toBe(
      200,
    );
    expect(await stored('evt_early')).toBe(1);
    const wrong = { ...says, amount: 1 };
    expect((await shop.post(sign(aboutIntent({ providerId: 'pi_early' }, 'evt_wrong', wrong)))).status).toBe(
      409,
    );
  });

  test('that was refused is told to staff who see the system, and to nobody else', async () => {
    expect((await shop.call({ kind: 'guest' })('/webhooks/refused')).status).toBe(403);
    const support = { ...manager, role: 'support' } as Actor;
    expect((await shop.call(support)('/webhooks/refused')).status).toBe(403);
  });
});
