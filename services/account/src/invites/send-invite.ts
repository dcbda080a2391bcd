import { createHash } from 'node:crypto';
import { staffInvited } from '@souk/events/account';
import { inviteToken } from '@souk/events/invite-token';
import { recordAudit } from '@souk/service-kit/audit';
import { type Db, inTransaction, rowsOf } from '@souk/service-kit/database';
import type { StaffRole } from '@souk/service-kit/identity';
import { publish } from '@souk/service-kit/outbox';
import { isRefusal, type Refusal, refuse } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { sql } from 'drizzle-orm';
import { emailKey } from '../people.ts';
import { staffEmailIsTaken } from '../staff/staff.queries.ts';
import {
  findInvite,
  type Invite,
  insertInvite,
  lockInvite,
  markRevoked,
  renewInvite,
  revokeExpired,
} from './invite.queries.ts';
import { inviteUnknown, newSeed, stateOfInvite, whyClosed } from './invite.ts';

/** `key` is the account service's own, in hexadecimal. */
export type InviteDesk = { db: Service['db']; key: string };

/**
 * Invites somebody to work here; the email leaves by itself. A customer of the shop may be invited too: the doors are
 * separate. Refusals: EMAIL_TAKEN {errors}, INVITE_OPEN {errors}.
 */
export function inviteStaff(
  { db, key }: InviteDesk,
  form: { email: string; name: string; role: StaffRole; invitedBy: string | null },
): Promise<Invite | Refusal> {
  const folded = emailKey(form.email);
  return inTransaction(db, async (tx) => {
    if (await staffEmailIsTaken(tx, folded)) return colleagueAlready();
    await revokeExpired(tx, folded);

    const { rows } = await rowsOf<{ id: string }>(tx, sql`select uuidv7() as id`);
    const id = rows[0]!.id;
    const seed = newSeed();
    const tokenHash = inviteTokenHash(inviteToken({ key, inviteId: id, seed }));
    const invite = await insertInvite(tx, { ...form, id, emailKey: folded, tokenHash });
    if (!invite) return invitedAlready();

    await tellToMail(tx, invite, seed);
    const { email, name, role } = invite;
    await audit(tx, invite, { action: 'staff.invited', before: null, after: { email, name, role } });
    return invite;
  });
}

/** Sends a fresh link, good for seven days again; the older ones open nothing any more. Refusals: INVITE_UNKNOWN, INVITE_USED, INVITE_REVOKED. */
export function resendInvite({ db, key }: InviteDesk, id: string): Promise<Invite | Refusal> {
  return inTransaction(db, async (tx) => {
    const known = await openInvite(tx, id);
    if (isRefusal(known)) return known;
    const seed = newSeed();
    const tokenHash = inviteTokenHash(inviteToken({ key, inviteId: id, seed }));
    const renewed = await renewInvite(tx, { id, tokenHash });
    await tellToMail(tx, renewed, seed);
    await audit(tx, renewed, {
      action: 'staff.invite_resent',
      before: { expiresAt: known.expiresAt },
      after: { expiresAt: renewed.expiresAt },
    });
    return renewed;
  });
}

/** Takes an invite back: its link opens nothing from now on. Refusals: INVITE_UNKNOWN, INVITE_USED, INVITE_REVOKED. */
export function revokeInvite(db: Service['db'], id: string): Promise<Invite | Refusal> {
  return inTransaction(db, async (tx) => {
    const known = await openInvite(tx, id);
    if (isRefusal(known)) return known;
    const revoked = await markRevoked(tx, id);
    await audit(tx, revoked, {
      action: 'staff.invite_revoked',
      before: { revoked: false },
      after: { revoked: true },
    });
    return revoked;
  });
}

/** Random bits need no salt and no slow hash. */
export function inviteTokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

async function openInvite(tx: Db, id: string): Promise<Invite | Refusal> {
  await lockInvite(tx, { id });
  const known = await findInvite(tx, id);
  if (!known) return inviteUnknown();
  const state = stateOfInvite(known);
  return (state === 'expired' ? null : whyClosed(state)) ?? known;
}

function tellToMail(tx: Db, invite: Invite, seed: string): Promise<void> {
  const { id, email, name, role, version, inviterName, expiresAt } = invite;
  return publish(tx, staffInvited, {
    aggregateId: id,
    aggregateVersion: version,
    payload: {
      inviteId: id,
      email,
      name,
      role,
      invitedBy: inviterName,
      seed,
      expiresAt: expiresAt.toISOString(),
    },
  });
}

function audit(
  tx: Db,
  invite: Invite,
  what: { action: string; before: unknown; after: unknown },
): Promise<void> {
  return recordAudit(tx, { ...what, entity: 'staff_invite', entityId: invite.id });
}

function colleagueAlready(): Refusal {
  const message = 'A colleague has this address already. Look in the list of staff.';
  return refuse('EMAIL_TAKEN', message, { errors: [{ path: 'email', message }] });
}

function invitedAlready(): Refusal {
  const message = 'An invite for this address is open already. Send that one again, or take it back first.';
  return refuse('INVITE_OPEN', message, { errors: [{ path: 'email', message }] });
}
