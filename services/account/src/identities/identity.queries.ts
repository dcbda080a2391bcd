import { businessNow, type Db, rowsOf } from '@souk/service-kit/database';
import { and, asc, eq, sql } from 'drizzle-orm';
import { customerIdentity } from '../schema.ts';

export type Identity = { id: string; issuer: string; createdAt: Date; usedAt: Date };
type Named = { issuer: string; subject: string };

/** Two who come with one identity at once wait for each other, so that one account is opened. */
export async function lockIdentity(db: Db, { issuer, subject }: Named): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${issuer} ${subject}`}, 0))`);
}

/** Whose it is, and that it was used; null when it is nobody's. */
export async function useIdentity(db: Db, { issuer, subject }: Named): Promise<string | null> {
  const [used] = await db
    .update(customerIdentity)
    .set({ usedAt: businessNow })
    .where(and(eq(customerIdentity.issuer, issuer), eq(customerIdentity.subject, subject)))
    .returning({ customerId: customerIdentity.customerId });
  return used?.customerId ?? null;
}

export async function insertIdentity(
  db: Db,
  { customerId, issuer, subject }: Named & { customerId: string },
): Promise<void> {
  await db.insert(customerIdentity).values({ customerId, issuer, subject });
}

export async function listIdentities(db: Db, customerId: string): Promise<Identity[]> {
  const { id, issuer, createdAt, usedAt } = customerIdentity;
  return db
    .select({ id, issuer, createdAt, usedAt })
    .from(customerIdentity)
    .where(eq(customerIdentity.customerId, customerId))
    .orderBy(asc(createdAt), asc(id));
}

export async function deleteIdentity(
  db: Db,
  { customerId, id }: { customerId: string; id: string },
): Promise<boolean> {
  const removed = await db
    .delete(customerIdentity)
    .where(and(eq(customerIdentity.customerId, customerId), eq(customerIdentity.id, id)))
    .returning({ id: customerIdentity.id });
  return removed.length === 1;
}

export async function deleteIdentitiesOf(db: Db, customerId: string): Promise<void> {
  await db.delete(customerIdentity).where(eq(customerIdentity.customerId, customerId));
}

/**
 * Whether a customer can come in at all: by a code to a proven address, with a passkey, or with an identity whose issuer
 * is still set up. A password opens nothing that a code does not.
 * @param issuers those that are set up
 */
export async function canComeIn(
  db: Db,
  { customerId, issuers }: { customerId: string; issuers: string[] },
): Promise<boolean> {
  const { rows } = await rowsOf<{ open: boolean }>(
    db,
    sql`select email_verified_at is not null
          or exists (select from passkey where customer_id = customer.id)
          or exists (select from customer_identity where customer_id = customer.id
            and issuer = any (${sql.param(issuers)}::text[])) as open
        from customer where id = ${customerId}`,
  );
  return rows[0]?.open === true;
}
