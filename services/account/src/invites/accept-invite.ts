import { recordAudit } from '@souk/service-kit/audit';
import { inTransaction } from '@souk/service-kit/database';
import { isRefusal, type Refusal, refuse } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { hashPassword } from '../passwords/hash-password.ts';
import { normalisePassword, passwordFault } from '../passwords/password-rules.ts';
import { type Colleague, insertStaff } from '../staff/staff.queries.ts';
import { findInviteByToken, type Invite, lockInvite, markAccepted } from './invite.queries.ts';
import { inviteUnknown, stateOfInvite, whyClosed } from './invite.ts';
import { inviteTokenHash } from './send-invite.ts';

/** Whom a link invites. Refusals: INVITE_UNKNOWN, INVITE_USED, INVITE_REVOKED, INVITE_EXPIRED. */
export async function lookAtInvite(
  db: Parameters<typeof findInviteByToken>[0],
  token: string,
): Promise<Invite | Refusal> {
  const invite = await findInviteByToken(db, inviteTokenHash(token));
  if (!invite) return inviteUnknown();
  return whyClosed(stateOfInvite(invite)) ?? invite;
}

/**
 * Makes an invited person a colleague with the password they chose. A link does so once, however often it is used.
 * Refusals: those of `lookAtInvite`, PASSWORD_WEAK {errors}, EMAIL_TAKEN.
 */
export async function acceptInvite(
  db: Service['db'],
  form: { token: string; password: string },
): Promise<Colleague | Refusal> {
  const invited = await lookAtInvite(db, form.token);
  if (isRefusal(invited)) return invited;
  const password = normalisePassword(form.password);
  const fault = passwordFault(password, invited);
  if (fault) return refuse('PASSWORD_WEAK', fault, { errors: [{ path: 'password', message: fault }] });
  const passwordHash = await hashPassword(password);

  return inTransaction(db, async (tx) => {
    // Asked again under the lock: while the password was hashed, the link may have been used or taken back.
    await lockInvite(tx, { tokenHash: inviteTokenHash(form.token) });
    const still = await lookAtInvite(tx, form.token);
    if (isRefusal(still)) return still;

    const { email, emailKey, name, role } = still;
    const joined = await insertStaff(tx, { email, emailKey, name, role, passwordHash });
    if (!joined)
      return refuse('EMAIL_TAKEN', 'A colleague with this address is here already. Sign in instead.');
    await markAccepted(tx, still.id);
    await recordAudit(tx, {
      action: 'staff.joined',
      entity: 'staff',
      entityId: joined.id,
      before: null,
      after: { email, name, role, inviteId: still.id, invitedBy: still.invitedBy },
    });
    return joined;
  });
}
