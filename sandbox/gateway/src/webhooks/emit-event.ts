import { type Db, preparedFor } from '@souk/service-kit/database';
import { webhookFaultKinds } from '../faults/fault.queries.ts';
import { stripeId } from '../http/stripe-id.ts';

export const API_VERSION = '2026-10-28.endive';
/** How long a held-back event waits for one to overtake it. */
const REORDER_PATIENCE_MS = 3_000;

const tell = preparedFor(
  'event_emit',
  `with told as (insert into webhook_event (id, type, object_id, body) values ($1, $2, $3, $4)),
   struck as (
     update fault set times_left = times_left - 1
     where id = (
       select id from fault where times_left > 0 and operation in ($2, '*') and kind = any($5::text[])
       order by id limit 1 for update skip locked)
     returning kind, delay_ms)
   insert into webhook_delivery (event_id, due_at, skip_first, waits_for_next)
   select $1,
     clock_timestamp() + interval '1 millisecond' * (
       case kind when 'delay' then delay_ms when 'reorder' then ${REORDER_PATIENCE_MS} else 0 end),
     coalesce(kind = 'drop-first', false), coalesce(kind = 'reorder', false)
   from (select) as once left join struck on true, generate_series(1, case kind when 'duplicate' then 2 else 1 end)`,
);

/** Writes an event and its delivery in the transaction of what it tells of, so neither can be lost without the other. */
export const emitEvent = async (
  tx: Db,
  type: string,
  object: { id: string } & Record<string, unknown>,
): Promise<void> => {
  const id = stripeId('evt');
  const body = JSON.stringify({
    id,
    object: 'event',
    api_version: API_VERSION,
    created: Math.floor(Date.now() / 1000),
    data: { object },
    livemode: false,
    pending_webhooks: 1,
    request: { id: null, idempotency_key: null },
    type,
  });
  await tell(tx, [id, type, object.id, body, [...webhookFaultKinds]]);
};
