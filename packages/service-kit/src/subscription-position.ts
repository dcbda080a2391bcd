import { sql } from 'drizzle-orm';
import { type Db, rowsOf } from './database.ts';

type PositionRow = { epoch: string | null; xid: string; id: string };

const positionOf = (row: PositionRow | undefined): string =>
  row?.epoch ? `${row.epoch}:${row.xid}:${row.id}` : '';

/** The epoch a position belongs to; empty for the very beginning. */
export const epochOf = (position: string): string => position.split(':')[0]!;

/** How far this service has followed a publisher; empty before the first event. */
export const readPosition = async (db: Db, publisher: string): Promise<string> => {
  const { rows } = await rowsOf<PositionRow>(
    db,
    sql`select epoch::text as epoch, xid::text as xid, id::text as id from subscription where publisher = ${publisher}`,
  );
  return positionOf(rows[0]);
};

/** The same, keeping every other replica from moving it, or from touching what is parked, until the transaction ends. */
export const lockPosition = async (tx: Db, publisher: string): Promise<string> => {
  await tx.execute(sql`insert into subscription (publisher) values (${publisher}) on conflict do nothing`);
  const { rows } = await rowsOf<PositionRow>(
    tx,
    sql`select epoch::text as epoch, xid::text as xid, id::text as id from subscription where publisher = ${publisher} for update`,
  );
  return positionOf(rows[0]);
};

export const movePosition = async (tx: Db, publisher: string, position: string): Promise<void> => {
  if (position === '') return;
  const [epoch, xid, id] = position.split(':');
  await tx.execute(
    sql`update subscription set epoch = ${epoch}::uuid, xid = ${xid}::xid8, id = ${id}::bigint, moved_at = clock_timestamp()
        where publisher = ${publisher}`,
  );
};
