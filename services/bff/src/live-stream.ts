import { setTimeout as sleep } from 'node:timers/promises';
import { frontPageChanged, productChanged } from '@souk/events/catalog';
import { unwrap } from '@souk/service-kit/client';
import { asSystem } from '@souk/service-kit/context';
import { kindOf } from '@souk/service-kit/event-kinds';
import { isRefusal } from '@souk/service-kit/refusal';
import type { FastifyInstance } from 'fastify';
import { CATALOG_FRESH_MS } from './catalog-place.ts';
import type { Clients } from './clients.ts';

const WAIT_SECONDS = 12;
const RETRY_MS = 500;
/** Whoever is told asks at once, of any replica: by then none of them gives answers from before the change. */
const HOLD_BACK_MS = 2 * CATALOG_FRESH_MS;

/** What changes a page that is kept. */
const types = [productChanged, frontPageChanged].map(kindOf).join(',');

/** Of a product's event only this is passed on, so only this can be wrong with it. */
const shownSchema = productChanged.payload.pick({ handle: true, formerHandles: true, categoryHandles: true });

type Place = { after: string; waitSeconds: number; signal: AbortSignal };

/**
 * `GET /live`: what changed in the catalogue, as server-sent events, for the app servers that keep rendered pages.
 * Each event's id is its place in the catalogue's feed, so a server that reconnects misses nothing; this service keeps
 * no state for it. A comment line at least every 12 seconds keeps the stream open. It ends with `closing`.
 */
export const serveLiveStream = (
  app: FastifyInstance,
  catalog: Clients['catalog'],
  closing: AbortSignal,
): void => {
  const readFeed = async ({ after, waitSeconds, signal }: Place) => {
    const query = { after, types, waitSeconds, limit: 200 };
    const page = await asSystem(() => unwrap(catalog.GET('/events', { params: { query }, signal })), {
      budgetMs: (waitSeconds + 5) * 1000,
    });
    if (isRefusal(page)) throw page;
    return page;
  };

  app.get('/live', async (request, reply) => {
    const gone = new AbortController();
    reply.raw.once('close', () => gone.abort());
    const signal = AbortSignal.any([closing, gone.signal]);
    // Its place is known before the stream opens: whoever makes all pages anew when it does, then misses nothing.
    const resumed = request.headers['last-event-id'] as string | undefined;
    let position = resumed ?? (await readFeed({ after: 'end', waitSeconds: 0, signal })).position;

    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
    });
    raw.write(resumed ? ': here\n\n' : `id: ${position}\n: here\n\n`);
    while (!signal.aborted) {
      try {
        const page = await readFeed({ after: position, waitSeconds: WAIT_SECONDS, signal });
        if (page.events.length > 0) await sleep(HOLD_BACK_MS, undefined, { signal });
        for (const event of page.events) {
          if (event.type === frontPageChanged.type)
            raw.write(`id: ${event.position}\ndata: ${JSON.stringify({ type: event.type })}\n\n`);
          if (event.type !== productChanged.type || event.version !== productChanged.version) continue;
          const shown = shownSchema.safeParse(event.payload);
          if (shown.success) {
            const { handle, formerHandles, categoryHandles } = shown.data;
            const data = (one: string): string =>
              `data: ${JSON.stringify({ type: event.type, handle: one, categoryHandles })}\n\n`;
            // A page kept under an address that the thing has left is out of date, too. The place in the feed comes
            // with the last of them, so that a stream which breaks in between tells all of it again.
            raw.write(`${formerHandles.map(data).join('')}id: ${event.position}\n${data(handle)}`);
          } else
            request.log.error(
              { err: shown.error, event: event.id },
              'an event of the catalogue is unreadable',
            );
        }
        position = page.position;
        raw.write(`id: ${position}\n: still here\n\n`);
      } catch (error) {
        if (signal.aborted) break;
        request.log.warn({ err: error }, 'live stream waits for the catalogue');
        raw.write(': waiting for the catalogue\n\n');
        await sleep(RETRY_MS, undefined, { signal }).catch(() => undefined);
      }
    }
    raw.end();
  });
};
