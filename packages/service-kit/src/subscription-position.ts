import { type Db, preparedFor } from './database.ts';

type PositionRow = { epoch: string | null; xid: string; id: string };

const positionOf = (row: PositionRow | undefined): string =>
  row?.epoch ? `${row.epoch}:${row.xid}:${row.id}` : '';

/** The epoch a position belongs to; empty for the very beginning. */
export const epochOf = (position: string): string => position.split(':')[0]!;

const select = `select epoch::text as epoch, xid::text as xid, id::text as id`;
const read = preparedFor<PositionRow>('position_read', `${select} from subscription where publisher = $1`);
const lock = preparedFor<PositionRow & { parked: boolean }>(
  'position_lock',
  `${select}, exists (select from parked_event where publisher = $1 and aggregate_id = any ($2::text[])) as parked
   from subscription where publisher = $1 for update`,
);
const begin = preparedFor(
  'position_begin',
  'insert into subscription (publisher) values ($1) on conflict do nothing',
);
const beginWith = preparedFor(
  'position_begin_with',
  `insert into subscription (publisher, kinds) values ($1, $2::text[])
   on conflict (publisher) do update set kinds = excluded.kinds where subscription.kinds is distinct from excluded.kinds`,
);
const move = preparedFor(
  'position_move',
  `update subscription set epoch = $2::uuid, xid = $3::xid8, id = $4::bigint, moved_at = clock_timestamp()
   where publisher = $1`,
);

/** Puts on record that this service follows a publisher, and for which kinds of events. */
export const beginSubscription = async (
  db: Db,
  publisher: string,
  kinds: readonly string[],
): Promise<void> => {
  await beginWith(db, [publisher, kinds]);
};

/** How far this service has followed a publisher; empty before the first event. */
export const readPosition = async (db: Db, publisher: string): Promise<string> =>
  positionOf((await read(db, [publisher]))[0]);

/**
 * The same, keeping every other replica from moving it, or from touching what is parked, until the transaction ends.
 * Also answers whether an event of these aggregates is parked. That is as of the beginning of the statement, which may
 * have waited: whoever parks an event moves the position as well, so where that is the same nobody has since.
 */
export const lockPosition = async (
  tx: Db,
  publisher: string,
  aggregateIds: readonly string[] = [],
): Promise<{ position: string; parked: boolean }> => {
  let [known] = await lock(tx, [publisher, aggregateIds]);
  if (!known) {
    await begin(tx, [publisher]);
    [known] = await lock(tx, [publisher, aggregateIds]);
  }
  return { position: positionOf(known), parked: known?.parked ?? true };
};

export const movePosition = async (tx: Db, publisher: string, position: string): Promise<void> => {
  if (position === '') return;
  const [epoch, xid, id] = position.split(':');
  await move(tx, [publisher, epoch, xid, id]);
};
