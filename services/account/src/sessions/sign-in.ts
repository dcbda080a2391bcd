import { type Refusal, refuse } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { hashPassword, needsRehash, passwordMatches } from '../passwords/hash-password.ts';
import { replacePasswordHash } from '../passwords/password.queries.ts';
import { normalisePassword } from '../passwords/password-rules.ts';
import { emailKey } from '../people.ts';
import { findCredentials, insertSession, type PersonKind } from './session.queries.ts';
import { newSessionId, sessionIdHash } from './session-id.ts';
import { countTry, forgiveTry } from './sign-in-limit.queries.ts';
import { type Bucket, signInBuckets } from './sign-in-limit.ts';
import { accountDisabled, type SignedIn, toPerson } from './signed-in.ts';

type Attempt = {
  kind: PersonKind;
  email: string;
  password: string;
  clientAddress?: string | undefined;
  device?: string | undefined;
};

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
  // An account without a password costs the same work, and is refused in the same words.
  if (!(await passwordMatches(known?.passwordHash ?? null, password)) || !known?.passwordHash)
    return wrongCredentials();
  if (known.disabled) return accountDisabled();

  const passwordHash = await refreshHash(db, {
    kind: attempt.kind,
    person: { id: known.id, passwordHash: known.passwordHash },
    password,
  });
  const sessionId = newSessionId();
  const opened = await insertSession(db, {
    kind: attempt.kind,
    idHash: sessionIdHash(sessionId),
    person: { id: known.id, passwordHash },
    openedBy: 'password',
    device: attempt.device,
  });
  // Between the check and this moment the account was disabled or given another password.
  if (!opened) return wrongCredentials();

  await forgiveTry(db, buckets);
  return { sessionId, person: toPerson(attempt.kind, known) };
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
  {
    kind,
    person,
    password,
  }: { kind: PersonKind; person: { id: string; passwordHash: string }; password: string },
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
