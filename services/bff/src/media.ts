import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { traceparentOf } from '@souk/service-kit/context';
import { refuse } from '@souk/service-kit/refusal';
import { createReplicas } from '@souk/service-kit/replicas';
import type { FastifyInstance } from 'fastify';

const PASSED_ON = ['content-type', 'content-length', 'cache-control', 'etag', 'last-modified'];
/** One name, nothing that leads elsewhere: this becomes part of an inner address. */
const FILE_NAME = /^\w[\w-]*\.\w+$/;
const ANSWER_WITHIN_MS = 10_000;

/** `GET /media/{file}`: the catalogue's pictures, streamed through, so that a page needs one origin only. */
export const serveMedia = (app: FastifyInstance, catalogUrls: readonly string[]): void => {
  const replicas = createReplicas(catalogUrls);

  const ask = async (file: string, headers: Record<string, string>): Promise<Response | null> => {
    const signal = AbortSignal.timeout(ANSWER_WITHIN_MS);
    for (let tried = 0; tried < catalogUrls.length && !signal.aborted; tried++) {
      const url = replicas.next();
      try {
        const answer = await fetch(`${url}/media/${file}`, { headers, signal, redirect: 'error' });
        replicas.worked(url);
        if (answer.status < 500) return answer;
        await answer.body?.cancel();
      } catch {
        replicas.rest(url);
      }
    }
    return null;
  };

  app.get<{ Params: { file: string } }>('/media/:file', async (request, reply) => {
    const { file } = request.params;
    const conditional = request.headers['if-none-match'];
    const answer = FILE_NAME.test(file)
      ? await ask(file, {
          traceparent: traceparentOf(request.id),
          'accept-encoding': 'identity',
          ...(conditional && { 'if-none-match': conditional }),
        })
      : undefined;
    if (answer === null) return reply.code(502).send();
    if (!answer || (!answer.ok && answer.status !== 304)) {
      await answer?.body?.cancel();
      throw refuse('NOT_FOUND', 'There is no picture of this name.');
    }
    for (const name of PASSED_ON) {
      const value = answer.headers.get(name);
      if (value) reply.header(name, value);
    }
    // Emails and other sites' previews show our pictures, too.
    reply.code(answer.status).header('cross-origin-resource-policy', 'cross-origin');
    return answer.body ? reply.send(Readable.fromWeb(answer.body as ReadableStream)) : reply.send();
  });
};
