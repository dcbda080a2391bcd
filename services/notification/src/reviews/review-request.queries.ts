import { type Db, rowsOf } from '@souk/service-kit/database';
import { type SQL, sql } from 'drizzle-orm';
import type { Moves, Units } from './kept.ts';

/** Somebody whose order is not sent to its end for so long is not asked any more. */
const GIVEN_UP_AFTER_DAYS = 180;
/** A letter that is later than this, because this service was away, says nothing to anybody. */
const LATE_AFTER_DAYS = 30;

type Whose = {
  orderId: string;
  market: string;
  email: string;
  contactName: string | null;
  customerId: string | null;
};
type Parcel = { id: string; lines: readonly Units[]; promisedFor: string | null };

const daysOn = (days: number): SQL => sql`business_now() + make_interval(days => ${days})`;
const entry = (id: string, lines: readonly Units[]): SQL =>
  sql`jsonb_build_object(${id}::text, ${JSON.stringify(lines)}::jsonb)`;

/** A parcel left. The first one begins to wait; who has left meanwhile stays forgotten. */
export async function noteParcel(tx: Db, whose: Whose, { id, lines, promisedFor }: Parcel): Promise<void> {
  await tx.execute(sql`
    insert into review_request as r (order_id, market, email, contact_name, customer_id, promised_for, parcels, due_at)
    values (${whose.orderId}, ${whose.market}, ${whose.email}, ${whose.contactName}, ${whose.customerId},
      ${promisedFor}::date, ${entry(id, lines)}, ${daysOn(GIVEN_UP_AFTER_DAYS)})
    on conflict (order_id) do update set parcels = r.parcels || excluded.parcels,
      promised_for = coalesce(excluded.promised_for, r.promised_for),
      email = case when r.ended then '' else excluded.email end,
      contact_name = case when r.ended then null else excluded.contact_name end,
      customer_id = case when r.ended then null else coalesce(excluded.customer_id, r.customer_id) end`);
}

/** Things go back, or stay after all (nothing goes back). What was never sent does not. */
export async function noteReturn(
  tx: Db,
  { orderId, id, lines }: { orderId: string; id: string; lines: readonly Units[] },
): Promise<void> {
  await tx.execute(sql`
    update review_request set returns = returns || ${entry(id, lines)} where order_id = ${orderId}`);
}

type Refund = { orderId: string; market: string; id: string; lines: readonly Units[]; whole: boolean };

/** Money went back, maybe before anything was sent: of some units, or all there was. */
export async function noteRefund(tx: Db, { orderId, market, id, lines, whole }: Refund): Promise<void> {
  await tx.execute(sql`
    insert into review_request as r (order_id, market, email, ended, refunds, due_at)
    values (${orderId}, ${market}, '', ${whole}, ${entry(id, lines)}, ${daysOn(GIVEN_UP_AFTER_DAYS)})
    on conflict (order_id) do update set refunds = r.refunds || excluded.refunds, ended = r.ended or excluded.ended`);
}

/** Nothing is left to send: so many days after that, and after the day it was promised for, its buyer is asked. */
export async function noteAllSent(
  tx: Db,
  { orderId, at, days }: { orderId: string; at: string; days: number },
): Promise<void> {
  await tx.execute(sql`
    update review_request set all_sent = true,
      due_at = greatest(${at}::timestamptz, promised_for::timestamptz) + make_interval(days => ${days})
    where order_id = ${orderId} and not all_sent`);
}

/** A guest's orders are found to be somebody's. */
export async function claimRequests(
  tx: Db,
  { email, customerId }: { email: string; customerId: string },
): Promise<void> {
  await tx.execute(sql`
    update review_request set customer_id = ${customerId}
    where lower(email) = lower(${email}) and email <> '' and customer_id is null and not ended`);
}

export async function dropRequest(tx: Db, orderId: string): Promise<void> {
  await tx.execute(sql`delete from review_request where order_id = ${orderId}`);
}

/** Somebody left: of what is still being sent to them nobody asks, whichever parcel comes. Answers how many orders it was. */
export async function endRequests(
  tx: Db,
  { address, customerId }: { address: string | null; customerId: string },
): Promise<number> {
  const { rows } = await rowsOf(
    tx,
    sql`update review_request set ended = true, email = '', contact_name = null, customer_id = null
        where customer_id = ${customerId} or (lower(email) = lower(${address}::text) and email <> '') returning 1`,
  );
  return rows.length;
}

export type DueRequest = Whose & Moves & { ended: boolean; allSent: boolean; late: boolean };

/** What is to be decided now, along the index and locked; what another replica holds is passed by. */
export async function takeDue(tx: Db, limit: number): Promise<DueRequest[]> {
  const { rows } = await rowsOf<DueRequest>(
    tx,
    sql`select order_id as "orderId", market, email, contact_name as "contactName", customer_id as "customerId", ended,
          parcels, returns, refunds, all_sent as "allSent",
          due_at < business_now() - make_interval(days => ${LATE_AFTER_DAYS}) as late
        from review_request where due_at <= business_now() order by due_at limit ${limit} for update skip locked`,
  );
  return rows;
}

/** Whether letters about an order no longer say to whom they went: whoever it was has left. */
export async function isForgotten(tx: Db, orderId: string): Promise<boolean> {
  const { rows } = await rowsOf(
    tx,
    sql`select 1 from delivery where order_id = ${orderId} and (forget or recipient = '') limit 1`,
  );
  return rows.length > 0;
}
