import { inTransaction } from '@souk/service-kit/database';
import { type Refusal, refuse } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { customerUnknown } from '../caller-rules.ts';
import { openedJustNow } from '../sessions/device.queries.ts';
import { deleteOtherSessions } from '../sessions/session.queries.ts';
import { sessionIdHash } from '../sessions/session-id.ts';
import { checkPassword, passwordWrong } from './check-password.ts';
import { hashPassword } from './hash-password.ts';
import { findPassword, writePassword } from './password.queries.ts';
import { normalisePassword, passwordFault } from './password-rules.ts';

/** Whoever came in by a code a moment ago has proven enough to choose a password anew: this is how a lost one is reset. */
const PROVEN_FOR_SECONDS = 15 * 60;

/**
 * A customer's new password: for whoever knows the present one, or has just come in by a code or a passkey. Sessions
 * elsewhere end. Refusals: PASSWORD_WRONG {errors}, PASSWORD_WEAK {errors}, SIGN_IN_AGAIN, TOO_MANY_TRIES
 * {retryAfterSeconds}, CUSTOMER_UNKNOWN.
 */
export async function setPassword(
  db: Service['db'],
  change: { customer: { id: string; sessionId: string }; current?: string | undefined; password: string },
): Promise<Refusal | undefined> {
  const { id, sessionId } = change.customer;
  const asking = sessionIdHash(sessionId);
  const known = await findPassword(db, id);
  if (!known) return customerUnknown();

  const password = normalisePassword(change.password);
  const fault = passwordFault(password, known);
  if (fault) return refuse('PASSWORD_WEAK', fault, { errors: [{ path: 'password', message: fault }] });

  if (change.current !== undefined && known.passwordHash) {
    const wrong = await checkPassword(db, { known, given: change.current, field: 'current' });
    if (wrong) return wrong;
  } else if (!(await openedJustNow(db, { customerId: id, asking, withinSeconds: PROVEN_FOR_SECONDS })))
    return refuse('SIGN_IN_AGAIN', 'Sign in again with a code by email, then choose your new password.');

  const fresh = await hashPassword(password);
  return inTransaction(db, async (tx) => {
    // Of two new passwords at once, or one that was changed since it was looked at, only the first counts.
    if (!(await writePassword(tx, { id, old: known.passwordHash, fresh }))) return passwordWrong('current');
    await deleteOtherSessions(tx, { kind: 'customer', personId: id, kept: asking });
    return undefined;
  });
}
