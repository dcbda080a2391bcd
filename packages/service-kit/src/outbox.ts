import type { EventDefinition } from '@souk/events/define-event';
import type { z } from 'zod';
import { currentContext } from './context.ts';
import { type Db, preparedFor } from './database.ts';
import { notePublished } from './feed-activity.ts';

const insert = preparedFor(
  'outbox_insert',
  `insert into outbox (type, version, aggregate_id, aggregate_version, occurred_at, trace_id, payload)
   select $1, $2, aggregate_id, aggregate_version, (select business_now()), $3, payload
   from jsonb_to_recordset($4::jsonb) as row(aggregate_id text, aggregate_version bigint, payload jsonb)`,
);

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
  const traceId = currentContext()?.traceId ?? null;
  await insert(tx, [definition.type, definition.version, traceId, JSON.stringify(rows)]);
  notePublished();
};
