import { type Db, rowsOf } from '@souk/service-kit/database';
import { sql } from 'drizzle-orm';

/** @returns whether nobody came with it before: of two at once, one waits and hears no */
export async function useTokenOnce(db: Db, tokenHash: Buffer): Promise<boolean> {
  const { rows } = await rowsOf(
    db,
    sql`insert into identity_token_use (token_hash) values (${tokenHash}) on conflict do nothing returning 1`,
  );
  return rows.length === 1;
}

/** Whatever is older is refused for its age. */
export async function deleteOldTokenUses(db: Db): Promise<void> {
  await db.execute(sql`delete from identity_token_use where used_at < now() - interval '1 hour'`);
}
