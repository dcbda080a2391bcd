import { type Erased, type ErasingService, erasingServices } from '@souk/events/erasure';
import { type Db, rowsOf } from '@souk/service-kit/database';
import { sql } from 'drizzle-orm';

export type Leaver = { id: string; email: string; emailKey: string | null; version: number };

/** The customer, locked, so that nobody signs in while they leave; the version is that of their last event. */
export async function lockLeaver(tx: Db, customerId: string): Promise<Leaver | null> {
  const { rows } = await rowsOf<Leaver>(
    tx,
    sql`select id, email, case when email_verified_at is not null then email_key end as "emailKey", version + 1 as version
        from customer where id = ${customerId} for update`,
  );
  return rows[0] ?? null;
}

/** Deletes all that is kept of a customer, and them; answers how much it was. */
export async function deleteLeaver(tx: Db, { id, emailKey }: Leaver): Promise<Record<string, number>> {
  const { rows } = await rowsOf<{ counts: Record<string, number> }>(
    tx,
    sql`select jsonb_build_object(
          'sessions', (select count(*) from session where customer_id = ${id}),
          'passkeys', (select count(*) from passkey where customer_id = ${id}),
          'identities', (select count(*) from customer_identity where customer_id = ${id}),
          'addresses', (select count(*) from address where customer_id = ${id}),
          'wishes', (select coalesce(sum(item_count), 0) from wishlist where customer_id = ${id}),
          'notes', (select count(*) from customer_note where customer_id = ${id})) as counts`,
  );
  await tx.execute(sql`delete from passkey_challenge where customer_id = ${id}`);
  await tx.execute(sql`delete from sign_in_limit where bucket = ${`customer:email:${emailKey ?? id}`}`);
  if (emailKey !== null) await tx.execute(sql`delete from door_code where email_key = ${emailKey}`);
  await tx.execute(sql`delete from customer where id = ${id}`);
  return { profile: 1, ...rows[0]!.counts };
}

/** Whoever has not read these by now has no use for the address: the account is gone. */
export async function blankOwnFeed(tx: Db, email: string): Promise<void> {
  await tx.execute(sql`
    update outbox set payload = payload || case type
      when 'customer.registered' then '{"email": "", "name": ""}'
      when 'customer.email_code_requested' then '{"email": "", "name": null}'
      else '{"email": ""}' end::jsonb
    where type in ('customer.registered', 'customer.email_verified', 'customer.email_code_requested')
      and lower(payload ->> 'email') = lower(${email})`);
}

export async function insertErasure(
  tx: Db,
  erasure: { id: string; customerId: string; market: string; sealedAddress: string | null },
): Promise<void> {
  await tx.execute(sql`
    insert into erasure (id, customer_id, market, sealed_address)
    values (${erasure.id}, ${erasure.customerId}, ${erasure.market}, ${erasure.sealedAddress})`);
  await tx.execute(sql`
    insert into erasure_receipt (erasure_id, service)
    select ${erasure.id}, unnest(${sql.param([...erasingServices])}::text[])`);
}

/** Takes over what a service says, where it is newer than what it said before. */
export async function keepReceipt(
  tx: Db,
  { erasureId, service, version }: { erasureId: string; service: ErasingService; version: number },
  { erased, kept }: Erased,
): Promise<void> {
  await tx.execute(sql`
    update erasure_receipt set version = ${version}, erased = ${JSON.stringify(erased)}::jsonb,
      kept = ${JSON.stringify(kept)}::jsonb, answered_at = coalesce(answered_at, business_now())
    where erasure_id = ${erasureId} and service = ${service} and version < ${version}`);
}

export type Receipt = Erased & { service: ErasingService; version: number; answeredAt: string | null };
export type Erasure = {
  id: string;
  market: string;
  sealedAddress: string | null;
  askedAt: string;
  answeredAt: string | null;
  letter: 'waits' | 'sent' | 'failed' | 'none';
  receipts: Receipt[];
};

const utc = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** With `lock`, answers of two services that come at once follow one another. */
export async function findErasure(
  db: Db,
  id: string,
  { lock = false }: { lock?: boolean } = {},
): Promise<Erasure | null> {
  if (lock) await db.execute(sql`select from erasure where id = ${id} for update`);
  const { rows } = await rowsOf<Erasure>(
    db,
    sql`select id, market, sealed_address as "sealedAddress", ${sql.raw(utc('asked_at'))} as "askedAt",
          ${sql.raw(utc('answered_at'))} as "answeredAt", letter,
          (select jsonb_agg(jsonb_build_object('service', service, 'version', version, 'erased', erased, 'kept', kept,
              'answeredAt', ${sql.raw(utc('r.answered_at'))}) order by array_position(${sql.param([...erasingServices])}::text[], service))
            from erasure_receipt r where erasure_id = erasure.id) as receipts
        from erasure where id = ${id}`,
  );
  return rows[0] ?? null;
}

export async function markAnswered(tx: Db, id: string): Promise<void> {
  await tx.execute(sql`update erasure set answered_at = business_now() where id = ${id}`);
}

/** The end of it: the address goes, here and on the feed. */
export async function markTold(
  tx: Db,
  { id, letter }: { id: string; letter: 'sent' | 'failed' | 'none' },
): Promise<void> {
  await tx.execute(sql`
    update erasure set letter = ${letter}, told_at = business_now(), sealed_address = null where id = ${id}`);
  await tx.execute(sql`
    update outbox set payload = payload || '{"sealedAddress": null}'
    where type in ('customer.erased', 'customer.erasure_answered') and payload ->> 'erasureId' = ${id}`);
}
