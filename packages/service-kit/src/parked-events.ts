import { sql } from 'drizzle-orm';
import { type Db, preparedFor, rowsOf } from './database.ts';
import type { FeedEvent } from './feed.ts';

export type ParkedEvent = {
  eventId: string;
  publisher: string;
  type: string;
  aggregateId: string;
  event: FeedEvent;
  reason: string;
  parkedAt: Date;
  place: number;
  /** An earlier event of its aggregate is parked, too. */
  waits: boolean;
};

const anyOf = preparedFor<{ parked: boolean }>(
  'parked_any_of',
  `select exists (select from parked_event where publisher = $1 and aggregate_id = any ($2::text[])) as parked`,
);

/** Whether an event of one of these aggregates waits here already: its successors must wait behind it. */
export const hasParkedPredecessor = async (
  tx: Db,
  publisher: string,
  aggregateIds: string[],
): Promise<boolean> => (await anyOf(tx, [publisher, aggregateIds]))[0]!.parked;

/** Puts an event aside, with the reason, for a person to look at. */
export const park = async (tx: Db, publisher: string, event: FeedEvent, reason: string): Promise<void> => {
  await tx.execute(
    sql`insert into parked_event (event_id, publisher, type, aggregate_id, event, reason)
        values (${event.id}::uuid, ${publisher}, ${event.type}, ${event.aggregateId}, ${JSON.stringify(event)}::jsonb, ${reason})
        on conflict (event_id) do nothing`,
  );
};

const columns = sql`event_id as "eventId", publisher, type, aggregate_id as "aggregateId", event, reason,
  parked_at as "parkedAt", place,
  exists (select from parked_event e where e.publisher = p.publisher and e.aggregate_id = p.aggregate_id
    and e.place < p.place) as waits`;

/** In the order they were parked. */
export const listParkedEvents = async (
  db: Db,
  { after, limit }: { after: number; limit: number },
): Promise<ParkedEvent[]> => {
  const { rows } = await rowsOf<ParkedEvent>(
    db,
    sql`select ${columns} from parked_event p where place > ${after} order by place limit ${limit}`,
  );
  return rows;
};

export const countParkedEvents = async (db: Db): Promise<number> => {
  const { rows } = await rowsOf<{ total: number }>(db, sql`select count(*)::int as total from parked_event`);
  return rows[0]!.total;
};

export const findParkedEvent = async (db: Db, eventId: string): Promise<ParkedEvent | undefined> => {
  const { rows } = await rowsOf<ParkedEvent>(
    db,
    sql`select ${columns} from parked_event p where event_id = ${eventId}::uuid`,
  );
  return rows[0];
};

/** The one that must go first among an aggregate's. */
export const firstParkedOf = async (
  tx: Db,
  { publisher, aggregateId }: Pick<ParkedEvent, 'publisher' | 'aggregateId'>,
): Promise<ParkedEvent | undefined> => {
  const { rows } = await rowsOf<ParkedEvent>(
    tx,
    sql`select ${columns} from parked_event p
        where publisher = ${publisher} and aggregate_id = ${aggregateId} order by place limit 1`,
  );
  return rows[0];
};

export const unpark = async (tx: Db, eventId: string): Promise<void> => {
  await tx.execute(sql`delete from parked_event where event_id = ${eventId}::uuid`);
};

export const changeReason = async (tx: Db, eventId: string, reason: string): Promise<void> => {
  await tx.execute(sql`update parked_event set reason = ${reason} where event_id = ${eventId}::uuid`);
};
