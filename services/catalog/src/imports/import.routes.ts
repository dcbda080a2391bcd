import { Readable } from 'node:stream';
import { problemSchema } from '@souk/service-kit/refusal';
import { requireStaff } from '@souk/service-kit/request-guard';
import type { Service } from '@souk/service-kit/service';
import type { FastifyRequest } from 'fastify';
import type { Env } from '../env.ts';
import type { MediaStore } from '../media/media-store.ts';
import { importLineSchema } from './import.shapes.ts';
import { importFile } from './import-file.ts';

/** The import takes files far beyond the usual body limit, so it has a parser of its own that reads nothing ahead. */
export function importRoutes({ app, db }: Service, { env, media }: { env: Env; media: MediaStore }): void {
  const options = {
    maxBytes: env.IMPORT_MAX_BYTES,
    pictureTimeoutMs: env.IMPORT_PICTURE_SECONDS * 1000,
    allowPrivateAddresses: env.IMPORT_ALLOW_PRIVATE_ADDRESSES === '1',
  };
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(['text/csv', 'application/octet-stream'], (_request, payload, done) =>
      done(null, payload),
    );
    scope.post(
      '/imports',
      {
        bodyLimit: env.IMPORT_MAX_BYTES,
        preValidation: async (request) => mayImport(request),
        schema: {
          operationId: 'importProducts',
          tags: ['imports'],
          consumes: ['text/csv'],
          response: {
            200: {
              description: 'One ImportLine as JSON a line, as they happen; the last is the summary',
              content: { 'application/x-ndjson': { schema: importLineSchema } },
            },
            403: problemSchema,
          },
        },
      },
      async (request, reply) => {
        const lines = importFile({ db, app }, request.body as Readable, { media, options });
        return reply
          .type('application/x-ndjson')
          .header('cache-control', 'no-store, no-transform')
          .send(Readable.from(asText(lines)) as never);
      },
    );
  });
}

/** Owners and managers, and the command line of the machine the shop runs on. */
const mayImport = (request: FastifyRequest): void => {
  const { service, actor } = request.caller;
  if (service === 'cli' && actor.kind === 'system') return;
  requireStaff(request, 'owner', 'manager');
};

async function* asText(lines: AsyncIterable<unknown>): AsyncGenerator<string> {
  for await (const line of lines) yield `${JSON.stringify(line)}\n`;
}
