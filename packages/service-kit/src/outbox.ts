import type { EventDefinition } from '@souk/events/define-event';
import { sql } from 'drizzle-orm';
import type { z } from 'zod';
import { currentContext } from './context.ts';
import type { Db } from './database.ts';
import { notePublished } from './feed-activity.ts';

/**
 * Writes an event into the outbox, in the transaction of the change it tells of. `aggregateVersion` grows with each
 * change of the aggregate; subscribers ignore versions they have passed.
 */
export const publish = async <Payload extends z.ZodType>(
  tx: Db,
  definition: EventDefinition<Payload>,
  event: { aggregateId: string; aggregateVersion: number; payload: z.input<Payload> },
): Promise<void> => publishAll(tx, definition, [event]);

/** Writes many events of one kind in one statement. */
export const publishAll = async <Payload extends z.ZodType>(
  tx: Db,
  definition: EventDefinition<Payload>,
  events: { aggregateId: string; aggregateVersion: number; payload: z.input<Payload> }[],
): Promise<void> => {
  if (events.length === 0) return;
  const rows = events.map((event) => ({
    aggregate_id: event.aggregateId,
    aggregate_version: event.aggregateVersion,
    payload: definition.payload.parse(event.payload),
  }));
  await tx.execute(sql`
    insert into outbox (type, version, aggregate_id, aggregate_version, occurred_at, trace_id, payload)
    select ${definition.type}, ${definition.version}, aggregate_id, aggregate_version, (select business_now()),
      ${currentContext()?.traceId ?? null}, payload
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row(aggregate_id text, aggregate_version bigint, payload jsonb)`);
  notePublished();
};
