import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import type {} from '@fastify/cookie';
import type {} from '@fastify/rate-limit';
import { traceparentOf } from '@souk/service-kit/context';
import { type Actor, createTokenSigner } from '@souk/service-kit/identity';
import { roleMay, whoMay } from '@souk/service-kit/permissions';
import { refusalFromProblem, refuse } from '@souk/service-kit/refusal';
import { createReplicas } from '@souk/service-kit/replicas';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Env } from './env.ts';
import type { SessionCheck } from './session/session-check.ts';
import { openSessionTicket, STAFF_COOKIE } from './session/session-cookie.ts';

const MEBIBYTE = 1024 * 1024;
const MAX_BYTES = 20 * MEBIBYTE;
const A_MINUTE = 120;
/** Sending and resizing a large photograph over a slow line takes longer than a page waits for anything else. */
const BUDGET_MS = 60_000;

/**
 * `POST /media`: a picture from the admin, handed on to the catalogue as it comes in. Proves the session, the role and
 * our own page before a byte is read; the catalogue looks at what it is.
 */
export const takePictures = (
  app: FastifyInstance,
  { env, staffSessions }: { env: Env; staffSessions: SessionCheck },
): void => {
  const replicas = createReplicas(env.CATALOG_URLS);
  const sign = createTokenSigner({ from: 'bff', to: 'catalog', key: env.CATALOG_KEY });
  const count = app.createRateLimit({ max: A_MINUTE, timeWindow: '1 minute' });

  const whoUploads = async (request: FastifyRequest): Promise<Actor> => {
    const { origin } = request.headers;
    if (!origin || !env.ADMIN_ORIGINS.includes(origin))
      throw refuse('FORBIDDEN', 'This request did not come from one of our pages.');
    const ticket = await openSessionTicket(request.cookies[STAFF_COOKIE], env.ADMIN_AUTH_SECRET);
    const person = ticket ? await staffSessions.person(ticket.sessionId) : null;
    if (!ticket || person?.kind !== 'staff' || !person.role)
      throw refuse('UNAUTHENTICATED', 'Sign in to the admin.');
    if (!roleMay(person.role, 'catalogue.write')) throw refuse('FORBIDDEN', whoMay('catalogue.write'));
    return { kind: 'staff', id: person.id, role: person.role, sessionId: ticket.sessionId };
  };

  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    scope.post('/media', { config: { takesStream: true }, bodyLimit: MAX_BYTES }, async (request, reply) => {
      const actor = await whoUploads(request);
      const counted = await count(request);
      if (!counted.isAllowed && counted.isExceeded)
        throw refuse(
          'RATE_LIMITED',
          `There were too many pictures at once. Wait ${counted.ttlInSeconds} seconds.`,
        );
      if (Number(request.headers['content-length'] ?? 0) > MAX_BYTES)
        throw refuse(
          'PICTURE_TOO_LARGE',
          `The picture is larger than ${MAX_BYTES / MEBIBYTE} MB. Make it smaller, then upload it again.`,
        );
      const url = replicas.next();
      const answer = await fetch(`${url}/media`, {
        method: 'POST',
        body: Readable.toWeb(request.body as Readable) as ReadableStream<Uint8Array>,
        duplex: 'half',
        redirect: 'error',
        signal: AbortSignal.timeout(BUDGET_MS),
        headers: {
          'content-type': 'application/octet-stream',
          authorization: `Bearer ${await sign(actor)}`,
          traceparent: traceparentOf(request.id),
          'souk-deadline-ms': String(BUDGET_MS),
        },
      } as RequestInit).catch((cause: unknown) => {
        replicas.failed(url);
        throw refuse(
          'TOO_BUSY',
          'The catalogue does not answer just now. Try the picture again in a moment.',
          {
            why: (cause as Error).name,
          },
        );
      });
      replicas.worked(url);
      const body: unknown = await answer.json();
      if (!answer.ok) throw refusalFromProblem(answer.status, body);
      return reply.code(201).send(body);
    });
  });
};
