import { z } from 'zod';
import type { Db } from './database.ts';
import { isBehind, placeAfter, readEvents, readHead, readWaiting, sharedLook } from './read-outbox.ts';
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
 * Serves the outbox as an ordered feed: `GET /events?after=POSITION&limit=&waitSeconds=`. A position is
 * `epoch:xid:id`, or `end`; one of an epoch that ended (a restored database) goes on behind what was seen then, one of
 * an epoch nobody knows starts from the beginning. `GET /events/head?after=` says how far that is behind.
 */
export const serveFeed = (app: ServiceApp, db: Db, isClosing: () => boolean): void => {
  const nextLook = sharedLook(db);
  const tags = ['events'];
  const after = z.string().optional();

  app.get(
    '/events',
    {
      schema: {
        operationId: 'readEvents',
        tags,
        summary: 'The events of this service, in order, each after its transaction committed',
        querystring: z.object({
          after,
          limit: z.coerce.number().int().min(1).max(1000).default(200),
          waitSeconds: z.coerce.number().min(0).max(25).default(0),
        }),
        response: { 200: z.object({ position: z.string(), events: z.array(feedEventSchema) }) },
      },
    },
    async (request) => {
      const { limit, waitSeconds } = request.query;
      const { epoch, from } = await placeAfter(db, request.query.after);
      const until = performance.now() + waitSeconds * 1000;
      let page = await readEvents(db, from, limit);
      while (
        page.rows.length === 0 &&
        page.epoch === epoch &&
        performance.now() < until &&
        !isClosing() &&
        !request.raw.socket.destroyed
      ) {
        const seen = await nextLook();
        if (seen.epoch !== epoch || isBehind(from, seen.from)) page = await readEvents(db, from, limit);
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
        position: `${epoch}:${row.xid}:${row.id}`,
      }));
      return { position: events.at(-1)?.position ?? `${epoch}:${from.xid}:${from.id}`, events };
    },
  );

  app.get(
    '/events/head',
    {
      schema: {
        operationId: 'readFeedHead',
        tags,
        summary: 'The end of the feed, and how many events a follower has not seen',
        querystring: z.object({ after }),
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
      const { waiting, oldest } = await readWaiting(db, from);
      return {
        position: `${epoch}:${end.xid}:${end.id}`,
        waiting,
        oldestWaitingAt: oldest ? new Date(oldest).toISOString() : null,
      };
    },
  );
};
