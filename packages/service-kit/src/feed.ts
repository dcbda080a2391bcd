import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { type Db, rowsOf } from './database.ts';
import { pollDelayMs } from './feed-activity.ts';
import { FEED_START, type FeedPlace, translatePosition } from './feed-epoch.ts';
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

const positionPattern = /^([\da-f-]{36}):(\d+):(\d+)$/;

type EventRow = {
  xid: string;
  id: number;
  event_id: string;
  type: string;
  version: number;
  aggregate_id: string;
  aggregate_version: number;
  occurred_at: Date;
  trace_id: string | null;
  payload: unknown;
};

type Page = { epoch: string; rows: EventRow[] };

/** Reads committed events after a position, never past a transaction that may still commit before them. */
const readEvents = async (db: Db, after: FeedPlace, limit: number): Promise<Page> => {
  const { rows } = await rowsOf<EventRow & { epoch: string }>(
    db,
    sql`select feed_epoch.epoch::text as epoch, page.* from feed_epoch left join lateral (
          select xid::text as xid, id, event_id, type, version, aggregate_id, aggregate_version, occurred_at, trace_id, payload
          from outbox
          where (xid, id) > (${after.xid}::xid8, ${after.id}::bigint) and xid < pg_snapshot_xmin(pg_current_snapshot())
          order by outbox.xid, outbox.id limit ${limit}) as page on true`,
  );
  return { epoch: rows[0]!.epoch, rows: rows.filter(({ xid }) => xid !== null) };
};

/** The place behind the newest event that is safely in order, for followers who care about the future only. */
const readEnd = async (db: Db): Promise<FeedPlace> => {
  const { rows } = await rowsOf<FeedPlace>(
    db,
    sql`select xid::text as xid, id::text as id from outbox
        where xid < pg_snapshot_xmin(pg_current_snapshot()) order by outbox.xid desc, outbox.id desc limit 1`,
  );
  return rows[0] ?? FEED_START;
};

const readEpoch = async (db: Db): Promise<string> =>
  (await rowsOf<{ epoch: string }>(db, sql`select epoch::text as epoch from feed_epoch`)).rows[0]!.epoch;

type Start = { epoch: string; from: FeedPlace };

/** Where to begin, in the present epoch. Read anew each time: another replica may have begun a new one. */
const placeAfter = async (db: Db, after: string | undefined): Promise<Start> => {
  const epoch = await readEpoch(db);
  if (after === 'end') return { epoch, from: await readEnd(db) };
  const [, theirs, xid, id] = positionPattern.exec(after ?? '') ?? [];
  if (!theirs || !xid || !id) return { epoch, from: FEED_START };
  return {
    epoch,
    from: theirs === epoch ? { xid, id } : await translatePosition(db, theirs, { xid, id }),
  };
};

/** How far a follower is behind. Counting stops at a number nobody needs to know exactly. */
const COUNTED = 10_000;
const readWaiting = async (db: Db, from: FeedPlace): Promise<{ waiting: number; oldest: Date | null }> => {
  const { rows } = await rowsOf<{ waiting: number; oldest: Date | null }>(
    db,
    sql`select count(*)::int as waiting, min(occurred_at) as oldest from (
          select occurred_at from outbox where (xid, id) > (${from.xid}::xid8, ${from.id}::bigint)
          order by xid, id limit ${COUNTED}) as waiting`,
  );
  return rows[0]!;
};

/**
 * Serves the outbox as an ordered feed: `GET /events?after=POSITION&limit=&waitSeconds=`. A position is
 * `epoch:xid:id`, or `end`; one of an epoch that ended (a restored database) goes on behind what was seen then, one of
 * an epoch nobody knows starts from the beginning. `GET /events/head?after=` says how far that is behind.
 */
export const serveFeed = (app: ServiceApp, db: Db, isClosing: () => boolean): void => {
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
        await sleep(pollDelayMs());
        page = await readEvents(db, from, limit);
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
      const { epoch, from } = await placeAfter(db, request.query.after);
      const [end, { waiting, oldest }] = [await readEnd(db), await readWaiting(db, from)];
      return {
        position: `${epoch}:${end.xid}:${end.id}`,
        waiting,
        oldestWaitingAt: oldest ? new Date(oldest).toISOString() : null,
      };
    },
  );
};
