import { openDatabase } from '@souk/service-kit/database';
import { openMetrics } from '@souk/service-kit/metrics';
import type { Service, ServiceApp, Stop } from '@souk/service-kit/service';
import Fastify, { LogController } from 'fastify';
import { paymentMethodRoutes } from './cards/payment-method.routes.ts';
import type { Env } from './env.ts';
import { faultRoutes } from './faults/fault.routes.ts';
import { allowStorefronts } from './http/allow-storefronts.ts';
import { answerErrors } from './http/answer-errors.ts';
import { decodeForm } from './http/form-decoder.ts';
import { healthRoutes } from './http/health.routes.ts';
import { createOperations } from './idempotency/run-operation.ts';
import { intentRoutes } from './intents/intent.routes.ts';
import { sweepStaleIntents } from './intents/sweep-stale-intents.ts';
import { ledgerRoutes } from './ledger/ledger.routes.ts';
import { actionRoutes } from './pages/action.routes.ts';
import { assetRoutes } from './pages/asset.routes.ts';
import { overviewRoutes } from './pages/overview.routes.ts';
import { refundRoutes } from './refunds/refund.routes.ts';
import { deliverWebhooks } from './webhooks/deliver-webhooks.ts';

/** Wires the gateway. It has a service's shape (start, close, health) but is none of ours: it knows no service token. */
export const buildApp = async (env: Env): Promise<Service> => {
  const database = openDatabase({ url: env.DATABASE_URL, name: 'gateway', max: 8 });
  const { db, pool } = database;
  const app = Fastify({
    bodyLimit: 256 * 1024,
    forceCloseConnections: true,
    logController: new LogController({ disableRequestLogging: true }),
    logger: { level: env.LOG_LEVEL, base: { service: 'gateway' } },
  });
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    async (_: unknown, body: string) => decodeForm(body),
  );
  answerErrors(app);
  openMetrics(app as unknown as ServiceApp, 'gateway');
  allowStorefronts(app, env.STOREFRONT_ORIGINS);

  let wakeWebhooks = (): void => undefined;
  const keys = { SECRET_KEY: env.SECRET_KEY, PUBLISHABLE_KEY: env.PUBLISHABLE_KEY };
  const publicUrl = env.PUBLIC_URL.replace(/\/$/, '');
  const afterCommit = (): void => wakeWebhooks();
  const run = createOperations({ db, pool, afterCommit });
  healthRoutes(app, db);
  intentRoutes(app, { db, keys, run, publicUrl });
  refundRoutes(app, { db, keys, run });
  paymentMethodRoutes(app, { db, keys });
  ledgerRoutes(app, { db, keys });
  faultRoutes(app, { db });
  actionRoutes(app, { db, pool, afterCommit, origins: env.STOREFRONT_ORIGINS });
  assetRoutes(app, { origins: env.STOREFRONT_ORIGINS });
  overviewRoutes(app, { db, webhookUrl: env.WEBHOOK_URL });

  const starts: (() => Stop)[] = [() => sweepStaleIntents({ db, pool, afterCommit, log: app.log })];
  const stops: Stop[] = [];
  if (env.WEBHOOK_URL) {
    const { WEBHOOK_URL: url, WEBHOOK_SECRET: secret } = env;
    starts.push(() => {
      const delivery = deliverWebhooks({ db, url, secret, log: app.log });
      wakeWebhooks = delivery.wake;
      return delivery.stop;
    });
  }
  return {
    name: 'gateway',
    app: app as unknown as Service['app'],
    db,
    pool,
    background: (start) => void starts.push(start),
    start: async () => {
      await app.ready();
      for (const start of starts.splice(0)) stops.push(start());
    },
    close: async () => {
      await Promise.all(stops.splice(0).map((stop) => stop()));
      await app.close();
      await database.close();
    },
  };
};
