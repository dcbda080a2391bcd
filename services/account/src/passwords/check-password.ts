import { type Refusal, refuse } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { countTry, forgiveTry } from '../sessions/sign-in-limit.queries.ts';
import { signInBuckets } from '../sessions/sign-in-limit.ts';
import { passwordMatches } from './hash-password.ts';
import type { KnownPassword } from './password.queries.ts';
import { normalisePassword } from './password-rules.ts';

/** Whether a signed-in customer knows their password. Refusals: PASSWORD_WRONG {errors}, TOO_MANY_TRIES {retryAfterSeconds}. */
export async function checkPassword(
  db: Service['db'],
  { known, given, field }: { known: KnownPassword; given: string; field: string },
): Promise<Refusal | null> {
  // Counted with the tries to sign in: a phone that was left lying is no place to guess at a password.
  const buckets = signInBuckets({ kind: 'customer', emailKey: known.triesKey });
  const retryAfterSeconds = await countTry(db, buckets[0]!);
  if (retryAfterSeconds !== null)
    return refuse('TOO_MANY_TRIES', 'There were too many tries. Wait a quarter of an hour, then try again.', {
      retryAfterSeconds,
    });
  if (!(await passwordMatches(known.passwordHash, normalisePassword(given)))) return passwordWrong(field);
  await forgiveTry(db, buckets);
  return null;
}

/** @param field where the form shows it */
export function passwordWrong(field: string): Refusal {
  const message = 'This is not the password you use now. Look again; capitals count.';
  return refuse('PASSWORD_WRONG', message, { errors: [{ path: field, message }] });
}
