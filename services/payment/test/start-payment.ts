import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { buildApp as buildGateway } from '@souk/gateway/app';
import { envShape as gatewayShape } from '@souk/gateway/env';
import { startService } from '@souk/testkit/start-service';
import { createTestDatabase } from '@souk/testkit/test-database';
import { afterAll } from 'vitest';
import { z } from 'zod';
import { buildApp } from '../src/app.ts';
import { envShape } from '../src/env.ts';
import type { IntentView } from '../src/intents/intent-view.ts';

export const WEBHOOK_SECRET = 'whsec_shared_with_the_gateway';
const SECRET_KEY = 'sk_test_shared_with_the_gateway';
const gatewayMigrations = fileURLToPath(new URL('../../../sandbox/gateway/migrations', import.meta.url));

export type Post = { body: string; signature: string };
export type Answer = { status: number; body: IntentView & { code?: string; detail?: string } };

/** A post office between gateway and service: passes webhooks on, keeps copies, and can be told to hold them back. */
const startPostOffice = async () => {
  const office = { posts: [] as Post[], deliverTo: '', open: true };
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', async () => {
      const post = {
        body: Buffer.concat(parts).toString('utf8'),
        signature: String(request.headers['stripe-signature']),
      };
      if (!office.open) return response.writeHead(503).end();
      office.posts.push(post);
      const passed = await deliver(office.deliverTo, post).catch(() => null);
      response.writeHead(passed?.status ?? 503).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  afterAll(() => server.close());
  return Object.assign(office, { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` });
};

const deliver = (url: string, { body, signature }: Post): Promise<Response> =>
  fetch(`${url}/webhooks/stripe`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'stripe-signature': signature },
    body,
  });

/** The payment service and the real gateway app, each on a database of its own. */
export const startPayment = async () => {
  const office = await startPostOffice();
  const database = await createTestDatabase({ name: 'gateway', folder: gatewayMigrations });
  const gateway = await buildGateway(
    z.object(gatewayShape).parse({
      PORT: '0',
      LOG_LEVEL: 'silent',
      DATABASE_URL: database.runtimeUrl,
      SECRET_KEY,
      WEBHOOK_URL: office.url,
      WEBHOOK_SECRET,
    }),
  );
  await gateway.start();
  await gateway.app.listen({ port: 0, host: '127.0.0.1' });
  afterAll(() => gateway.close().finally(() => database.drop()));
  const gatewayUrl = `http://127.0.0.1:${(gateway.app.server.address() as AddressInfo).port}`;

  const payment = await startService(buildApp, envShape, {
    STRIPE_API_URL: gatewayUrl,
    STRIPE_SECRET_KEY: SECRET_KEY,
    STRIPE_PUBLISHABLE_KEY: 'pk_test_of_these_tests',
    STRIPE_WEBHOOK_SECRET: WEBHOOK_SECRET,
    STRIPE_SCRIPT_URL: `${gatewayUrl}/js/v3.js`,
    PROVIDER_TIMEOUT_MS: '900',
  });
  office.deliverTo = payment.url;
  const asOrder = payment.call({ kind: 'system' }, { from: 'order' });
  const ask = async (path: string, json?: Record<string, unknown>): Promise<Answer> => {
    const response = await asOrder(path, json && { json });
    return { status: response.status, body: (await response.json()) as Answer['body'] };
  };
  let count = 0;
  const key = (step: string): string => `test:${step}:${++count}`;
  const returnUrl = 'http://localhost:3000/en-us/checkout';

  const open = async (method = 'card', amountMinor = 16_177): Promise<IntentView> => {
    const body = {
      key: key('intent'),
      checkoutId: crypto.randomUUID(),
      amountMinor,
      currency: 'USD',
      method,
    };
    return (await ask('/intents', body)).body;
  };
  const authorize = (id: string, paymentMethodId?: string, operationKey = key('authorize')) =>
    ask(`/intents/${id}/authorize`, { key: operationKey, paymentMethodId, returnUrl });
  return {
    ...payment,
    office,
    ask,
    key,
    open,
    authorize,
    authorized: async (): Promise<IntentView> => (await authorize((await open()).id, 'pm_card_visa')).body,
    capture: (id: string, operationKey = key('capture'), amountMinor = 16_177) =>
      ask(`/intents/${id}/capture`, { key: operationKey, amountMinor }),
    look: async (id: string, refresh = false): Promise<IntentView> =>
      (await ask(`/intents/${id}?refresh=${refresh}`)).body,
    post: (post: Post) => deliver(payment.url, post),
    /** Breaks the gateway's world on purpose. */
    fault: async (fault: Record<string, unknown>): Promise<void> => {
      await fetch(`${gatewayUrl}/sandbox/faults`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(fault),
      });
    },
    /** The provider takes the money, and its word of it never arrives. */
    captureBehindOurBack: async ({ providerId }: IntentView): Promise<void> => {
      office.open = false;
      await fetch(`${gatewayUrl}/v1/payment_intents/${providerId}/capture`, {
        method: 'POST',
        headers: { authorization: `Bearer ${SECRET_KEY}`, 'idempotency-key': crypto.randomUUID() },
        body: new URLSearchParams({}),
      });
    },
    /** The shopper answers their bank. */
    shopperAnswers: (intent: IntentView, outcome: 'approve' | 'refuse') =>
      fetch(`${gatewayUrl}/actions/answer`, {
        method: 'POST',
        headers: { accept: 'application/json' },
        body: new URLSearchParams({
          payment_intent: intent.providerId!,
          client_secret: intent.clientSecret!,
          outcome,
        }),
      }),
    /** What the gateway's own book says. */
    gatewayLedger: async (intent: IntentView): Promise<string[]> => {
      const response = await fetch(`${gatewayUrl}/sandbox/ledger?intent=${intent.providerId}`);
      const { data } = (await response.json()) as { data: { kind: string; amount: number }[] };
      return data.map(({ kind, amount }) => `${kind} ${amount}`).reverse();
    },
    /** What our own book says. */
    ownLedger: async ({ id }: Pick<IntentView, 'id'>): Promise<string[]> => {
      const { rows } = await payment.service.pool.query(
        'select kind, amount_minor from money_ledger where intent_id = $1 order by intent_version, id',
        [id],
      );
      return rows.map((row) => `${row.kind} ${row.amount_minor}`);
    },
  };
};
