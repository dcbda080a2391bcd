import { recordAudit } from '@souk/service-kit/audit';
import { inTransaction } from '@souk/service-kit/database';
import { type Refusal, refuse } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { hashPassword, passwordMatches } from '../passwords/hash-password.ts';
import { replacePasswordHash } from '../passwords/password.queries.ts';
import { normalisePassword, passwordFault } from '../passwords/password-rules.ts';
import { emailKey } from '../people.ts';
import { deleteOtherSessions, findCredentials } from '../sessions/session.queries.ts';
import { sessionIdHash } from '../sessions/session-id.ts';
import { countTry, forgiveTry } from '../sessions/sign-in-limit.queries.ts';
import { signInBuckets } from '../sessions/sign-in-limit.ts';
import { findStaff } from './staff.queries.ts';

/**
 * A colleague's new password. It ends their sessions everywhere but here: whoever knew the old one is out.
 * Refusals: PASSWORD_WRONG {errors}, PASSWORD_WEAK {errors}, TOO_MANY_TRIES {retryAfterSeconds}, STAFF_UNKNOWN.
 */
export async function changeOwnPassword(
  db: Service['db'],
  change: { staff: { id: string; sessionId: string }; current: string; password: string },
): Promise<Refusal | undefined> {
  const { staff } = change;
  const colleague = await findStaff(db, staff.id);
  const known = colleague && (await findCredentials(db, 'staff', emailKey(colleague.email)));
  if (!known?.passwordHash) return refuse('STAFF_UNKNOWN', 'We do not know you any more. Sign in again.');

  const password = normalisePassword(change.password);
  const fault = passwordFault(password, known);
  if (fault) return refuse('PASSWORD_WEAK', fault, { errors: [{ path: 'password', message: fault }] });

  // Counted with the tries to sign in: an unattended desk is no place to guess at a password.
  const buckets = signInBuckets({ kind: 'staff', emailKey: emailKey(known.email) });
  const retryAfterSeconds = await countTry(db, buckets[0]!);
  if (retryAfterSeconds !== null)
    return refuse('TOO_MANY_TRIES', 'There were too many tries. Wait a quarter of an hour, then try again.', {
      retryAfterSeconds,
    });
  if (!(await passwordMatches(known.passwordHash, normalisePassword(change.current)))) return passwordWrong();
  await forgiveTry(db, buckets);

  const { passwordHash: old } = known;
  const fresh = await hashPassword(password);
  return inTransaction(db, async (tx) => {
    if (!(await replacePasswordHash(tx, { kind: 'staff', id: staff.id, old, fresh }))) return passwordWrong();
    await deleteOtherSessions(tx, {
      kind: 'staff',
      personId: staff.id,
      kept: sessionIdHash(staff.sessionId),
    });
    await recordAudit(tx, {
      action: 'staff.password_changed',
      entity: 'staff',
      entityId: staff.id,
    });
  });
}

function passwordWrong(): Refusal {
  const message = 'This is not the password you use now. Look again; capitals count.';
  return refuse('PASSWORD_WRONG', message, { errors: [{ path: 'current', message }] });
}
