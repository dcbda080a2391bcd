import { type Db, rowsOf } from '@souk/service-kit/database';
import { sql } from 'drizzle-orm';
import type { Owner, Repair } from './stray-intent.ts';

/** A payment to give back. Its version at payment makes the key, so that what comes later is asked anew. */
export type Stray = {
  intentId: string;
  checkoutId: string;
  intentVersion: number;
} & Repair;

/** Whose a payment is, and when it was opened as its id tells; null where it does not. */
export type Owned = { readonly owner: Owner; readonly openedAt: Date | null };

/** Whose each of these payments is, by what this database knows. */
export const ownersOf = async (
  db: Db,
  intents: readonly { id: string; checkoutId: string }[],
): Promise<Map<string, Owned>> => {
  const asked = JSON.stringify(intents.map(({ id, checkoutId }) => ({ id, checkoutId })));
  const { rows } = await rowsOf<{ id: string; owner: Owner; openedAt: Date | string | null }>(
    db,
    sql`select i.id, uuid_extract_timestamp(i.id) as "openedAt", case
          when exists (select from payment_attempt a where a.intent_id = i.id::text) then 'named'
          when exists (select from payment_attempt a where a.checkout_id = i."checkoutId" and a.status = 'creating') then 'maybe'
          else 'nobody' end as owner
        from jsonb_to_recordset(${asked}::jsonb) as i (id uuid, "checkoutId" uuid)`,
  );
  return new Map(
    rows.map(({ id, owner, openedAt }) => [
      id,
      { owner, openedAt: openedAt === null ? null : new Date(openedAt) },
    ]),
  );
};

/** Puts a payment on record as due to be given back, and as drift until it is. What is due already stays as it is. */
export const recordStray = async (tx: Db, stray: Stray): Promise<void> => {
  const { intentId, checkoutId, intentVersion, repair, amountMinor } = stray;
  await tx.execute(sql`
    insert into stray_intent (intent_id, checkout_id, intent_version, repair, amount_minor)
    values (${intentId}, ${checkoutId}, ${intentVersion}, ${repair}, ${amountMinor})
    on conflict (intent_id) do update set intent_version = excluded.intent_version, repair = excluded.repair,
      amount_minor = excluded.amount_minor, state = 'due', done_at = null
    where stray_intent.state = 'done'`);
  await tx.execute(sql`
    insert into drift (checkout_id, intent_id, kind, expected, found, repair)
    values (${checkoutId}, ${intentId}, 'payment_unknown', 'a payment we asked for', ${`payment ${intentId} holds ${amountMinor}`}, 'undo')
    on conflict (checkout_id, kind, intent_id) where resolved_at is null
    do update set last_seen_at = clock_timestamp(), found = excluded.found`);
};

/** What payment said of it by now replaces what was due. */
export const replaceStray = async (tx: Db, { intentId, intentVersion, repair, amountMinor }: Stray) =>
  tx.execute(sql`
    update stray_intent set intent_version = ${intentVersion}, repair = ${repair}, amount_minor = ${amountMinor}
    where intent_id = ${intentId} and state = 'due'`);

export const dueStrays = async (db: Db): Promise<Stray[]> => {
  const { rows } = await rowsOf<Stray>(
    db,
    sql`select intent_id as "intentId", checkout_id as "checkoutId", intent_version as "intentVersion", repair, amount_minor as "amountMinor"
        from stray_intent where state = 'due' order by found_at limit 50`,
  );
  return rows;
};

/** It holds nothing any more; answers whether this was the first to say so. */
export const closeStray = async (tx: Db, intentId: string): Promise<boolean> => {
  await tx.execute(
    sql`update drift set resolved_at = clock_timestamp() where intent_id = ${intentId} and resolved_at is null`,
  );
  const { rows } = await rowsOf<{ intent_id: string }>(
    tx,
    sql`update stray_intent set state = 'done', done_at = clock_timestamp() where intent_id = ${intentId} and state = 'due' returning intent_id`,
  );
  return rows.length > 0;
};

/** How far payment's list has been walked, by its clock; null before the first walk. */
export const readWalk = async (db: Db): Promise<Date | null> => {
  const { rows } = await rowsOf<{ since: Date | string }>(db, sql`select since from intent_walk`);
  return rows[0] ? new Date(rows[0].since) : null;
};

export const writeWalk = async (db: Db, since: Date): Promise<void> => {
  await db.execute(sql`
    insert into intent_walk (since) values (${since.toISOString()}::timestamptz)
    on conflict (one) do update set since = greatest(intent_walk.since, excluded.since)`);
};
