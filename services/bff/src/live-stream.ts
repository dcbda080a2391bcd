import { productChanged } from '@souk/events/catalog';
import { unwrap } from '@souk/service-kit/client';
import { asSystem } from '@souk/service-kit/context';
import { isRefusal } from '@souk/service-kit/refusal';
import type { FastifyInstance } from 'fastify';
import type { Clients } from './clients.ts';

const WAIT_SECONDS = 12;
const RETRY_MS = 500;

/**
 * `GET /live`: what changed in the catalogue, as server-sent events, for the app servers that keep rendered pages.
 * Each event's id is its place in the catalogue's feed, so a server that reconnects misses nothing; this service keeps
 * no state for it. A comment line at least every 12 seconds keeps the stream open.
 */
export const serveLiveStream = (
  app: FastifyInstance,
  catalog: Clients['catalog'],
  isClosing: () => boolean,
): void => {
  app.get('/live', async (request, reply) => {
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
    });
    raw.write(': here\n\n');
    let position = (request.headers['last-event-id'] as string | undefined) ?? 'end';
    while (!raw.destroyed && !isClosing()) {
      try {
        const page = await asSystem(
          () =>
            unwrap(
              catalog.GET('/events', {
                params: { query: { after: position, waitSeconds: WAIT_SECONDS, limit: 200 } },
              }),
            ),
          { budgetMs: (WAIT_SECONDS + 5) * 1000 },
        );
        if (isRefusal(page)) throw page;
        for (const event of page.events) {
          if (event.type !== productChanged.type || event.version !== productChanged.version) continue;
          const { handle, categoryHandles } = productChanged.payload.parse(event.payload);
          raw.write(
            `id: ${event.position}\ndata: ${JSON.stringify({ type: event.type, handle, categoryHandles })}\n\n`,
          );
        }
        position = page.position;
        raw.write(`id: ${position}\n: still here\n\n`);
      } catch (error) {
        request.log.warn({ err: error }, 'live stream waits for the catalogue');
        raw.write(': waiting for the catalogue\n\n');
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
      }
    }
    raw.end();
  });
};
