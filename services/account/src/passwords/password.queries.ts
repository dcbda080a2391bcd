import { type Db, rowsOf } from '@souk/service-kit/database';
import { sql } from 'drizzle-orm';

/** Swaps a hash for a better one of the same password, unless the password was changed meanwhile. */
export async function replacePasswordHash(
  db: Db,
  change: { kind: 'customer' | 'staff'; id: string; old: string; fresh: string },
): Promise<boolean> {
  const { rows } = await rowsOf<{ id: string }>(
    db,
    sql`update ${sql.identifier(change.kind)} set password_hash = ${change.fresh}
        where id = ${change.id} and password_hash = ${change.old} returning id`,
  );
  return rows.length === 1;
}

/** What setting a customer's password asks of them. `triesKey`: where tries at it are counted. */
export type KnownPassword = { email: string; name: string; passwordHash: string | null; triesKey: string };

/**
 * By id, never by address: one that is only said may be somebody else's, whose password and tries are not to be touched
 * or told of.
 */
export async function findPassword(db: Db, id: string): Promise<KnownPassword | null> {
  const { rows } = await rowsOf<KnownPassword>(
    db,
    sql`select email, name, password_hash as "passwordHash", coalesce(email_key, id::text) as "triesKey"
        from customer where id = ${id}`,
  );
  return rows[0] ?? null;
}

/** A customer's new password, unless it was changed since `old` was read. @returns whether it was written */
export async function writePassword(
  db: Db,
  change: { id: string; old: string | null; fresh: string },
): Promise<boolean> {
  const { rows } = await rowsOf<{ id: string }>(
    db,
    sql`update customer set password_hash = ${change.fresh}
        where id = ${change.id} and password_hash is not distinct from ${change.old} returning id`,
  );
  return rows.length === 1;
}
