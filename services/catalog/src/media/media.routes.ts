import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { requireMay } from '@souk/service-kit/permissions';
import { isRefusal, problemSchema, refuse, sendRefusal } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { z } from 'zod';
import { keepPicture, MAX_PICTURE_BYTES, pictureTooLarge } from './keep-picture.ts';
import type { MediaStore } from './media-store.ts';

const FOR_EVER = 'public, max-age=31536000, immutable';

/** Pictures, by the name of their content; and how new ones come in. */
export function mediaRoutes({ app, db }: Service, store: MediaStore): void {
  app.get(
    '/media/:file',
    {
      config: { public: true },
      schema: {
        operationId: 'getMedia',
        tags: ['media'],
        params: z.object({ file: z.string() }),
        response: {
          200: z.any().meta({ description: 'A picture, webp or avif as its name says' }),
          304: z.null(),
          404: problemSchema,
        },
      },
    },
    async (request, reply) => {
      const unknown = () => refuse('NOT_FOUND', 'There is no picture of this name.');
      const path = store.pathOf(request.params.file);
      if (path === null) throw unknown();
      const etag = `"${request.params.file}"`;
      reply.header('cache-control', FOR_EVER).header('etag', etag);
      if (request.headers['if-none-match']?.includes(etag)) return reply.code(304).send(null);
      const picture = await open(path).catch(() => null);
      if (picture === null) {
        reply.removeHeader('cache-control').removeHeader('etag');
        throw unknown();
      }
      const { size } = await picture.stat();
      return reply
        .type(path.endsWith('.avif') ? 'image/avif' : 'image/webp')
        .header('content-length', size)
        .header('x-content-type-options', 'nosniff')
        .send(picture.createReadStream());
    },
  );

  // A picture is far larger than any other body: it is read as it comes, and counted.
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    scope.post(
      '/media',
      {
        bodyLimit: MAX_PICTURE_BYTES,
        preValidation: async (request) => {
          requireMay(request, 'catalogue.write');
          if (Number(request.headers['content-length'] ?? 0) > MAX_PICTURE_BYTES) throw pictureTooLarge();
        },
        schema: {
          operationId: 'uploadPicture',
          tags: ['media'],
          consumes: ['application/octet-stream'],
          response: {
            201: z
              .object({
                file: z.string(),
                src: z.string(),
                width: z.int(),
                height: z.int(),
                art: z.boolean(),
              })
              .meta({ id: 'KeptPicture' }),
            403: problemSchema,
            413: problemSchema,
            422: problemSchema,
          },
        },
      },
      async (request, reply) => {
        const result = await keepPicture(request.body as Readable, { db, store });
        return isRefusal(result) ? sendRefusal(reply, result) : reply.code(201).send(result);
      },
    );
  });
}
