import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { createReplicas } from '@souk/service-kit/replicas';
import type { FastifyInstance } from 'fastify';

const PASSED_ON = ['content-type', 'content-length', 'cache-control', 'etag', 'last-modified'];

/** `GET /media/{file}`: the catalogue's pictures, streamed through, so that a page needs one origin only. */
export const serveMedia = (app: FastifyInstance, catalogUrls: readonly string[]): void => {
  const replicas = createReplicas(catalogUrls);
  app.get<{ Params: { file: string } }>('/media/:file', async (request, reply) => {
    const conditional = request.headers['if-none-match'];
    const answer = await fetch(`${replicas.next()}/media/${encodeURIComponent(request.params.file)}`, {
      headers: conditional ? { 'if-none-match': conditional } : {},
      signal: AbortSignal.timeout(10_000),
    }).catch(() => null);
    if (!answer) return reply.code(502).send();
    for (const name of PASSED_ON) {
      const value = answer.headers.get(name);
      if (value) reply.header(name, value);
    }
    reply.code(answer.status);
    return answer.body ? reply.send(Readable.fromWeb(answer.body as ReadableStream)) : reply.send();
  });
};
