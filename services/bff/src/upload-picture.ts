import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import type {} from '@fastify/rate-limit';
import { traceparentOf } from '@souk/service-kit/context';
import { createTokenSigner } from '@souk/service-kit/identity';
import { refusalFromProblem, refuse } from '@souk/service-kit/refusal';
import { createReplicas } from '@souk/service-kit/replicas';
import type { FastifyInstance } from 'fastify';
import type { Env } from './env.ts';
import type { SessionCheck } from './session/session-check.ts';
import { staffAtDoor } from './session/staff-at-door.ts';

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
  const prove = staffAtDoor({ env, staffSessions });
  const count = app.createRateLimit({ max: A_MINUTE, timeWindow: '1 minute' });

  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    scope.post('/media', { config: { takesStream: true }, bodyLimit: MAX_BYTES }, async (request, reply) => {
      const actor = await prove(request, 'catalogue.write');
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
