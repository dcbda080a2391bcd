import { sql } from 'drizzle-orm';
import { type Db, preparedFor, rowsOf } from './database.ts';
import type { Kinds } from './event-kinds.ts';
import { FEED_START, type FeedPlace, translatePosition } from './feed-epoch.ts';
import { parsePosition, type Start } from './feed-place.ts';

export type EventRow = {
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

/** What was found, how far the feed was gone through for it, and whether it goes on there. */
export type Page = { epoch: string; rows: EventRow[]; upTo: FeedPlace; more: boolean };

/** What is asked of the feed: these kinds, at most so many. */
export type Asked = { kinds: Kinds; limit: number };

/** No page goes through more events than this, found or not: a rare kind must not be looked for in a year of others. */
const SCANNED = 2_000;

// One row along an index, whatever the table grows to: safe to be planned once, and asked many times a second.
const head = preparedFor<FeedPlace & { epoch: string }>(
  'feed_head',
  `select feed_epoch.epoch::text as epoch, newest.* from feed_epoch left join lateral (
     select xid::text as xid, id::text as id from outbox
     where xid < pg_snapshot_xmin(pg_current_snapshot()) order by outbox.xid desc, outbox.id desc limit 1) as newest on true`,
);
const pageAfter = preparedFor<EventRow & { epoch: string }>(
  'feed_page',
  `select feed_epoch.epoch::text as epoch, page.* from feed_epoch
   left join lateral feed_page($1::xid8, $2::bigint, $3::text[], $4, $5) as page on true`,
);
const presentEpoch = preparedFor<{ epoch: string }>(
  'feed_epoch',
  'select epoch::text as epoch from feed_epoch',
);

/**
 * Reads committed events after a place, never past a transaction that may still commit before them. What is not of
 * the kinds that were asked for is left behind: `upTo` is the newest event that is safely in order, unless there is more.
 */
export const readEvents = async (db: Db, after: FeedPlace, { kinds, limit }: Asked): Promise<Page> => {
  const scanned = Math.max(limit, SCANNED);
  const found = await pageAfter(db, [after.xid, after.id, kinds, limit, scanned]);
  const { epoch } = found[0]!;
  const rows = found.filter(({ event_id: eventId }) => eventId !== null);
  const end = found.find(({ xid, event_id: eventId }) => xid !== null && eventId === null);
  if (!end) return { epoch, rows, upTo: after, more: false };
  const last = rows.length === limit ? rows.at(-1)! : end;
  return {
    epoch,
    rows,
    upTo: { xid: last.xid, id: String(last.id) },
    more: rows.length === limit || end.version === scanned,
  };
};

/** The present epoch, and the place behind the newest event that is safely in order. */
export const readHead = async (db: Db): Promise<Start> => {
  const rows = await head(db, []);
  const { epoch, xid, id } = rows[0]!;
  return { epoch, from: xid === null ? FEED_START : { xid, id } };
};

const readEpoch = async (db: Db): Promise<string> => (await presentEpoch(db, []))[0]!.epoch;

/** Where to begin, in the present epoch. Read anew each time: another replica may have begun a new one. */
export const placeAfter = async (db: Db, after: string | undefined): Promise<Start> => {
  if (after === 'end') return readHead(db);
  const epoch = await readEpoch(db);
  const theirs = parsePosition(after);
  if (!theirs) return { epoch, from: FEED_START };
  return {
    epoch,
    from: theirs.epoch === epoch ? theirs.from : await translatePosition(db, theirs.epoch, theirs.from),
  };
};

/** The page behind a position, in one statement where that is of the present epoch. */
export const readAfter = async (db: Db, after: string | undefined, asked: Asked): Promise<Page> => {
  if (after === 'end') {
    const { epoch, from } = await readHead(db);
    return { epoch, rows: [], upTo: from, more: false };
  }
  const theirs = parsePosition(after);
  if (theirs) {
    const page = await readEvents(db, theirs.from, asked);
    if (page.epoch === theirs.epoch) return page;
  }
  for (;;) {
    const { epoch, from } = await placeAfter(db, after);
    const page = await readEvents(db, from, asked);
    // Or the epoch ended in between, and the place means nothing in the new one.
    if (page.epoch === epoch) return page;
  }
};

/** Counting stops at a number nobody needs to know exactly, and does not look for it for ever. */
const COUNTED = 10_000;
const LOOKED_THROUGH = 200_000;

/** How far a follower is behind, in events of its kinds. */
export const readWaiting = async (
  db: Db,
  from: FeedPlace,
  kinds: Kinds,
): Promise<{ waiting: number; oldest: Date | null }> => {
  const isTheirs = kinds ? sql`type || '@' || version = any (${sql.param([...kinds])}::text[])` : sql`true`;
  const { rows } = await rowsOf<{ waiting: number; oldest: Date | null }>(
    db,
    sql`select count(*)::int as waiting, min(occurred_at) as oldest from (
          select occurred_at from (
            select occurred_at, type, version from outbox where (xid, id) > (${from.xid}::xid8, ${from.id}::bigint)
            order by xid, id limit ${LOOKED_THROUGH}) as later
          where ${isTheirs} limit ${COUNTED}) as waiting`,
  );
  return rows[0]!;
};
