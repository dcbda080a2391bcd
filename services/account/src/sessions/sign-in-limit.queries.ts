import { businessNow, type Db, rowsOf } from '@souk/service-kit/database';
import { lte, sql } from 'drizzle-orm';
import { signInLimit } from '../schema.ts';
import { type Bucket, SIGN_IN_WINDOW_SECONDS } from './sign-in-limit.ts';

/**
 * Counts a try before its password is looked at, so that a thousand tries at once are not all let through.
 * A full counter stays as it is: knocking on a closed door does not keep it closed for longer.
 * @returns seconds to wait, or null when the try may go ahead
 */
export async function countTry(db: Db, bucket: Bucket): Promise<number | null> {
  const { rows } = await rowsOf<{ failures: number; waitSeconds: number }>(
    db,
    sql`insert into sign_in_limit as known (bucket, failures, window_ends_at)
        values (${bucket.name}, 1, ${businessNow} + make_interval(secs => ${SIGN_IN_WINDOW_SECONDS}))
        on conflict (bucket) do update set
          failures = case when known.window_ends_at <= ${businessNow} then 1
                          else least(known.failures + 1, ${bucket.limit + 1}) end,
          window_ends_at = case when known.window_ends_at <= ${businessNow} then excluded.window_ends_at
                                else known.window_ends_at end
        returning failures, ceil(extract(epoch from window_ends_at - ${businessNow}))::int as "waitSeconds"`,
  );
  const counted = rows[0];
  return counted && counted.failures > bucket.limit ? Math.max(1, counted.waitSeconds) : null;
}

/** The right password was given: the email starts afresh, and the address gets this one try back. */
export async function forgiveTry(db: Db, buckets: Bucket[]): Promise<void> {
  const [byEmail, byAddress] = buckets;
  if (byEmail) await db.execute(sql`delete from sign_in_limit where bucket = ${byEmail.name}`);
  if (byAddress) {
    await db.execute(
      sql`update sign_in_limit set failures = greatest(failures - 1, 0) where bucket = ${byAddress.name}`,
    );
  }
}

export async function deleteEndedWindows(db: Db): Promise<void> {
  await db.delete(signInLimit).where(lte(signInLimit.windowEndsAt, businessNow));
}
