import { businessNow, type Db, rowsOf } from '@souk/service-kit/database';
import { and, asc, eq, sql } from 'drizzle-orm';
import { passkey } from '../schema.ts';
import type { NewPasskey } from './check-passkey.ts';

export type Passkey = {
  id: string;
  name: string;
  backedUp: boolean;
  createdAt: Date;
  usedAt: Date | null;
};

const columns = {
  id: passkey.id,
  name: passkey.name,
  backedUp: passkey.backedUp,
  createdAt: passkey.createdAt,
  usedAt: passkey.usedAt,
};

export async function listPasskeys(db: Db, customerId: string): Promise<Passkey[]> {
  return db
    .select(columns)
    .from(passkey)
    .where(eq(passkey.customerId, customerId))
    .orderBy(asc(passkey.createdAt), asc(passkey.id));
}

/** What a browser needs to tell a passkey that is here already from a new one. */
export async function knownCredentials(
  db: Db,
  customerId: string,
): Promise<{ id: string; transports: string[] }[]> {
  return db
    .select({ id: passkey.credentialId, transports: passkey.transports })
    .from(passkey)
    .where(eq(passkey.customerId, customerId));
}

/** @returns null when this very passkey is here already */
export async function insertPasskey(
  db: Db,
  { customerId, name, made }: { customerId: string; name: string; made: NewPasskey },
): Promise<Passkey | null> {
  const [inserted] = await db
    .insert(passkey)
    .values({ customerId, name, ...made, publicKey: Buffer.from(made.publicKey) })
    .onConflictDoNothing({ target: passkey.credentialId })
    .returning(columns);
  return inserted ?? null;
}

type Stored = {
  id: string;
  customerId: string;
  credentialId: string;
  publicKey: Buffer;
  counter: number;
  transports: string[];
};

export async function findByCredential(db: Db, credentialId: string): Promise<Stored | null> {
  const [found] = await db
    .select({
      id: passkey.id,
      customerId: passkey.customerId,
      credentialId: passkey.credentialId,
      publicKey: passkey.publicKey,
      counter: passkey.counter,
      transports: passkey.transports,
    })
    .from(passkey)
    .where(eq(passkey.credentialId, credentialId));
  return found ?? null;
}

/** Counts a use. @returns false when the passkey was used meanwhile with this count or a later one: one is a copy */
export async function countUse(
  db: Db,
  { id, counter, backedUp }: { id: string; counter: number; backedUp: boolean },
): Promise<boolean> {
  const { rows } = await rowsOf<{ id: string }>(
    db,
    sql`update passkey set counter = ${counter}, backed_up = ${backedUp}, used_at = ${businessNow}
        where id = ${id} and (counter < ${counter} or (counter = 0 and ${counter} = 0)) returning id`,
  );
  return rows.length === 1;
}

export async function renamePasskey(
  db: Db,
  { customerId, id, name }: { customerId: string; id: string; name: string },
): Promise<Passkey | null> {
  const [renamed] = await db
    .update(passkey)
    .set({ name })
    .where(and(eq(passkey.customerId, customerId), eq(passkey.id, id)))
    .returning(columns);
  return renamed ?? null;
}

export async function deletePasskeysOf(db: Db, customerId: string): Promise<void> {
  await db.delete(passkey).where(eq(passkey.customerId, customerId));
}

export async function deletePasskey(
  db: Db,
  { customerId, id }: { customerId: string; id: string },
): Promise<boolean> {
  const removed = await db
    .delete(passkey)
    .where(and(eq(passkey.customerId, customerId), eq(passkey.id, id)))
    .returning({ id: passkey.id });
  return removed.length === 1;
}
