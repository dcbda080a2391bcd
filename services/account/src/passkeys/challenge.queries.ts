import { businessNow, type Db, rowsOf } from '@souk/service-kit/database';
import { lte, sql } from 'drizzle-orm';
import { passkeyChallenge } from '../schema.ts';

/** A shopper may look for the key on another phone first. */
export const CHALLENGE_SECONDS = 5 * 60;

export type Challenge =
  | { purpose: 'enter'; challenge: string }
  | { purpose: 'add'; challenge: string; customerId: string }
  | { purpose: 'open'; challenge: string; customerId: string; email: string; name: string };

export async function insertChallenge(db: Db, challenge: Challenge): Promise<string> {
  const [inserted] = await db
    .insert(passkeyChallenge)
    .values({
      ...challenge,
      expiresAt: sql`${businessNow} + make_interval(secs => ${CHALLENGE_SECONDS})`,
    })
    .returning({ id: passkeyChallenge.id });
  return inserted!.id;
}

/** Takes a challenge away for good, whatever comes of it: of two answers to it, one finds nothing. */
export async function takeChallenge<Purpose extends Challenge['purpose']>(
  db: Db,
  { id, purpose }: { id: string; purpose: Purpose },
): Promise<Extract<Challenge, { purpose: Purpose }> | null> {
  const { rows } = await rowsOf<Extract<Challenge, { purpose: Purpose }>>(
    db,
    sql`with taken as (delete from passkey_challenge where id = ${id} and purpose = ${purpose} returning *)
        select purpose, challenge, customer_id as "customerId", email, name
        from taken where expires_at > ${businessNow}`,
  );
  return rows[0] ?? null;
}

export async function deleteEndedChallenges(db: Db): Promise<void> {
  await db.delete(passkeyChallenge).where(lte(passkeyChallenge.expiresAt, businessNow));
}
