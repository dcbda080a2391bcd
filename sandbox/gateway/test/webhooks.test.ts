import { fileURLToPath } from 'node:url';
import { createTestDatabase } from '@souk/testkit/test-database';
import Stripe from 'stripe';
import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import { buildApp } from '../src/app.ts';
import { envShape } from '../src/env.ts';
import { startGateway, WEBHOOK_SECRET } from './start-gateway.ts';

const { stripe, faults, receiver } = await startGateway();

const authorised = async () => {
  const { id } = await stripe.paymentIntents.create({
    amount: 900,
    currency: 'usd',
    capture_method: 'manual',
  });
  return stripe.paymentIntents.confirm(id, { payment_method: 'pm_card_visa' });
};
const typesAbout = (id: string) =>
  receiver.received
    .filter(({ event }) => {
      const object = event.data.object as { id: string; payment_intent?: string };
      return object.id === id || object.payment_intent === id;
    })
    .map(({ event }) => event.type);
const within = { timeout: 6_000, interval: 20 };

test('a webhook tells of each step, signed so that the official package believes it', async () => {
  const { id } = await authorised();
  await stripe.paymentIntents.capture(id);
  await stripe.refunds.create({ payment_intent: id });
  await vi.waitFor(
    () =>
      expect(typesAbout(id).sort()).toEqual([
        'charge.refunded',
        'payment_intent.amount_capturable_updated',
        'payment_intent.succeeded',
      ]),
    within,
  );
  const { body, signature } = receiver.received[0]!;
  expect(stripe.webhooks.constructEvent(body, signature, WEBHOOK_SECRET).object).toBe('event');
  expect(() => stripe.webhooks.constructEvent(`${body} `, signature, WEBHOOK_SECRET)).toThrow(
    Stripe.errors.StripeSignatureVerificationError,
  );
});

test('a webhook is tried again until it is taken', async () => {
  receiver.answers.push(500, 503);
  const { id } = await authorised();
  await vi.waitFor(
    () => expect(typesAbout(id)).toEqual(['payment_intent.amount_capturable_updated']),
    within,
  );
});

test('a lost webhook and a doubled one both arrive', async () => {
  await faults({ kind: 'drop-first' });
  const lost = await authorised();
  await faults({ operation: 'payment_intent.amount_capturable_updated', kind: 'duplicate' });
  const doubled = await authorised();
  await vi.waitFor(() => expect(typesAbout(lost.id)).toHaveLength(1), within);
  await vi.waitFor(() => expect(typesAbout(doubled.id)).toHaveLength(2), within);
  const ids = receiver.received.slice(-2).map(({ event }) => event.id);
  expect(new Set(ids).size).toBeLessThanOrEqual(2);
});

test('a held-back webhook is overtaken by the next one', async () => {
  await faults({ operation: 'payment_intent.amount_capturable_updated', kind: 'reorder' });
  const { id } = await authorised();
  await stripe.paymentIntents.capture(id);
  await vi.waitFor(
    () =>
      expect(typesAbout(id)).toEqual([
        'payment_intent.succeeded',
        'payment_intent.amount_capturable_updated',
      ]),
    within,
  );
});

test('a webhook that was not delivered before the gateway died is delivered after', async () => {
  const folder = fileURLToPath(new URL('../migrations', import.meta.url));
  const database = await createTestDatabase({ name: 'gateway', folder });
  const settings = { PORT: '0', LOG_LEVEL: 'silent', DATABASE_URL: database.runtimeUrl };
  const dying = await buildApp(z.object(envShape).parse(settings));
  const inject = (url: string, body: string) =>
    dying.app.inject({
      method: 'POST',
      url,
      headers: {
        authorization: 'Bearer sk_test_souk_sandbox',
        'content-type': 'application/x-www-form-urlencoded',
      },
      payload: body,
    });
  const { id } = (await inject('/v1/payment_intents', 'amount=900&currency=usd')).json();
  await inject(`/v1/payment_intents/${id}/cancel`, '');
  await dying.close();
  const risen = await buildApp(
    z.object(envShape).parse({ ...settings, WEBHOOK_URL: receiver.url, WEBHOOK_SECRET }),
  );
  await risen.start();
  await vi.waitFor(() => expect(typesAbout(id)).toEqual(['payment_intent.canceled']), within);
  await risen.close();
  await database.drop();
});
