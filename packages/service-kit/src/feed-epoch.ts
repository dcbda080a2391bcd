import { sql } from 'drizzle-orm';
import { type Db, inTransaction, rowsOf } from './database.ts';
import type { Service } from './service.ts';

export type FeedPlace = { xid: string; id: string };
export const FEED_START: FeedPlace = { xid: '0', id: '0' };

type Signs = { epoch: string; home: string | null; here: string; events: boolean; ahead: boolean };

// A transaction that has not begun yet cannot have written an event: such a row came from another cluster.
const readSigns = async (tx: Db): Promise<Signs> => {
  const { rows } = await rowsOf<Signs>(
    tx,
    sql`select epoch::text as epoch, home,
          (select system_identifier from pg_control_system())::text || '/' ||
            (select oid from pg_database where datname = current_database()) as here,
          exists (select from outbox) as events,
          coalesce((select max(xid) from outbox) >= pg_snapshot_xmax(pg_current_snapshot()), false) as ahead
        from feed_epoch`,
  );
  return rows[0]!;
};

/**
 * Notices that the database was restored: its events carry transaction numbers this cluster has not reached, or it
 * stands in another cluster or database than before. New events could then sort before old ones, or before what
 * subscribers have seen, and be lost. So the feed begins a new epoch: old events keep their order and come first, and
 * where each of them stood is on record, for subscribers to go on behind what they have seen.
 * Answers whether it did.
 */
export const settleFeedEpoch = async ({ db }: Pick<Service, 'db'>): Promise<boolean> => {
  const signs = await readSigns(db);
  const moved = signs.home !== null && signs.home !== signs.here;
  if (!signs.ahead && !moved) {
    if (signs.home === null) await db.execute(sql`update feed_epoch set home = ${signs.here}`);
    return false;
  }
  return inTransaction(db, async (tx) => {
    // Many events take longer than a shopper's transaction may.
    await tx.execute(sql`set local transaction_timeout = 0`);
    const { rows } = await rowsOf<{ epoch: string }>(
      tx,
      sql`select epoch::text as epoch from feed_epoch for update`,
    );
    // Another replica was faster.
    if (rows[0]!.epoch !== signs.epoch) return false;
    await tx.execute(sql`insert into feed_past (epoch, followed_by) values (${signs.epoch}::uuid, uuidv7())`);
    await tx.execute(sql`
      insert into feed_past_event (epoch, xid, id, place)
      select ${signs.epoch}::uuid, xid, id, row_number() over (order by xid, id) from outbox`);
    // Number 1 is older than any transaction; within it the place keeps the order.
    await tx.execute(sql`
      with old as (delete from outbox returning *)
      insert into outbox (xid, id, event_id, type, version, aggregate_id, aggregate_version, occurred_at, trace_id, payload)
      overriding system value
      select '1'::xid8, row_number() over (order by xid, id), event_id, type, version, aggregate_id, aggregate_version,
        occurred_at, trace_id, payload from old`);
    await tx.execute(sql`
      update feed_epoch set home = ${signs.here}, epoch = (select followed_by from feed_past where epoch = ${signs.epoch}::uuid)`);
    return true;
  });
};

/** Where a position of an epoch that ended stands in the present one; the beginning when nobody knows that epoch. */
export const translatePosition = async (db: Db, epoch: string, place: FeedPlace): Promise<FeedPlace> => {
  const { rows } = await rowsOf<{ followedBy: string; place: string; current: boolean }>(
    db,
    sql`select followed_by::text as "followedBy", followed_by = (select epoch from feed_epoch) as current,
          coalesce((select max(place) from feed_past_event e
            where e.epoch = p.epoch and (e.xid, e.id) <= (${place.xid}::xid8, ${place.id}::bigint)), 0)::text as place
        from feed_past p where epoch = ${epoch}::uuid`,
  );
  const [past] = rows;
  if (!past) return FEED_START;
  const then = past.place === '0' ? FEED_START : { xid: '1', id: past.place };
  return past.current ? then : translatePosition(db, past.followedBy, then);
};
