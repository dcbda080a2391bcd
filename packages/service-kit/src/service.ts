import fastifySwagger from '@fastify/swagger';
import { sql } from 'drizzle-orm';
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  LogController,
  type RawReplyDefaultExpression,
  type RawRequestDefaultExpression,
  type RawServerDefault,
} from 'fastify';
import {
  jsonSchemaTransform,
  jsonSchemaTransformObject,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod';
import type pg from 'pg';
import { auditRoutes } from './audit.routes.ts';
import { signDays } from './audit-days.ts';
import { businessClockRoutes } from './business-clock.ts';
import { currentContext } from './context.ts';
import { crashPointRoutes } from './crash-point.routes.ts';
import { type Database, openDatabase } from './database.ts';
import type { ServiceEnv } from './env.ts';
import { serveFeed } from './feed.ts';
import { settleFeedEpoch } from './feed-epoch.ts';
import { feedPositionRoutes } from './feed-positions.routes.ts';
import { gracefulClose } from './graceful-close.ts';
import { countRequests, healthDetailRoutes } from './health-detail.routes.ts';
import { openMetrics } from './metrics.ts';
import { parkedEventRoutes } from './parked-event.routes.ts';
import { answerProblems } from './problems.ts';
import { guardRequests } from './request-guard.ts';

export type ServiceApp = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  ZodTypeProvider
>;

/** Ends background work; resolves when what was under way has finished. */
export type Stop = () => Promise<void> | void;

export type CloseOptions = { readonly sendAwayMs: number };

export type Service = {
  readonly name: string;
  readonly app: ServiceApp;
  readonly db: Database['db'];
  readonly pool: pg.Pool;
  /** Registers background work (a sweeper, a subscription): begun by `start`, ended by `close`. */
  background(start: () => Stop): void;
  /** Begins the background work. */
  start(): Promise<void>;
  /**
   * Stops accepting, finishes what is under way, closes the database. With `sendAwayMs` callers are first sent to other
   * replicas for so long, while everybody is still answered.
   */
  close(options?: CloseOptions): Promise<void>;
};

const BODY_LIMIT = 1024 * 1024;

/** The frame every service stands on: problem+json, identity, deadlines, health, metrics, contract, feed and audit log. */
export const createService = async ({ name, env }: { name: string; env: ServiceEnv }): Promise<Service> => {
  const database = openDatabase({ url: env.DATABASE_URL, name });
  const app = Fastify({
    bodyLimit: BODY_LIMIT,
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: 'idle',
    // Who is connected when the server closes is still answered.
    return503OnClosing: false,
    routerOptions: { maxParamLength: 500 },
    logger: {
      level: env.LOG_LEVEL,
      base: { service: name },
      mixin: () => ({ traceId: currentContext()?.traceId }),
      redact: ['req.headers.authorization', 'req.headers.cookie'],
    },
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  await app.register(fastifySwagger, {
    openapi: { openapi: '3.1.0', info: { title: `Souk ${name}`, version: '1' } },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
  answerProblems(app);
  guardRequests(app, { name, identityKey: env.IDENTITY_KEY });
  openMetrics(app, name);
  const requests = countRequests(app);

  const server = gracefulClose(app);
  let closing = false;
  const starts: (() => Stop)[] = [];
  const stops: Stop[] = [];
  const service: Service = {
    name,
    app,
    db: database.db,
    pool: database.pool,
    background: (start) => void starts.push(start),
    start: async () => {
      await app.ready();
      // Before anything is written or read: with the database away this waits until the service starts again.
      const restored = await settleFeedEpoch(service).catch((error: unknown) =>
        app.log.warn({ err: error }, 'whether this database was restored could not be seen'),
      );
      if (restored) app.log.warn('this database was restored: its feed begins a new epoch');
      for (const start of starts.splice(0)) stops.push(start());
    },
    close: async ({ sendAwayMs } = { sendAwayMs: 0 }) => {
      closing = true;
      await server.sendAway(sendAwayMs);
      await Promise.all([...stops.splice(0).map((stop) => stop()), server.close()]);
      await database.close();
    },
  };

  const internal = { config: { public: true }, schema: { hide: true } } as const;
  app.get('/health/live', internal, async () => ({ status: 'ok' }));
  app.get('/health/ready', internal, async (_request, reply) => {
    try {
      if (closing) throw new Error('closing');
      await database.db.execute(sql`select 1`);
      return { status: 'ok' };
    } catch (error) {
      return reply.code(503).send({ status: 'unavailable', why: (error as Error).message });
    }
  });
  app.get('/openapi.json', internal, async () => app.swagger());
  serveFeed(app, database.db, () => closing);
  auditRoutes(app, database.db, env.AUDIT_SIGNING_KEY);
  parkedEventRoutes(service);
  feedPositionRoutes(service);
  healthDetailRoutes(service, requests);
  service.background(() => signDays(service, env.AUDIT_SIGNING_KEY));
  if (env.SOUK_TEST_CONTROLS === '1') {
    businessClockRoutes(app, database.db);
    crashPointRoutes(app);
  }
  return service;
};
