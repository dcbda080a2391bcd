import { type Db, rowsOf } from '@souk/service-kit/database';
import { sql } from 'drizzle-orm';

/** What remains of an address: where tax was due. */
const addressOf = (
  address: string,
) => `jsonb_build_object('name', '', 'line1', '', 'city', '', 'postcode', '',
  'region', ${address} -> 'region', 'country', ${address} -> 'country')`;

/** Checkouts of somebody who leaves say so from now on, and no longer who it was; addresses they had proven are free again. */
export async function claimForErasure(
  tx: Db,
  { erasureId, customerId, address }: { erasureId: string; customerId: string; address: string | null },
): Promise<void> {
  await tx.execute(sql`insert into erasure (id) values (${erasureId}) on conflict do nothing`);
  // Rows first and in order, as drivers take them.
  await tx.execute(sql`
    with mine as materialized (
      select id from checkout where id in (
        select id from checkout where customer_id = ${customerId}
        union select id from checkout where customer_id is null and lower(email) = lower(${address}::text)
        union select checkout_id from placed_order where customer_id = ${customerId}) and email <> ''
      order by id for update)
    update checkout c set erasure_id = ${erasureId}, customer_id = null from mine where c.id = mine.id`);
  await tx.execute(sql`update placed_order set customer_id = null where customer_id = ${customerId}`);
  await tx.execute(sql`
    delete from verified_email where email = lower(${address}::text) or customer_id = ${customerId}`);
}

/** Erasures that wait for orders to be through. */
export async function findWaiting(db: Db): Promise<string[]> {
  const { rows } = await rowsOf<{ id: string }>(
    db,
    sql`select distinct erasure_id as id from checkout where erasure_id is not null`,
  );
  return rows.map(({ id }) => id);
}

/** Each is one replica's at a time; false while it is another's. */
export async function lockErasure(tx: Db, id: string): Promise<boolean> {
  const { rows } = await rowsOf(tx, sql`select from erasure where id = ${id} for update skip locked`);
  return rows.length === 1;
}

/** Checkouts of an erasure that are through: at rest, with nothing of their order left to send, to give back or to decide. */
export async function findThrough(tx: Db, erasureId: string): Promise<string[]> {
  await tx.execute(sql`select from checkout where erasure_id = ${erasureId} order by id for update`);
  const { rows } = await rowsOf<{ id: string }>(
    tx,
    sql`with mine as (
          select id, coalesce(parent_id, id) as root,
            state in ('confirmed', 'cancelled', 'expired') and due_at is null and lease_until is null as at_rest
          from checkout where erasure_id = ${erasureId}),
        busy as (
          select root from mine where not at_rest
          union
          select o.checkout_id from placed_order o where o.checkout_id in (select root from mine) and (
            o.status = 'confirmed'
            or exists (select from order_refund r where r.order_id = o.id and r.state = 'due')
            or exists (select from order_restock r where r.order_id = o.id and r.state = 'due')
            or exists (select from order_return r where r.order_id = o.id and r.state in ('requested', 'approved', 'received'))
            or exists (select from order_edit e where e.order_id = o.id and e.state in ('opening', 'payment_due'))))
        select id from mine where root not in (select root from busy)`,
  );
  return rows.map(({ id }) => id);
}

export async function anonymiseCheckouts(tx: Db, ids: readonly string[]): Promise<void> {
  await tx.execute(sql`
    update checkout set email = '', contact_name = null, request_hash = '', erasure_id = null,
      quote = quote || jsonb_build_object('customerId', null, 'address', ${sql.raw(addressOf(`quote -> 'address'`))})
    where id = any (${sql.param([...ids])}::uuid[])`);
}

/** Orders no longer say whose they are; answers them with the versions that tells of it. */
export async function anonymiseOrders(
  tx: Db,
  checkoutIds: readonly string[],
): Promise<{ id: string; version: number }[]> {
  const { rows } = await rowsOf<{ id: string; version: number }>(
    tx,
    sql`update placed_order set email = '', contact_name = null, customer_id = null, version = version + 1,
          address = ${sql.raw(addressOf('address'))}, anonymised_at = business_now()
        where checkout_id = any (${sql.param([...checkoutIds])}::uuid[]) returning id, version`,
  );
  const ids = sql.param(rows.map(({ id }) => id));
  await tx.execute(sql`
    update order_return set note = null, requested_by = jsonb_build_object('kind', requested_by -> 'kind')
    where order_id = any (${ids}::uuid[]) and requested_by ->> 'kind' <> 'staff'`);
  await tx.execute(sql`
    update order_return set note = null where order_id = any (${ids}::uuid[]) and requested_by ->> 'kind' = 'staff'`);
  await tx.execute(
    sql`update order_timeline set label = '' where order_id = any (${ids}::uuid[]) and kind = 'note'`,
  );
  return rows;
}
