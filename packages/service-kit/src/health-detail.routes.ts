import { sql } from 'drizzle-orm';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { requireMay } from './permissions.ts';
import { createRecentRequests, type RequestLog } from './recent-requests.ts';
import { problemSchema } from './refusal.ts';
import type { Service } from './service.ts';

const healthSchema = z
  .object({
    service: z.string(),
    /** This replica answers, and so does its database. */
    ready: z.boolean(),
    /** When this replica began, by the clock of its machine. */
    upSince: z.string(),
    windowSeconds: z.int(),
    requests: z.int(),
    requestsPerMinute: z.number(),
    /** The share of requests that ended in a 5xx, from 0 to 1. */
    errorRate: z.number(),
    p50Ms: z.number().nullable(),
    p95Ms: z.number().nullable(),
  })
  .meta({ id: 'ReplicaHealth' });

export type ReplicaHealth = z.infer<typeof healthSchema>;

/** Long polls wait on purpose, and questions about health are not work. */
const UNCOUNTED = ['/events', '/health/', '/metrics', '/openapi.json', '/live'];

/** Keeps count of how the requests of this replica go, besides those whose address begins with one of `others`. */
export const countRequests = (
  app: Pick<FastifyInstance, 'addHook'>,
  others: readonly string[] = [],
): RequestLog => {
  const uncounted = [...UNCOUNTED, ...others];
  const log = createRecentRequests();
  app.addHook('onResponse', async (request, reply) => {
    if (uncounted.some((start) => request.url.startsWith(start))) return;
    log.note(reply.elapsedTime, reply.statusCode >= 500);
  });
  return log;
};

/** When this process began. */
export const upSince = (): string => new Date(performance.timeOrigin).toISOString();

/** `GET /health/detail`: how this one replica fares. Ask each by its own address. */
export const healthDetailRoutes = (
  { name, app, db }: Pick<Service, 'name' | 'app' | 'db'>,
  log: RequestLog,
): void => {
  app.get(
    '/health/detail',
    {
      schema: {
        operationId: 'readReplicaHealth',
        tags: ['system'],
        summary: 'How this replica fared in the last five minutes',
        response: { 200: healthSchema, 403: problemSchema },
      },
    },
    async (request) => {
      requireMay(request, 'system.read');
      const ready = await db.execute(sql`select 1`).then(
        () => true,
        () => false,
      );
      return { service: name, ready, upSince: upSince(), ...log.read() };
    },
  );
};
