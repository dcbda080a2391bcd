import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { refuse } from '@souk/service-kit/refusal';
import type { FastifyInstance } from 'fastify';
import type { Env } from './env.ts';
import type { SessionCheck } from './session/session-check.ts';
import { staffAtDoor } from './session/staff-at-door.ts';
import { createCatalogStreams } from './stream-from-catalog.ts';

/** What the catalogue takes at most; it counts for itself. */
const MAX_BYTES = 512 * 1024 * 1024;
/** A large file over a slow line, in either direction. */
const BUDGET_MS = 15 * 60_000;
const PASSED_ON = ['content-type', 'content-disposition', 'cache-control'];

/**
 * `POST /imports` and `GET /exports/products.csv`: product files, streamed through in both directions and never whole
 * in memory. The session and the role are proven before a byte is read.
 */
export const passProductFiles = (
  app: FastifyInstance,
  { env, staffSessions }: { env: Env; staffSessions: SessionCheck },
): void => {
  const ask = createCatalogStreams(env);
  const prove = staffAtDoor({ env, staffSessions });
  const patience = {
    budgetMs: BUDGET_MS,
    away: 'The catalogue does not answer just now. Try again in a moment.',
  };

  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    scope.post<{ Querystring: Record<string, string> }>(
      '/imports',
      { config: { takesStream: true }, bodyLimit: MAX_BYTES },
      async (request, reply) => {
        const actor = await prove(request, 'import.write');
        if (Number(request.headers['content-length'] ?? 0) > MAX_BYTES)
          throw refuse(
            'BODY_TOO_LARGE',
            'The file is larger than 512 MB. Split it, each part with the header line.',
          );
        const { name = 'products.csv', setStock = '0' } = request.query;
        const query = new URLSearchParams({ name: name.slice(0, 200), setStock });
        const body = { type: 'text/csv', bytes: request.body as Readable };
        const answer = await ask(`/imports/files?${query}`, { ...patience, actor, trace: request.id, body });
        return reply.code(201).send(await answer.json());
      },
    );
  });

  app.get('/exports/products.csv', async (request, reply) => {
    const actor = await prove(request, 'catalogue.read');
    const answer = await ask('/exports/products.csv', { ...patience, actor, trace: request.id });
    for (const name of PASSED_ON) {
      const value = answer.headers.get(name);
      if (value) reply.header(name, value);
    }
    return reply.send(Readable.fromWeb(answer.body as ReadableStream));
  });
};
