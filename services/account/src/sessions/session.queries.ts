import { businessNow, type Db, rowsOf } from '@souk/service-kit/database';
import type { StaffRole } from '@souk/service-kit/identity';
import { and, eq, gt, lte, ne, sql } from 'drizzle-orm';
import { session } from '../schema.ts';
import {
  CUSTOMER_SESSION_RENEW_BELOW_SECONDS,
  CUSTOMER_SESSION_SECONDS,
  SEEN_EVERY_SECONDS,
  STAFF_SESSION_SECONDS,
} from './session-lifetime.ts';

export type PersonKind = 'customer' | 'staff';

export type OpenedBy = 'password' | 'code' | 'passkey' | 'provider';

export type Credentials = {
  id: string;
  email: string;
  name: string;
  role: StaffRole | null;
  emailVerified: boolean;
  /** None for a customer who never chose a password. */
  passwordHash: string | null;
  disabled: boolean;
};

export async function findCredentials(
  db: Db,
  kind: PersonKind,
  emailKey: string,
): Promise<Credentials | null> {
  const { rows } = await rowsOf<Credentials>(
    db,
    kind === 'customer'
      ? sql`select id, email, name, null as role, email_verified_at is not null as "emailVerified",
              password_hash as "passwordHash", disabled_at is not null as disabled
            from customer where email_key = ${emailKey}`
      : sql`select id, email, name, role, true as "emailVerified",
              password_hash as "passwordHash", disabled_at is not null as disabled
            from staff where email_key = ${emailKey}`,
  );
  return rows[0] ?? null;
}

/**
 * Opens a session, unless the person was disabled or changed the password since it was checked.
 * The row lock makes "sign out everywhere" and this insert happen one after the other.
 * @returns whether it was opened
 */
export async function insertSession(
  db: Db,
  {
    kind,
    idHash,
    person,
    openedBy,
    device,
  }: {
    kind: PersonKind;
    idHash: Buffer;
    /** `passwordHash`: what was checked; null for whoever was recognised by something else. */
    person: { id: string; passwordHash: string | null };
    openedBy: OpenedBy;
    device?: string | undefined;
  },
): Promise<boolean> {
  const table = sql.identifier(kind);
  const column = sql.identifier(`${kind}_id`);
  const seconds = kind === 'customer' ? CUSTOMER_SESSION_SECONDS : STAFF_SESSION_SECONDS;
  const { rows } = await rowsOf<{ opened: number }>(
    db,
    sql`with person as (
          select id from ${table}
          where id = ${person.id} and disabled_at is null
            and (${person.passwordHash}::text is null or password_hash = ${person.passwordHash})
          for share)
        insert into session (id_hash, ${column}, opened_by, device, expires_at)
        select ${idHash}, id, ${openedBy}, ${device ?? null}, ${businessNow} + make_interval(secs => ${seconds}) from person
        returning 1 as opened`,
  );
  return rows.length === 1;
}

type LiveSession = Omit<Credentials, 'passwordHash' | 'disabled'> & {
  kind: PersonKind;
  dueForRenewal: boolean;
  /** It was last written down as seen more than an hour ago. */
  longUnseen: boolean;
};

export async function findLiveSession(db: Db, idHash: Buffer): Promise<LiveSession | null> {
  const { rows } = await rowsOf<LiveSession>(
    db,
    sql`select case when session.staff_id is null then 'customer' else 'staff' end as kind,
          coalesce(customer.id, staff.id) as id, coalesce(customer.email, staff.email) as email,
          coalesce(customer.name, staff.name) as name, staff.role,
          session.staff_id is not null or customer.email_verified_at is not null as "emailVerified",
          session.staff_id is null
            and session.expires_at < ${businessNow} + make_interval(secs => ${CUSTOMER_SESSION_RENEW_BELOW_SECONDS}) as "dueForRenewal",
          session.seen_at < ${businessNow} - make_interval(secs => ${SEEN_EVERY_SECONDS}) as "longUnseen"
        from session
          left join customer on customer.id = session.customer_id
          left join staff on staff.id = session.staff_id
        where session.id_hash = ${idHash} and session.expires_at > ${businessNow}
          and customer.disabled_at is null and staff.disabled_at is null`,
  );
  return rows[0] ?? null;
}

export async function renewCustomerSession(db: Db, idHash: Buffer): Promise<void> {
  await db
    .update(session)
    .set({ expiresAt: sql`${businessNow} + make_interval(secs => ${CUSTOMER_SESSION_SECONDS})` })
    .where(eq(session.idHash, idHash));
}

export async function markSeen(db: Db, idHash: Buffer): Promise<void> {
  await db.update(session).set({ seenAt: businessNow }).where(eq(session.idHash, idHash));
}

export async function deleteSession(db: Db, idHash: Buffer): Promise<void> {
  await db.delete(session).where(eq(session.idHash, idHash));
}

/**
 * Locks the person first, so that a session being opened right now is either seen here or refused.
 * @returns how many were ended
 */
export async function deleteSessionsOf(db: Db, kind: PersonKind, personId: string): Promise<number> {
  await db.execute(sql`select 1 from ${sql.identifier(kind)} where id = ${personId} for update`);
  const ended = await db
    .delete(session)
    .where(eq(kind === 'customer' ? session.customerId : session.staffId, personId))
    .returning({ idHash: session.idHash });
  return ended.length;
}

/** All of a person's but the one they sit at. */
export async function deleteOtherSessions(
  db: Db,
  { kind, personId, kept }: { kind: PersonKind; personId: string; kept: Buffer },
): Promise<void> {
  const whose = kind === 'customer' ? session.customerId : session.staffId;
  await db.delete(session).where(and(eq(whose, personId), ne(session.idHash, kept)));
}

/** How many devices a customer is signed in on. */
export async function countLiveSessions(db: Db, customerId: string): Promise<number> {
  return db.$count(session, and(eq(session.customerId, customerId), gt(session.expiresAt, businessNow)));
}

export async function deleteExpiredSessions(db: Db): Promise<void> {
  await db.delete(session).where(lte(session.expiresAt, businessNow));
}
