import type { Db } from '@souk/service-kit/database';
import type { Refusal } from '@souk/service-kit/refusal';
import type { Customer } from '../customers/customer.queries.ts';
import { insertSession, type OpenedBy } from './session.queries.ts';
import { newSessionId, sessionIdHash } from './session-id.ts';
import { accountDisabled, type SignedIn, toPerson } from './signed-in.ts';

/** Opens a session for a customer who was recognised by something other than a password. Refusals: ACCOUNT_DISABLED. */
export async function openSession(
  db: Db,
  { customer, ...how }: { customer: Customer; openedBy: OpenedBy; device?: string | undefined },
): Promise<SignedIn | Refusal> {
  const sessionId = newSessionId();
  const idHash = sessionIdHash(sessionId);
  const person = { id: customer.id, passwordHash: null };
  const opened = await insertSession(db, { kind: 'customer', idHash, person, ...how });
  if (!opened) return accountDisabled();
  const emailVerified = customer.emailVerifiedAt !== null;
  return { sessionId, person: toPerson('customer', { ...customer, role: null, emailVerified }) };
}
