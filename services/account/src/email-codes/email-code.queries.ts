import { businessNow, type Db, rowsOf } from '@souk/service-kit/database';
import { eq, lte, sql } from 'drizzle-orm';
import { emailCode } from '../schema.ts';
import { CODE_GOOD_FOR_SECONDS, CODE_TRIES, codeHash, type KnownCode } from './email-code.ts';

/** @returns when the code stops being good */
export async function insertCode(
  db: Db,
  { customerId, code }: { customerId: string; code: string },
): Promise<Date> {
  const { rows } = await rowsOf<{ id: string }>(db, sql`select uuidv7() as id`);
  const id = rows[0]!.id;
  const [inserted] = await db
    .insert(emailCode)
    .values({
      id,
      customerId,
      codeHash: codeHash(id, code),
      triesLeft: CODE_TRIES,
      expiresAt: sql`${businessNow} + make_interval(secs => ${CODE_GOOD_FOR_SECONDS})`,
    })
    .returning({ expiresAt: emailCode.expiresAt });
  return inserted!.expiresAt;
}

/** The newest code is the only one that counts. */
export async function newestCode(db: Db, customerId: string): Promise<KnownCode | null> {
  const { rows } = await rowsOf<KnownCode>(
    db,
    sql`select id, code_hash as "codeHash", tries_left as "triesLeft", expires_at <= ${businessNow} as expired
        from email_code where customer_id = ${customerId} order by created_at desc, id desc limit 1`,
  );
  return rows[0] ?? null;
}

export async function spendTry(db: Db, codeId: string): Promise<void> {
  await db
    .update(emailCode)
    .set({ triesLeft: sql`${emailCode.triesLeft} - 1` })
    .where(eq(emailCode.id, codeId));
}

export async function deleteCodesOf(db: Db, customerId: string): Promise<void> {
  await db.delete(emailCode).where(eq(emailCode.customerId, customerId));
}

/** How many codes went out in the last hour, and the seconds until the oldest of them is an hour old. */
export async function codesInLastHour(
  db: Db,
  customerId: string,
): Promise<{ sent: number; oldestLeavesInSeconds: number }> {
  const { rows } = await rowsOf<{ sent: number; oldestLeavesInSeconds: number }>(
    db,
    sql`select count(*)::int as sent,
          coalesce(ceil(extract(epoch from min(created_at) + interval '1 hour' - ${businessNow})), 0)::int as "oldestLeavesInSeconds"
        from email_code where customer_id = ${customerId} and created_at > ${businessNow} - interval '1 hour'`,
  );
  return rows[0]!;
}

/** Codes are kept for an hour after they were sent, since they count towards the limit. */
export async function deleteOldCodes(db: Db): Promise<void> {
  await db.delete(emailCode).where(lte(emailCode.createdAt, sql`${businessNow} - interval '1 hour'`));
}
