import type { Db } from '@souk/service-kit/database';
import { sql } from 'drizzle-orm';
import { takeFault, webhookFaultKinds } from '../faults/fault.queries.ts';
import { stripeId } from '../http/stripe-id.ts';
import { webhookDelivery, webhookEvent } from '../schema.ts';

export const API_VERSION = '2026-10-28.endive';
/** How long a held-back event waits for one to overtake it. */
const REORDER_PATIENCE_MS = 3_000;

const dueIn = (delayMs: number): Date =>
  sql`clock_timestamp() + make_interval(secs => ${delayMs / 1000})` as unknown as Date;

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
  await tx.insert(webhookEvent).values({ id, type, objectId: object.id, body });
  const fault = await takeFault(tx, { operation: type, kinds: webhookFaultKinds });
  const delivery = {
    eventId: id,
    dueAt: dueIn(
      fault?.kind === 'delay' ? fault.delayMs : fault?.kind === 'reorder' ? REORDER_PATIENCE_MS : 0,
    ),
    skipFirst: fault?.kind === 'drop-first',
    waitsForNext: fault?.kind === 'reorder',
  };
  await tx.insert(webhookDelivery).values(fault?.kind === 'duplicate' ? [delivery, delivery] : [delivery]);
};
