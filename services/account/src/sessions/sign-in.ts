import { type Refusal, refuse } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { hashPassword, needsRehash, passwordMatches } from '../passwords/hash-password.ts';
import { replacePasswordHash } from '../passwords/password.queries.ts';
import { normalisePassword } from '../passwords/password-rules.ts';
import { emailKey, type Person } from '../people.ts';
import { type Credentials, findCredentials, insertSession, type PersonKind } from './session.queries.ts';
import { newSessionId, sessionIdHash } from './session-id.ts';
import { countTry, forgiveTry } from './sign-in-limit.queries.ts';
import { type Bucket, signInBuckets } from './sign-in-limit.ts';

export type SignedIn = { sessionId: string; person: Person };

type Attempt = { kind: PersonKind; email: string; password: string; clientAddress?: string | undefined };

/**
 * Opens a session for whoever knows the password.
 * Refusals: TOO_MANY_TRIES {retryAfterSeconds}, WRONG_CREDENTIALS, ACCOUNT_DISABLED.
 */
export async function signIn(db: Service['db'], attempt: Attempt): Promise<SignedIn | Refusal> {
  const key = emailKey(attempt.email);
  const buckets = signInBuckets({ ...attempt, emailKey: key });

  const tooMany = await countTries(db, buckets);
  if (tooMany) return tooMany;

  const known = await findCredentials(db, attempt.kind, key);
  const password = normalisePassword(attempt.password);
  if (!(await passwordMatches(known?.passwordHash ?? null, password)) || !known) return wrongCredentials();
  if (known.disabled) return accountDisabled();

  const passwordHash = await refreshHash(db, { kind: attempt.kind, person: known, password });
  const sessionId = newSessionId();
  const opened = await insertSession(db, {
    kind: attempt.kind,
    idHash: sessionIdHash(sessionId),
    person: { id: known.id, passwordHash },
  });
  // Between the check and this moment the account was disabled or given another password.
  if (!opened) return wrongCredentials();

  await forgiveTry(db, buckets);
  return { sessionId, person: toPerson(attempt.kind, known) };
}

/** @param person a row that names somebody */
export function toPerson(
  kind: PersonKind,
  person: Pick<Credentials, 'id' | 'email' | 'name' | 'role' | 'emailVerified'>,
): Person {
  const { id, email, name, emailVerified } = person;
  return { kind, id, email, name, ...(person.role ? { role: person.role } : {}), emailVerified };
}

async function countTries(db: Service['db'], buckets: Bucket[]): Promise<Refusal | null> {
  for (const bucket of buckets) {
    const retryAfterSeconds = await countTry(db, bucket);
    if (retryAfterSeconds !== null) {
      return refuse('TOO_MANY_TRIES', tryAgainIn(retryAfterSeconds), { retryAfterSeconds });
    }
  }
  return null;
}

async function refreshHash(
  db: Service['db'],
  { kind, person, password }: { kind: PersonKind; person: Credentials; password: string },
): Promise<string> {
  if (!needsRehash(person.passwordHash)) return person.passwordHash;
  const fresh = await hashPassword(password);
  const replaced = await replacePasswordHash(db, { kind, id: person.id, old: person.passwordHash, fresh });
  return replaced ? fresh : person.passwordHash;
}

function tryAgainIn(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  return `There were too many tries to sign in. Try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`;
}

function wrongCredentials(): Refusal {
  return refuse(
    'WRONG_CREDENTIALS',
    'This email and password do not belong together. Check both and try again.',
  );
}

function accountDisabled(): Refusal {
  return refuse('ACCOUNT_DISABLED', 'This account is closed. Write to us if you think that is a mistake.');
}
