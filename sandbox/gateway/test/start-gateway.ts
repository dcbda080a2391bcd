import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startService } from '@souk/testkit/start-service';
import Stripe from 'stripe';
import { afterAll } from 'vitest';
import { buildApp } from '../src/app.ts';
import { envShape } from '../src/env.ts';

export const WEBHOOK_SECRET = 'whsec_for_these_tests_only';
const SECRET_KEY = 'sk_test_for_these_tests';

export type Received = { body: string; signature: string; event: Stripe.Event };

/** A receiver of webhooks that answers what it is told to. */
const startReceiver = async () => {
  const received: Received[] = [];
  const answers: number[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => {
      body += part.toString('utf8');
    });
    request.on('end', () => {
      const status = answers.shift() ?? 200;
      const signature = String(request.headers['stripe-signature']);
      if (status < 300) received.push({ body, signature, event: JSON.parse(body) as Stripe.Event });
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  afterAll(() => server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, received, answers };
};

/** The gateway on a database of its own, a receiver for its webhooks, and the official package pointed at it. */
export const startGateway = async () => {
  const receiver = await startReceiver();
  const started = await startService(buildApp, envShape, {
    SECRET_KEY,
    PUBLISHABLE_KEY: 'pk_test_for_these_tests',
    WEBHOOK_URL: receiver.url,
    WEBHOOK_SECRET,
  });
  const { hostname, port } = new URL(started.url);
  const stripeWith = (key: string) =>
    new Stripe(key, {
      host: hostname,
      port,
      protocol: 'http',
      maxNetworkRetries: 0,
      timeout: 500,
      telemetry: false,
    });
  const faults = async (fault: Record<string, unknown>): Promise<void> => {
    const response = await fetch(`${started.url}/sandbox/faults`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(fault),
    });
    if (response.status !== 201) throw new Error(await response.text());
  };
  const ledger = async (intent: string): Promise<string[]> => {
    const response = await fetch(`${started.url}/sandbox/ledger?intent=${intent}`);
    const { data } = (await response.json()) as { data: { kind: string; amount: number }[] };
    return data.map(({ kind, amount }) => `${kind} ${amount}`).reverse();
  };
  return { ...started, receiver, stripe: stripeWith(SECRET_KEY), stripeWith, faults, ledger };
};
