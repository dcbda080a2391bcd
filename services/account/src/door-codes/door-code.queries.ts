import { randomUUID } from 'node:crypto';
import { businessNow, type Db, rowsOf } from '@souk/service-kit/database';
import { eq, lte, sql } from 'drizzle-orm';
import { doorCode } from '../schema.ts';
import { CODE_GOOD_FOR_SECONDS, CODE_TRIES, codeHash, type KnownCode } from './door-code.ts';

export type Asked = { email: string; emailKey: string; name: string | null; passwordHash: string | null };

/** Two questions for a code to one address wait for each other, so that its limit holds. */
export async function lockAddress(db: Db, emailKey: string): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${emailKey}, 0))`);
}

export async function insertCode(
  db: Db,
  { code, ...asked }: Asked & { code: string },
): Promise<{ id: string; expiresAt: Date }> {
  const id = randomUUID();
  const [inserted] = await db
    .insert(doorCode)
    .values({
      id,
      ...asked,
      codeHash: codeHash(id, code),
      triesLeft: CODE_TRIES,
      expiresAt: sql`${businessNow} + make_interval(secs => ${CODE_GOOD_FOR_SECONDS})`,
    })
    .returning({ expiresAt: doorCode.expiresAt });
  return { id, expiresAt: inserted!.expiresAt };
}

/** The code, locked: of many guesses at once, each one costs a try. */
export async function lockCode(db: Db, id: string): Promise<(KnownCode & Asked) | null> {
  const { rows } = await rowsOf<KnownCode & Asked>(
    db,
    sql`select id, email, email_key as "emailKey", name, password_hash as "passwordHash", code_hash as "codeHash",
          tries_left as "triesLeft", used_at is not null as used, expires_at <= ${businessNow} as expired
        from door_code where id = ${id} for update`,
  );
  return rows[0] ?? null;
}

export async function spendTry(db: Db, id: string): Promise<void> {
  await db
    .update(doorCode)
    .set({ triesLeft: sql`${doorCode.triesLeft} - 1` })
    .where(eq(doorCode.id, id));
}

/** A code opens once. What waited with it is forgotten. */
export async function useCode(db: Db, id: string): Promise<void> {
  await db
    .update(doorCode)
    .set({ usedAt: businessNow, name: null, passwordHash: null })
    .where(eq(doorCode.id, id));
}

/** How many codes went to an address in the last hour, and the seconds until the oldest of them is an hour old. */
export async function codesInLastHour(
  db: Db,
  emailKey: string,
): Promise<{ sent: number; oldestLeavesInSeconds: number }> {
  const { rows } = await rowsOf<{ sent: number; oldestLeavesInSeconds: number }>(
    db,
    sql`select count(*)::int as sent,
          coalesce(ceil(extract(epoch from min(created_at) + interval '1 hour' - ${businessNow})), 0)::int as "oldestLeavesInSeconds"
        from door_code where email_key = ${emailKey} and created_at > ${businessNow} - interval '1 hour'`,
  );
  return rows[0]!;
}

/** Codes are kept for an hour after they were sent, since they count towards the limit. */
export async function deleteOldCodes(db: Db): Promise<void> {
  await db.delete(doorCode).where(lte(doorCode.createdAt, sql`${businessNow} - interval '1 hour'`));
}
