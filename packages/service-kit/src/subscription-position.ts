import { type Db, preparedFor } from './database.ts';

type PositionRow = { epoch: string | null; xid: string; id: string };

const positionOf = (row: PositionRow | undefined): string =>
  row?.epoch ? `${row.epoch}:${row.xid}:${row.id}` : '';

/** The epoch a position belongs to; empty for the very beginning. */
export const epochOf = (position: string): string => position.split(':')[0]!;

const select = `select epoch::text as epoch, xid::text as xid, id::text as id from subscription where publisher = $1`;
const read = preparedFor<PositionRow>('position_read', select);
const lock = preparedFor<PositionRow>('position_lock', `${select} for update`);
const begin = preparedFor(
  'position_begin',
  'insert into subscription (publisher) values ($1) on conflict do nothing',
);
const move = preparedFor(
  'position_move',
  `update subscription set epoch = $2::uuid, xid = $3::xid8, id = $4::bigint, moved_at = clock_timestamp()
   where publisher = $1`,
);

/** How far this service has followed a publisher; empty before the first event. */
export const readPosition = async (db: Db, publisher: string): Promise<string> =>
  positionOf((await read(db, [publisher]))[0]);

/** The same, keeping every other replica from moving it, or from touching what is parked, until the transaction ends. */
export const lockPosition = async (tx: Db, publisher: string): Promise<string> => {
  const [known] = await lock(tx, [publisher]);
  if (known) return positionOf(known);
  await begin(tx, [publisher]);
  return positionOf((await lock(tx, [publisher]))[0]);
};

export const movePosition = async (tx: Db, publisher: string, position: string): Promise<void> => {
  if (position === '') return;
  const [epoch, xid, id] = position.split(':');
  await move(tx, [publisher, epoch, xid, id]);
};
