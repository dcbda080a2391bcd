import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { type Db, preparedFor, rowsOf } from './database.ts';
import { pollDelayMs } from './feed-activity.ts';
import { FEED_START, type FeedPlace, translatePosition } from './feed-epoch.ts';

const positionPattern = /^([\da-f-]{36}):(\d+):(\d+)$/;

type Start = { epoch: string; from: FeedPlace };
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

// One row along an index, whatever the table grows to: safe to be planned once, and asked many times a second.
const head = preparedFor<FeedPlace & { epoch: string }>(
  'feed_head',
  `select feed_epoch.epoch::text as epoch, newest.* from feed_epoch left join lateral (
     select xid::text as xid, id::text as id from outbox
     where xid < pg_snapshot_xmin(pg_current_snapshot()) order by outbox.xid desc, outbox.id desc limit 1) as newest on true`,
);
const presentEpoch = preparedFor<{ epoch: string }>(
  'feed_epoch',
  'select epoch::text as epoch from feed_epoch',
);

/** Reads committed events after a position, never past a transaction that may still commit before them. */
export const readEvents = async (db: Db, after: FeedPlace, limit: number): Promise<Page> => {
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

/** The present epoch, and the place behind the newest event that is safely in order. */
export const readHead = async (db: Db): Promise<Start> => {
  const rows = await head(db, []);
  const { epoch, xid, id } = rows[0]!;
  return { epoch, from: xid === null ? FEED_START : { xid, id } };
};

const readEpoch = async (db: Db): Promise<string> => (await presentEpoch(db, []))[0]!.epoch;

/**
 * Waits for the next look at the outbox and answers how far it goes. All long polls of a process share one look: what
 * an idle feed asks its database does not grow with its followers.
 */
export const sharedLook = (db: Db): (() => Promise<Start>) => {
  let look: Promise<Start> | undefined;
  const take = async (): Promise<Start> => {
    await sleep(pollDelayMs());
    // From here on a newcomer would hear of a moment before they asked: theirs is the next look.
    look = undefined;
    return readHead(db);
  };
  return () => {
    look ??= take();
    return look;
  };
};

/** Whether one place in the feed comes before another of the same epoch. */
export const isBehind = (one: FeedPlace, other: FeedPlace): boolean =>
  BigInt(one.xid) < BigInt(other.xid) || (one.xid === other.xid && BigInt(one.id) < BigInt(other.id));

/** Where to begin, in the present epoch. Read anew each time: another replica may have begun a new one. */
export const placeAfter = async (db: Db, after: string | undefined): Promise<Start> => {
  if (after === 'end') return readHead(db);
  const epoch = await readEpoch(db);
  const [, theirs, xid, id] = positionPattern.exec(after ?? '') ?? [];
  if (!theirs || !xid || !id) return { epoch, from: FEED_START };
  return {
    epoch,
    from: theirs === epoch ? { xid, id } : await translatePosition(db, theirs, { xid, id }),
  };
};

/** Counting stops at a number nobody needs to know exactly. */
const COUNTED = 10_000;

/** How far a follower is behind. */
export const readWaiting = async (
  db: Db,
  from: FeedPlace,
): Promise<{ waiting: number; oldest: Date | null }> => {
  const { rows } = await rowsOf<{ waiting: number; oldest: Date | null }>(
    db,
    sql`select count(*)::int as waiting, min(occurred_at) as oldest from (
          select occurred_at from outbox where (xid, id) > (${from.xid}::xid8, ${from.id}::bigint)
          order by xid, id limit ${COUNTED}) as waiting`,
  );
  return rows[0]!;
};
