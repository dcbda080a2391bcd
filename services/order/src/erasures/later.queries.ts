import { type Db, rowsOf } from '@souk/service-kit/database';
import { sql } from 'drizzle-orm';

type What = 'feed' | 'papers';

/** Notes that orders' events are to lose their names; answers when. */
export async function forgetFeedIn(
  tx: Db,
  { orderIds, days }: { orderIds: readonly string[]; days: number },
): Promise<string> {
  const { rows } = await rowsOf<{ until: string }>(
    tx,
    sql`with noted as (
          insert into forget_later (what, order_id, due_at)
          select 'feed', unnest(${sql.param([...orderIds])}::uuid[]), business_now() + make_interval(days => ${days})
          on conflict do nothing)
        select to_char((business_now() + make_interval(days => ${days})) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as until`,
  );
  return rows[0]!.until;
}

/** Orders of which something is due to be forgotten. */
export async function findDue(db: Db, what: What, limit: number): Promise<string[]> {
  const { rows } = await rowsOf<{ orderId: string }>(
    db,
    sql`select order_id as "orderId" from forget_later where what = ${what} and due_at <= business_now()
        order by due_at limit ${limit}`,
  );
  return rows.map(({ orderId }) => orderId);
}

export async function strikeOff(tx: Db, what: What, orderIds: readonly string[]): Promise<void> {
  await tx.execute(sql`
    delete from forget_later where what = ${what} and order_id = any (${sql.param([...orderIds])}::uuid[])`);
}

export type Place = { xid: string; id: number };

/** Where events of orders stand on the feed. Looked for before anything is written: reading holds no follower up. */
export async function findEvents(db: Db, orderIds: readonly string[]): Promise<Place[]> {
  const { rows } = await rowsOf<Place>(
    db,
    sql`select xid::text as xid, id from outbox where aggregate_id = any (${sql.param([...orderIds])}::text[])`,
  );
  return rows;
}

/** Events say what happened, and no longer to whom. */
export async function blankEvents(tx: Db, places: readonly Place[]): Promise<void> {
  await tx.execute(sql`
    update outbox o set payload = payload || '{"email": "", "contactName": null, "customerId": null, "key": ""}'
      || case when payload ? 'address' then jsonb_build_object('address', jsonb_build_object('name', '', 'line1', '', 'city', '',
        'postcode', '', 'region', payload -> 'address' -> 'region', 'country', payload -> 'address' -> 'country')) else '{}' end
    from jsonb_to_recordset(${JSON.stringify(places)}::jsonb) as place (xid text, id bigint)
    where o.xid = place.xid::xid8 and o.id = place.id and o.payload ? 'email'`);
}
