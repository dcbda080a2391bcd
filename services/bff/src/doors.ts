import { traceparentOf } from '@souk/service-kit/context';
import { countRequests, type ReplicaHealth, upSince } from '@souk/service-kit/health-detail.routes';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Env } from './env.ts';
import type { SessionCheck } from './session/session-check.ts';
import { staffAtDoor } from './session/staff-at-door.ts';

const SAY_WITHIN_MS = 2_000;
/** Streams that stay open on purpose. */
const OPEN_ON_PURPOSE = ['/trpc/admin/live.'];

export type Door = { url: string; health: ReplicaHealth | null };

/**
 * How this service itself fares: `GET /health/detail` of this replica, and the question to every one of them
 * (`BFF_URLS`), each by its own address, with the session of whoever asks. Without that setting this is the only one.
 */
export const serveDoorHealth = (
  app: FastifyInstance,
  { env, staffSessions }: { env: Env; staffSessions: SessionCheck },
): ((request: FastifyRequest) => Promise<Door[]>) => {
  const log = countRequests(app, OPEN_ON_PURPOSE);
  const prove = staffAtDoor({ env, staffSessions });
  const own = (): ReplicaHealth => ({ service: 'bff', ready: true, upSince: upSince(), ...log.read() });

  app.get('/health/detail', async (request) => {
    await prove(request, 'system.read');
    return own();
  });

  const ask = async (url: string, request: FastifyRequest): Promise<Door> => {
    const answer = await fetch(`${url}/health/detail`, {
      headers: { cookie: request.headers.cookie ?? '', traceparent: traceparentOf(request.id) },
      redirect: 'error',
      signal: AbortSignal.timeout(SAY_WITHIN_MS),
    }).catch(() => null);
    return { url, health: answer?.ok ? ((await answer.json()) as ReplicaHealth) : null };
  };
  return (request) =>
    env.BFF_URLS
      ? Promise.all(env.BFF_URLS.map((url) => ask(url, request)))
      : Promise.resolve([{ url: `http://${env.HOST}:${env.PORT}`, health: own() }]);
};
