import { businessNow, type Db } from '@souk/service-kit/database';
import type { StaffRole } from '@souk/service-kit/identity';
import { and, desc, eq, isNull, lte, type SQL, sql } from 'drizzle-orm';
import { staff, staffInvite } from '../schema.ts';
import { INVITE_GOOD_FOR_SECONDS } from './invite.ts';

export type Invite = {
  id: string;
  email: string;
  emailKey: string;
  name: string;
  role: StaffRole;
  version: number;
  invitedBy: string | null;
  inviterName: string | null;
  sentAt: Date;
  expiresAt: Date;
  acceptedAt: Date | null;
  revokedAt: Date | null;
  expired: boolean;
};

const columns = {
  id: staffInvite.id,
  email: staffInvite.email,
  emailKey: staffInvite.emailKey,
  name: staffInvite.name,
  role: staffInvite.role,
  version: staffInvite.version,
  invitedBy: staffInvite.invitedBy,
  inviterName: staff.name,
  sentAt: staffInvite.sentAt,
  expiresAt: staffInvite.expiresAt,
  acceptedAt: staffInvite.acceptedAt,
  revokedAt: staffInvite.revokedAt,
  expired: sql<boolean>`${staffInvite.expiresAt} <= ${businessNow}`,
};
const open = and(isNull(staffInvite.acceptedAt), isNull(staffInvite.revokedAt));
const goodUntil = sql`${businessNow} + make_interval(secs => ${INVITE_GOOD_FOR_SECONDS})`;
const select = (db: Db) =>
  db.select(columns).from(staffInvite).leftJoin(staff, eq(staff.id, staffInvite.invitedBy));

/** Neither accepted nor taken back, the newest first. Those that ran out are among them: they can be sent again. */
export function listOpenInvites(db: Db): Promise<Invite[]> {
  return select(db).where(open).orderBy(desc(staffInvite.sentAt), desc(staffInvite.id));
}

async function one(query: Promise<Invite[]>): Promise<Invite | null> {
  return (await query)[0] ?? null;
}

export function findInvite(db: Db, id: string): Promise<Invite | null> {
  return one(select(db).where(eq(staffInvite.id, id)));
}

export function findInviteByToken(db: Db, tokenHash: Buffer): Promise<Invite | null> {
  return one(select(db).where(eq(staffInvite.tokenHash, tokenHash)));
}

/** Whatever changes an invite takes this lock first, so that each link is used once. */
export async function lockInvite(db: Db, by: { id: string } | { tokenHash: Buffer }): Promise<void> {
  const which = 'id' in by ? eq(staffInvite.id, by.id) : eq(staffInvite.tokenHash, by.tokenHash);
  await db.select({ id: staffInvite.id }).from(staffInvite).where(which).for('update');
}

/** @returns null when an invite for this address is open: of two at once, one comes back empty-handed */
export async function insertInvite(
  db: Db,
  values: {
    id: string;
    email: string;
    emailKey: string;
    name: string;
    role: StaffRole;
    tokenHash: Buffer;
    invitedBy: string | null;
  },
): Promise<Invite | null> {
  const inserted = await db
    .insert(staffInvite)
    .values({ ...values, expiresAt: goodUntil })
    .onConflictDoNothing()
    .returning({ id: staffInvite.id });
  return inserted.length === 1 ? findInvite(db, values.id) : null;
}

async function change(db: Db, id: string, set: Record<string, SQL | Buffer>): Promise<Invite> {
  await db.update(staffInvite).set(set).where(eq(staffInvite.id, id));
  return (await findInvite(db, id))!;
}

/** A new link for an invite, good for as long as a new one; the old link is no longer known. */
export function renewInvite(db: Db, { id, tokenHash }: { id: string; tokenHash: Buffer }): Promise<Invite> {
  return change(db, id, {
    tokenHash,
    version: sql`${staffInvite.version} + 1`,
    sentAt: businessNow,
    expiresAt: goodUntil,
  });
}

export function markRevoked(db: Db, id: string): Promise<Invite> {
  return change(db, id, { revokedAt: businessNow });
}

export function markAccepted(db: Db, id: string): Promise<Invite> {
  return change(db, id, { acceptedAt: businessNow });
}

/** Makes way for a new invite to an address whose last one ran out. */
export async function revokeExpired(db: Db, emailKey: string): Promise<void> {
  await db
    .update(staffInvite)
    .set({ revokedAt: businessNow })
    .where(and(open, eq(staffInvite.emailKey, emailKey), lte(staffInvite.expiresAt, businessNow)));
}
