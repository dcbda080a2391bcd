import { answerErasure } from '@souk/service-kit/answer-erasure';
import { personalDataRoute } from '@souk/service-kit/personal-data';
import { createService, type Service } from '@souk/service-kit/service';
import { subscribe } from '@souk/service-kit/subscribe';
import { configRoutes } from './config/config.routes.ts';
import type { Env } from './env.ts';
import { intentRoutes } from './intents/intent.routes.ts';
import { askAboutOpen } from './operations/ask-about-open.ts';
import { createProvider } from './provider/provider.ts';
import { webhookRoutes } from './webhooks/webhook.routes.ts';

/** Wires the payment service. */
export const buildApp = async (env: Env): Promise<Service> => {
  const service = await createService({ name: 'payment', env });
  const provider = createProvider({
    apiUrl: env.STRIPE_API_URL,
    secretKey: env.STRIPE_SECRET_KEY,
    webhookSecret: env.STRIPE_WEBHOOK_SECRET,
    timeoutMs: env.PROVIDER_TIMEOUT_MS,
  });
  const deps = { db: service.db, pool: service.pool, provider, log: service.app.log };
  configRoutes(service, env);
  intentRoutes(service, deps);
  webhookRoutes(service, deps);
  // Payments are known by order and provider; whose they are, only the orders know.
  personalDataRoute(service, async () => ({}));
  const booksWithoutNames = { erased: {}, kept: [{ what: 'nameless-payments', count: 0, until: null }] };
  subscribe(service, {
    to: 'account',
    urls: env.ACCOUNT_URLS,
    key: env.ACCOUNT_KEY,
    on: [answerErasure('payment', env.ACCOUNT_KEY, async () => booksWithoutNames)],
  });
  service.background(() => askAboutOpen(deps));
  return service;
};
