import fastifyCookie from '@fastify/cookie';
import fastifyRateLimit from '@fastify/rate-limit';
import { Unreachable } from '@souk/service-kit/client';
import { traceIdFrom } from '@souk/service-kit/context';
import { crashPointRoutes } from '@souk/service-kit/crash-point.routes';
import { gracefulClose } from '@souk/service-kit/graceful-close';
import { openMetrics } from '@souk/service-kit/metrics';
import { refuse } from '@souk/service-kit/refusal';
import type { AnyTRPCRouter } from '@trpc/server';
import { type FastifyTRPCPluginOptions, fastifyTRPCPlugin } from '@trpc/server/adapters/fastify';
import Fastify, { LogController } from 'fastify';
import { limitAddresses } from './address-limits.ts';
import { serveAuditFile } from './audit-file.ts';
import { createCatalogPlace } from './catalog-place.ts';
import { createCatalogFeed, createClients, createOrderFeed } from './clients.ts';
import { createRequestContext, type Deps } from './context.ts';
import { serveDocuments } from './documents.ts';
import { serveDoorHealth } from './doors.ts';
import type { Env } from './env.ts';
import { serveLiveStream } from './live-stream.ts';
import { serveMedia } from './media.ts';
import { serveMerchantFeed } from './merchant-feed.ts';
import { createOrderNews } from './order-news.ts';
import { passProductFiles } from './product-files.ts';
import { refuseRequests } from './refuse-requests.ts';
import { requestsArePlain } from './request-rules.ts';
import { adminRouter } from './routers/admin/router.ts';
import { storefrontRouter } from './routers/storefront/router.ts';
import { keepAnswers } from './same-for-everyone.ts';
import { createSessionCheck } from './session/session-check.ts';
import { serveUnsubscribe } from './unsubscribe.ts';
import { takePictures } from './upload-picture.ts';

const BODY_LIMIT = 1024 * 1024;
/** A page asks for a handful of things at once; a hundred in one request is nobody's page. */
const BATCH_LIMIT = 50;

/** Wires the backend-for-frontend: two tRPC routers, pictures, and the stream of changes for app servers. */
export const buildApp = async (env: Env) => {
  const clients = createClients(env);
  const app = Fastify({
    bodyLimit: BODY_LIMIT,
    routerOptions: { maxParamLength: 5000 },
    forceCloseConnections: 'idle',
    // Who is connected when the server closes is still answered.
    return503OnClosing: false,
    trustProxy: env.TRUSTED_PROXIES.split(','),
    // A request's id is its trace, so that every line of the log names it.
    genReqId: ({ headers }) => traceIdFrom(headers.traceparent as string | undefined),
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'traceId' }),
    logger: {
      level: env.LOG_LEVEL,
      base: { service: 'bff' },
      redact: ['req.headers.authorization', 'req.headers.cookie'],
    },
  });
  refuseRequests(app);
  requestsArePlain(app);
  openMetrics(app, 'bff');
  await app.register(fastifyCookie);
  await app.register(fastifyRateLimit, {
    max: env.RATE_LIMIT_PER_MINUTE,
    timeWindow: '1 minute',
    allowList: (request) => !request.url.startsWith('/trpc/'),
    errorResponseBuilder: (_request, { after }) =>
      refuse('RATE_LIMITED', `There were too many requests from here. Wait ${after}, then go on.`),
  });

  keepAnswers(app, createCatalogPlace(createCatalogFeed(env)));
  const closing = new AbortController();
  const staffSessions = createSessionCheck(clients.account);
  const deps: Deps = {
    env,
    clients,
    shopperSessions: createSessionCheck(clients.account),
    staffSessions,
    askDoors: serveDoorHealth(app, { env, staffSessions }),
    limits: limitAddresses(app, env),
    orderNews: createOrderNews({ order: createOrderFeed(env), log: app.log, closing: closing.signal }),
  };
  const answerCalls = (router: AnyTRPCRouter): FastifyTRPCPluginOptions<AnyTRPCRouter>['trpcOptions'] => ({
    router,
    maxBatchSize: BATCH_LIMIT,
    createContext: ({ req, res }) => createRequestContext({ deps, req, res }),
    onError: ({ error, path, req }) => {
      if (error.cause instanceof Unreachable)
        req.log.warn({ err: error.cause, path }, 'a service did not answer');
      else if (error.code === 'INTERNAL_SERVER_ERROR')
        req.log.error({ err: error.cause ?? error, path }, 'procedure failed');
    },
  });
  await app.register(fastifyTRPCPlugin, {
    prefix: '/trpc/storefront',
    trpcOptions: answerCalls(storefrontRouter),
  });
  await app.register(fastifyTRPCPlugin, { prefix: '/trpc/admin', trpcOptions: answerCalls(adminRouter) });

  const server = gracefulClose(app);
  serveMedia(app, env.CATALOG_URLS);
  takePictures(app, deps);
  serveAuditFile(app, { ...deps, everyService: clients.everyService });
  passProductFiles(app, deps);
  serveMerchantFeed(app, deps);
  serveDocuments(app, deps);
  serveUnsubscribe(app, deps);
  serveLiveStream(app, createCatalogFeed(env), closing.signal);
  if (env.SOUK_TEST_CONTROLS === '1') crashPointRoutes(app);
  app.get('/health/live', async () => ({ status: 'ok' }));
  // Ready without its peers: what they hold is missing from a page then, and the rest of the page stands.
  app.get('/health/ready', async (_request, reply) =>
    closing.signal.aborted ? reply.code(503).send({ status: 'closing' }) : { status: 'ok' },
  );
  return {
    app,
    start: async () => void (await app.ready()),
    close: async ({ sendAwayMs } = { sendAwayMs: 0 }) => {
      closing.abort();
      await server.sendAway(sendAwayMs);
      await server.close();
    },
  };
};
