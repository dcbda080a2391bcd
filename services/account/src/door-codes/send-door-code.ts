import { customerEmailCodeRequested } from '@souk/events/account';
import { inTransaction } from '@souk/service-kit/database';
import { publish } from '@souk/service-kit/outbox';
import { type Refusal, refuse } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { hashPassword } from '../passwords/hash-password.ts';
import { normalisePassword, passwordFault } from '../passwords/password-rules.ts';
import { emailKey } from '../people.ts';
import { countTry } from '../sessions/sign-in-limit.queries.ts';
import { codesInLastHour, insertCode, lockAddress } from './door-code.queries.ts';
import { CODES_PER_HOUR, newCode } from './door-code.ts';

export type DoorCodeForm = {
  email: string;
  /** What to call whoever has no account yet. */
  name?: string | undefined;
  /** Kept for a new account; one that exists keeps its own. */
  password?: string | undefined;
  clientAddress?: string | undefined;
  market: string;
};

/**
 * Sends a code that opens the account of an address, or a new one. What is done and answered is the same for an
 * address with an account and for one without: neither words nor time tell which it is.
 * Refusals: PASSWORD_WEAK {errors}, TOO_MANY_TRIES {retryAfterSeconds}, TOO_MANY_CODES {retryAfterSeconds}.
 */
export async function sendDoorCode(
  db: Service['db'],
  form: DoorCodeForm,
  { mostPerPlace }: { mostPerPlace: number },
): Promise<{ codeId: string; expiresAt: Date } | Refusal> {
  const { email, name = null, market } = form;
  const password = form.password === undefined ? null : normalisePassword(form.password);
  const fault = password === null ? null : passwordFault(password, { email, name: name ?? '' });
  if (fault) return refuse('PASSWORD_WEAK', fault, { errors: [{ path: 'password', message: fault }] });

  const tooMany = await countPlace(db, form.clientAddress, mostPerPlace);
  if (tooMany) return tooMany;
  const passwordHash = password === null ? null : await hashPassword(password);
  const key = emailKey(email);

  return inTransaction(db, async (tx) => {
    await lockAddress(tx, key);
    const { sent, oldestLeavesInSeconds } = await codesInLastHour(tx, key);
    if (sent >= CODES_PER_HOUR) return tooManyCodes(oldestLeavesInSeconds);

    const code = newCode();
    const { id, expiresAt } = await insertCode(tx, { email, emailKey: key, name, passwordHash, code });
    await publish(tx, customerEmailCodeRequested, {
      aggregateId: id,
      aggregateVersion: 1,
      payload: { email, name, code, expiresAt: expiresAt.toISOString(), market },
    });
    return { codeId: id, expiresAt };
  });
}

async function countPlace(
  db: Service['db'],
  clientAddress: string | undefined,
  limit: number,
): Promise<Refusal | null> {
  if (clientAddress === undefined) return null;
  const bucket = { name: `customer:codes:${clientAddress}`, limit };
  const retryAfterSeconds = await countTry(db, bucket);
  if (retryAfterSeconds === null) return null;
  return refuse('TOO_MANY_TRIES', 'Many codes were asked for from here. Wait a little, then try again.', {
    retryAfterSeconds,
  });
}

function tooManyCodes(oldestLeavesInSeconds: number): Refusal {
  return refuse(
    'TOO_MANY_CODES',
    'We sent several codes already. Look in your mail, or ask again a little later.',
    { retryAfterSeconds: Math.max(1, oldestLeavesInSeconds) },
  );
}
