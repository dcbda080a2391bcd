import { type Db, preparedFor, rowsOf } from '@souk/service-kit/database';
import { desc, eq, sql } from 'drizzle-orm';
import { webhookDelivery, webhookEvent } from '../schema.ts';

export type DueDelivery = {
  id: number;
  eventId: string;
  place: number;
  type: string;
  body: string;
  attempts: number;
  skipFirst: boolean;
  /** An older one may be held back until a newer one has overtaken it. */
  oneWaits: boolean;
};

/**
 * Takes what is due. The row is pushed into the future instead of being locked while it is sent: a process killed
 * half-way leaves it to be sent again, and a receiver has to expect that anyway.
 */
export const claimDue = async (
  db: Db,
  { limit, leaseMs }: { limit: number; leaseMs: number },
): Promise<DueDelivery[]> => {
  const { rows } = await rowsOf<DueDelivery>(
    db,
    sql`with due as (
          select id from webhook_delivery
          where due_at <= clock_timestamp() and delivered_at is null and gave_up_at is null
          order by due_at, id limit ${limit} for update skip locked),
        claimed as (
          update webhook_delivery set attempts = attempts + 1,
            due_at = clock_timestamp() + make_interval(secs => ${leaseMs / 1000})
          where id in (select id from due)
          returning id, event_id, attempts, skip_first)
        select claimed.id, claimed.event_id as "eventId", event.place, event.type, event.body,
          claimed.attempts, claimed.skip_first as "skipFirst",
          exists (select from webhook_delivery where waits_for_next and delivered_at is null and gave_up_at is null) as "oneWaits"
        from claimed join webhook_event event on event.id = claimed.event_id
        order by event.place, claimed.id`,
  );
  return rows;
};

const mark = preparedFor(
  'delivery_mark',
  'update webhook_delivery set delivered_at = clock_timestamp(), last_outcome = $2 where id = $1',
);

/** Marks a delivery as received, and lets go of older events that were to be overtaken. */
export const markDelivered = async (db: Db, delivery: DueDelivery, outcome: string): Promise<void> => {
  await mark(db, [delivery.id, outcome]);
  if (!delivery.oneWaits) return;
  await db.execute(
    sql`update webhook_delivery set due_at = clock_timestamp(), waits_for_next = false
        where waits_for_next and delivered_at is null and gave_up_at is null and id <> ${delivery.id}
          and event_id in (select id from webhook_event where place < ${delivery.place})`,
  );
};

/** Sets the next try, or gives up when there is none. */
export const markFailed = async (
  db: Db,
  delivery: DueDelivery,
  { outcome, retryInMs }: { outcome: string; retryInMs: number | null },
): Promise<void> => {
  await db.execute(
    retryInMs === null
      ? sql`update webhook_delivery set gave_up_at = clock_timestamp(), last_outcome = ${outcome} where id = ${delivery.id}`
      : sql`update webhook_delivery set due_at = clock_timestamp() + make_interval(secs => ${retryInMs / 1000}), last_outcome = ${outcome} where id = ${delivery.id}`,
  );
};

/** The newest deliveries with their events, for the page. */
export const listDeliveries = (db: Db, limit: number) =>
  db
    .select({
      id: webhookDelivery.id,
      type: webhookEvent.type,
      objectId: webhookEvent.objectId,
      attempts: webhookDelivery.attempts,
      dueAt: webhookDelivery.dueAt,
      deliveredAt: webhookDelivery.deliveredAt,
      gaveUpAt: webhookDelivery.gaveUpAt,
      lastOutcome: webhookDelivery.lastOutcome,
      createdAt: webhookEvent.createdAt,
    })
    .from(webhookDelivery)
    .innerJoin(webhookEvent, eq(webhookEvent.id, webhookDelivery.eventId))
    .orderBy(desc(webhookDelivery.id))
    .limit(limit);
