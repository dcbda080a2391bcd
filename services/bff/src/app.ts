import fastifyCookie from '@fastify/cookie';
import fastifyRateLimit from '@fastify/rate-limit';
import { gracefulClose } from '@souk/service-kit/graceful-close';
import { type FastifyTRPCPluginOptions, fastifyTRPCPlugin } from '@trpc/server/adapters/fastify';
import Fastify, { LogController } from 'fastify';
import { createClients } from './clients.ts';
import { createRequestContext, type Deps } from './context.ts';
import type { Env } from './env.ts';
import { serveLiveStream } from './live-stream.ts';
import { serveMedia } from './media.ts';
import { requestsArePlain } from './request-rules.ts';
import { type AdminRouter, adminRouter } from './routers/admin/router.ts';
import { type StorefrontRouter, storefrontRouter } from './routers/storefront/router.ts';
import { createSessionCheck } from './session/session-check.ts';

const BODY_LIMIT = 1024 * 1024;

/** Wires the backend-for-frontend: two tRPC routers, pictures, and the stream of changes for app servers. */
export const buildApp = async (env: Env) => {
  const clients = createClients(env);
  const deps: Deps = {
    env,
    clients,
    shopperSessions: createSessionCheck(clients.account),
    staffSessions: createSessionCheck(clients.account),
  };
  const app = Fastify({
    bodyLimit: BODY_LIMIT,
    routerOptions: { maxParamLength: 5000 },
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: 'idle',
    trustProxy: env.TRUSTED_PROXIES.split(','),
    logger: {
      level: env.LOG_LEVEL,
      base: { service: 'bff' },
      redact: ['req.headers.authorization', 'req.headers.cookie'],
    },
  });
  await app.register(fastifyCookie);
  await app.register(fastifyRateLimit, {
    max: env.RATE_LIMIT_PER_MINUTE,
    timeWindow: '1 minute',
    allowList: (request) => !request.url.startsWith('/trpc/'),
  });
  requestsArePlain(app, env);
  const context = ({
    req,
    res,
  }: {
    req: Parameters<typeof createRequestContext>[0]['req'];
    res: Parameters<typeof createRequestContext>[0]['res'];
  }) => createRequestContext({ deps, req, res });
  await app.register(fastifyTRPCPlugin, {
    prefix: '/trpc/storefront',
    trpcOptions: { router: storefrontRouter, createContext: context },
  } satisfies FastifyTRPCPluginOptions<StorefrontRouter>);
  await app.register(fastifyTRPCPlugin, {
    prefix: '/trpc/admin',
    trpcOptions: { router: adminRouter, createContext: context },
  } satisfies FastifyTRPCPluginOptions<AdminRouter>);

  const closeServer = gracefulClose(app);
  let closing = false;
  serveMedia(app, env.CATALOG_URLS);
  serveLiveStream(app, clients.catalog, () => closing);
  app.get('/health/live', async () => ({ status: 'ok' }));
  app.get('/health/ready', async (_request, reply) =>
    closing ? reply.code(503).send({ status: 'closing' }) : { status: 'ok' },
  );
  return {
    app,
    start: async () => void (await app.ready()),
    close: async () => {
      closing = true;
      await closeServer();
    },
  };
};
