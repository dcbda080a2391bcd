import { open } from 'node:fs/promises';
import { problemSchema, refuse } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { z } from 'zod';
import type { MediaStore } from './media-store.ts';

const FOR_EVER = 'public, max-age=31536000, immutable';

/** Pictures, by the name of their content. */
export function mediaRoutes({ app }: Service, store: MediaStore): void {
  app.get(
    '/media/:file',
    {
      config: { public: true },
      schema: {
        operationId: 'getMedia',
        tags: ['media'],
        params: z.object({ file: z.string() }),
        response: { 200: z.any().meta({ description: 'A webp picture' }), 304: z.null(), 404: problemSchema },
      },
    },
    async (request, reply) => {
      const unknown = () => refuse('NOT_FOUND', 'There is no picture of this name.');
      const path = store.pathOf(request.params.file);
      if (path === null) throw unknown();
      const etag = `"${request.params.file.slice(0, 32)}"`;
      reply.header('cache-control', FOR_EVER).header('etag', etag);
      if (request.headers['if-none-match']?.includes(etag)) return reply.code(304).send(null);
      const picture = await open(path).catch(() => null);
      if (picture === null) {
        reply.removeHeader('cache-control').removeHeader('etag');
        throw unknown();
      }
      const { size } = await picture.stat();
      return reply
        .type('image/webp')
        .header('content-length', size)
        .header('x-content-type-options', 'nosniff')
        .send(picture.createReadStream());
    },
  );
}
