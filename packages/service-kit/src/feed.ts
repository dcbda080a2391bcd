import { z } from 'zod';
import type { Db } from './database.ts';
import { kindsSchema } from './event-kinds.ts';
import { parsePosition, positionAt } from './feed-place.ts';
import { keepTail } from './feed-tail.ts';
import {
  type Asked,
  type Page,
  placeAfter,
  readAfter,
  readEvents,
  readHead,
  readWaiting,
} from './read-outbox.ts';
import type { ServiceApp } from './service.ts';

export const feedEventSchema = z
  .object({
    id: z.string(),
    type: z.string(),
    version: z.int(),
    aggregateId: z.string(),
    aggregateVersion: z.int(),
    occurredAt: z.string(),
    traceId: z.string().nullable(),
    payload: z.unknown(),
    position: z.string(),
  })
  .meta({ id: 'FeedEvent' });

export type FeedEvent = z.infer<typeof feedEventSchema>;

/**
 * Serves the outbox as an ordered feed: `GET /events?after=POSITION&types=&limit=&waitSeconds=`. A position is
 * `epoch:xid:id`, or `end`; one of an epoch that ended (a restored database) goes on behind what was seen then, one of
 * an epoch nobody knows starts from the beginning. With `types` only events of these kinds are answered and waited for,
 * and `position` goes on past the others. `GET /events/head?after=&types=` says how far that is behind.
 */
export const serveFeed = (app: ServiceApp, db: Db, isClosing: () => boolean): void => {
  const tail = keepTail(db);
  const tags = ['events'];
  const after = z.string().optional();

  /** Who waits for news is mostly told by what is known already; who does not wait is told what the table holds now. */
  const firstPage = async (position: string | undefined, asked: Asked, waits: boolean): Promise<Page> => {
    if (!waits) return readAfter(db, position, asked);
    tail.want(asked.kinds);
    const start = parsePosition(position);
    return (start && tail.after(start, asked)) ?? readAfter(db, position, asked);
  };

  app.get(
    '/events',
    {
      schema: {
        operationId: 'readEvents',
        tags,
        summary: 'The events of this service, in order, each after its transaction committed',
        querystring: z.object({
          after,
          types: kindsSchema,
          limit: z.coerce.number().int().min(1).max(1000).default(200),
          waitSeconds: z.coerce.number().min(0).max(25).default(0),
        }),
        response: { 200: z.object({ position: z.string(), events: z.array(feedEventSchema) }) },
      },
    },
    async (request) => {
      const { limit, waitSeconds, types } = request.query;
      const asked = { kinds: types ?? null, limit };
      const until = performance.now() + waitSeconds * 1000;
      let page = await firstPage(request.query.after, asked, waitSeconds > 0);
      const { epoch } = page;
      let from = page.upTo;
      while (
        page.rows.length === 0 &&
        page.epoch === epoch &&
        performance.now() < until &&
        !isClosing() &&
        !request.raw.socket.destroyed
      ) {
        if (!page.more) await tail.next();
        page = tail.after({ epoch, from }, asked) ?? (await readEvents(db, from, asked));
        if (page.epoch === epoch) from = page.upTo;
      }
      // The epoch ended in between: this place means nothing in the new one, the next question translates it.
      const rows = page.epoch === epoch ? page.rows : [];
      const events = rows.map((row) => ({
        id: row.event_id,
        type: row.type,
        version: row.version,
        aggregateId: row.aggregate_id,
        aggregateVersion: row.aggregate_version,
        occurredAt: new Date(row.occurred_at).toISOString(),
        traceId: row.trace_id,
        payload: row.payload,
        position: positionAt(epoch, { xid: row.xid, id: String(row.id) }),
      }));
      return { position: positionAt(epoch, from), events };
    },
  );

  app.get(
    '/events/head',
    {
      schema: {
        operationId: 'readFeedHead',
        tags,
        summary: 'The end of the feed, and how many events (of these kinds) a follower has not seen',
        querystring: z.object({ after, types: kindsSchema }),
        response: {
          200: z.object({
            position: z.string(),
            waiting: z.int(),
            oldestWaitingAt: z.iso.datetime().nullable(),
          }),
        },
      },
    },
    async (request) => {
      const { from } = await placeAfter(db, request.query.after);
      const { epoch, from: end } = await readHead(db);
      const { waiting, oldest } = await readWaiting(db, from, request.query.types ?? null);
      return {
        position: positionAt(epoch, end),
        waiting,
        oldestWaitingAt: oldest ? new Date(oldest).toISOString() : null,
      };
    },
  );
};
