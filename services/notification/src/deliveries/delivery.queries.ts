import { businessNow, type Db, preparedFor } from '@souk/service-kit/database';
import { and, desc, eq, isNotNull, lt, sql } from 'drizzle-orm';
import { type Delivery, delivery } from '../schema.ts';

type NewDelivery = Pick<
  Delivery,
  | 'eventId'
  | 'template'
  | 'messageId'
  | 'orderId'
  | 'recipient'
  | 'recipientName'
  | 'data'
  | 'traceId'
  | 'forget'
> & { usefulUntil: Date | null };

/** Writes deliveries down, and answers their ids; none where an event's email is known already. */
export const insertDeliveries = async (tx: Db, rows: NewDelivery[]): Promise<string[]> => {
  const inserted = await tx
    .insert(delivery)
    .values(rows)
    .onConflictDoNothing({ target: [delivery.eventId, delivery.template] })
    .returning({ id: delivery.id });
  return inserted.map(({ id }) => id);
};

type Try = Pick<
  Delivery,
  'template' | 'messageId' | 'recipient' | 'recipientName' | 'data' | 'tries' | 'traceId'
> & { tooLate: boolean };

const begin = preparedFor<Try>(
  'delivery_begin_try',
  `update delivery set tries = tries + 1, tried_by = $2 where id = $1 and state = 'queued'
   returning template, message_id as "messageId", recipient, recipient_name as "recipientName", data, tries, trace_id as "traceId",
     coalesce(useful_until <= business_now(), false) as "tooLate"`,
);

/** Counts a try of this replica and answers what to send; undefined when the delivery was settled before. */
export const beginTry = async (db: Db, id: string, owner: string): Promise<Try | undefined> =>
  (await begin(db, [id, owner]))[0];

const end = preparedFor(
  'delivery_settle',
  `update delivery set state = $2, data = null, last_error = null, settled_at = business_now(),
     recipient = case when forget then '' else recipient end, recipient_name = case when forget then null else recipient_name end
   where id = $1 and state = 'queued'`,
);

/** The end of a delivery; what it told is forgotten, and whose it is if they left. Says nothing when another replica settled it first. */
export const settle = async (db: Db, id: string, state: 'sent' | 'expired'): Promise<void> => {
  await end(db, [id, state]);
};

export const noteFailedTry = async (db: Db, id: string, reason: string): Promise<void> => {
  await db.update(delivery).set({ lastError: reason }).where(eq(delivery.id, id));
};

/** Nothing is kept of somebody who left. */
const unlessForgotten = <Column extends typeof delivery.data | typeof delivery.recipientName>(
  column: Column,
) => sql`case when ${delivery.forget} then null else ${column} end`;

/** No more tries. The facts are kept, so that a person can have it tried again; not those of somebody who left. */
export const markFailed = async (db: Db, id: string): Promise<void> => {
  await db
    .update(delivery)
    .set({
      state: 'failed',
      settledAt: businessNow,
      data: unlessForgotten(delivery.data),
      recipientName: unlessForgotten(delivery.recipientName),
      recipient: sql`case when ${delivery.forget} then '' else ${delivery.recipient} end`,
    })
    .where(and(eq(delivery.id, id), eq(delivery.state, 'queued')));
};

/** Puts a failed delivery back into the queue; false when it is not failed, or nothing is known of it any more. */
export const requeue = async (tx: Db, id: string): Promise<boolean> => {
  const rows = await tx
    .update(delivery)
    .set({ state: 'queued', settledAt: null })
    .where(and(eq(delivery.id, id), eq(delivery.state, 'failed'), isNotNull(delivery.data)))
    .returning({ id: delivery.id });
  return rows.length > 0;
};

export const findDelivery = async (db: Db, id: string): Promise<Delivery | undefined> =>
  (await db.select().from(delivery).where(eq(delivery.id, id)))[0];

/** Newest first. Ids grow with time, so an id is also the place to go on from. */
export const listDeliveries = async (
  db: Db,
  filter: { orderId?: string; state?: Delivery['state']; after?: string; limit: number },
): Promise<Delivery[]> =>
  db
    .select()
    .from(delivery)
    .where(
      and(
        filter.orderId ? eq(delivery.orderId, filter.orderId) : undefined,
        filter.state ? eq(delivery.state, filter.state) : undefined,
        filter.after ? lt(delivery.id, filter.after) : undefined,
      ),
    )
    .orderBy(desc(delivery.id))
    .limit(filter.limit);
