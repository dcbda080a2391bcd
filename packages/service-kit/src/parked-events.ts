import { sql } from 'drizzle-orm';
import { type Db, rowsOf } from './database.ts';
import type { FeedEvent } from './feed.ts';

/** Whether an event of this aggregate waits here already: its successors must wait behind it. */
export const hasParkedPredecessor = async (
  tx: Db,
  publisher: string,
  aggregateId: string,
): Promise<boolean> => {
  const { rows } = await rowsOf<{ parked: boolean }>(
    tx,
    sql`select exists (select from parked_event where publisher = ${publisher} and aggregate_id = ${aggregateId}) as parked`,
  );
  return rows[0]!.parked;
};

/** Puts an event aside, with the reason, for a person to look at. */
export const park = async (tx: Db, publisher: string, event: FeedEvent, reason: string): Promise<void> => {
  await tx.execute(
    sql`insert into parked_event (event_id, publisher, type, aggregate_id, event, reason)
        values (${event.id}::uuid, ${publisher}, ${event.type}, ${event.aggregateId}, ${JSON.stringify(event)}::jsonb, ${reason})
        on conflict (event_id) do nothing`,
  );
};
