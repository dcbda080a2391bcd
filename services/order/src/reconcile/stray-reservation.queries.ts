import { type Db, rowsOf } from '@souk/service-kit/database';
import { sql } from 'drizzle-orm';
import type { Claim, Standing } from './stray-reservation.ts';

/** A hold or a sale to give back. */
export type StrayReservation = { key: string; checkoutId: string | null; held: 'held' | 'claimed' };

/**
 * How our checkouts stand to each of these holds. Asked after inventory was: a checkout is written before it asks for
 * its hold, so who is not here by now never asked.
 */
export const standingsOf = async (db: Db, claims: readonly Claim[]): Promise<Map<string, Standing>> => {
  const { rows } = await rowsOf<{ key: string; standing: Standing }>(
    db,
    sql`select r.key, case
          when c.id is null then 'nobody'
          when c.state not in ('confirmed', 'cancelled', 'expired') or c.due_at is not null or c.reconciled_version < c.version
            then case when r.attempt > c.hold_attempt then 'ahead' else 'maybe' end
          when c.state = 'confirmed' and r.attempt = c.hold_attempt then 'named'
          else 'ended' end as standing
        from jsonb_to_recordset(${JSON.stringify(claims)}::jsonb) as r (key text, "checkoutId" uuid, attempt integer)
        left join checkout c on c.id = r."checkoutId"`,
  );
  return new Map(rows.map(({ key, standing }) => [key, standing]));
};

/** Puts a hold on record as due to be given back, and as drift until it is. */
export const recordStrayReservation = async (
  tx: Db,
  { key, checkoutId, held }: StrayReservation,
): Promise<void> => {
  await tx.execute(sql`
    insert into stray_reservation (key, checkout_id, held) values (${key}, ${checkoutId}, ${held})
    on conflict (key) do update set held = excluded.held, state = 'due', done_at = null`);
  await tx.execute(sql`
    insert into drift (checkout_id, kind, expected, found, repair)
    values (${checkoutId}, 'stock_unknown', 'a hold we asked for', ${`${key} is ${held === 'held' ? 'held' : 'sold'}`}, 'undo')
    on conflict (checkout_id, kind, intent_id) where resolved_at is null
    do update set last_seen_at = clock_timestamp(), found = excluded.found`);
};

export const dueStrayReservations = async (db: Db, limit: number): Promise<StrayReservation[]> => {
  const { rows } = await rowsOf<StrayReservation>(
    db,
    sql`select key, checkout_id as "checkoutId", held from stray_reservation where state = 'due' order by found_at limit ${limit}`,
  );
  return rows;
};

/** It holds nothing any more; answers whether this was the first to say so. */
export const closeStrayReservation = async (
  tx: Db,
  { key, checkoutId }: Pick<StrayReservation, 'key' | 'checkoutId'>,
): Promise<boolean> => {
  const { rows } = await rowsOf<{ key: string }>(
    tx,
    sql`update stray_reservation set state = 'done', done_at = clock_timestamp() where key = ${key} and state = 'due' returning key`,
  );
  // One report stands for all holds of one checkout.
  await tx.execute(sql`
    update drift set resolved_at = clock_timestamp()
    where kind = 'stock_unknown' and resolved_at is null and checkout_id is not distinct from ${checkoutId}::uuid
      and not exists (select from stray_reservation s where s.state = 'due' and s.checkout_id is not distinct from ${checkoutId}::uuid)`);
  return rows.length > 0;
};

/** How far inventory's list has been walked, by its clock; null before the first walk. */
export const readReservationWalk = async (db: Db): Promise<Date | null> => {
  const { rows } = await rowsOf<{ since: Date | string }>(db, sql`select since from reservation_walk`);
  return rows[0] ? new Date(rows[0].since) : null;
};

export const writeReservationWalk = async (db: Db, since: Date): Promise<void> => {
  await db.execute(sql`
    insert into reservation_walk (since) values (${since.toISOString()}::timestamptz)
    on conflict (one) do update set since = greatest(reservation_walk.since, excluded.since)`);
};
