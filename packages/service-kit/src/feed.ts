import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { type Db, rowsOf } from './database.ts';
import { pollDelayMs } from './feed-activity.ts';
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
const START = { xid: '0', id: '0' };

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

/** Reads committed events after a position, never past a transaction that may still commit before them. */
const readEvents = async (db: Db, after: { xid: string; id: string }, limit: number): Promise<EventRow[]> => {
  const { rows } = await rowsOf<EventRow>(
    db,
    sql`select xid::text as xid, id, event_id, type, version, aggregate_id, aggregate_version, occurred_at, trace_id, payload
        from outbox
        where (xid, id) > (${after.xid}::xid8, ${after.id}::bigint) and xid < pg_snapshot_xmin(pg_current_snapshot())
        order by outbox.xid, outbox.id limit ${limit}`,
  );
  return rows;
};

/** The place behind the newest event that is safely in order, for followers who care about the future only. */
const readEnd = async (db: Db): Promise<{ xid: string; id: string }> => {
  const { rows } = await rowsOf<{ xid: string; id: string }>(
    db,
    sql`select xid::text as xid, id::text as id from outbox
        where xid < pg_snapshot_xmin(pg_current_snapshot()) order by outbox.xid desc, outbox.id desc limit 1`,
  );
  return rows[0] ?? START;
};

/**
 * Serves the outbox as an ordered feed: `GET /events?after=POSITION&limit=&waitSeconds=`. A position is
 * `epoch:xid:id`, or `end`; one of another epoch (a restored database) starts from the beginning.
 */
export const serveFeed = (app: ServiceApp, db: Db, isClosing: () => boolean): void => {
  let epoch: string | undefined;
  const readEpoch = async (): Promise<string> => {
    epoch ??= (await rowsOf<{ epoch: string }>(db, sql`select epoch::text as epoch from feed_epoch`)).rows[0]!
      .epoch;
    return epoch;
  };

  app.get(
    '/events',
    {
      schema: {
        operationId: 'readEvents',
        tags: ['events'],
        summary: 'The events of this service, in order, each after its transaction committed',
        querystring: z.object({
          after: z.string().optional(),
          limit: z.coerce.number().int().min(1).max(1000).default(200),
          waitSeconds: z.coerce.number().min(0).max(25).default(0),
        }),
        response: { 200: z.object({ position: z.string(), events: z.array(feedEventSchema) }) },
      },
    },
    async (request) => {
      const { after, limit, waitSeconds } = request.query;
      const currentEpoch = await readEpoch();
      const match = after ? positionPattern.exec(after) : null;
      const from =
        after === 'end'
          ? await readEnd(db)
          : match && match[1] === currentEpoch
            ? { xid: match[2]!, id: match[3]! }
            : START;
      const until = performance.now() + waitSeconds * 1000;
      let rows = await readEvents(db, from, limit);
      while (
        rows.length === 0 &&
        performance.now() < until &&
        !isClosing() &&
        !request.raw.socket.destroyed
      ) {
        await sleep(pollDelayMs());
        rows = await readEvents(db, from, limit);
      }
      const events = rows.map((row) => ({
        id: row.event_id,
        type: row.type,
        version: row.version,
        aggregateId: row.aggregate_id,
        aggregateVersion: row.aggregate_version,
        occurredAt: new Date(row.occurred_at).toISOString(),
        traceId: row.trace_id,
        payload: row.payload,
        position: `${currentEpoch}:${row.xid}:${row.id}`,
      }));
      return { position: events.at(-1)?.position ?? `${currentEpoch}:${from.xid}:${from.id}`, events };
    },
  );
};
