import type { Readable } from 'node:stream';
import type {} from '@fastify/rate-limit';
import { refuse } from '@souk/service-kit/refusal';
import type { FastifyInstance } from 'fastify';
import type { Env } from './env.ts';
import type { SessionCheck } from './session/session-check.ts';
import { staffAtDoor } from './session/staff-at-door.ts';
import { createCatalogStreams } from './stream-from-catalog.ts';

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
  const ask = createCatalogStreams(env);
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
      const answer = await ask('/media', {
        ...{ actor, trace: request.id, budgetMs: BUDGET_MS },
        body: { type: 'application/octet-stream', bytes: request.body as Readable },
        away: 'The catalogue does not answer just now. Try the picture again in a moment.',
      });
      return reply.code(201).send(await answer.json());
    });
  });
};
