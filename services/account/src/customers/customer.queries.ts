import { businessNow, type Db } from '@souk/service-kit/database';
import { eq, sql } from 'drizzle-orm';
import { customer } from '../schema.ts';

export type Customer = {
  id: string;
  email: string;
  name: string;
  emailVerifiedAt: Date | null;
  disabledAt: Date | null;
  version: number;
  createdAt: Date;
};

const columns = {
  id: customer.id,
  email: customer.email,
  name: customer.name,
  emailVerifiedAt: customer.emailVerifiedAt,
  disabledAt: customer.disabledAt,
  version: customer.version,
  createdAt: customer.createdAt,
};

export async function findCustomer(db: Db, id: string): Promise<Customer | null> {
  const [found] = await db.select(columns).from(customer).where(eq(customer.id, id));
  return found ?? null;
}

export async function findCustomerByEmail(db: Db, emailKey: string): Promise<Customer | null> {
  const [found] = await db.select(columns).from(customer).where(eq(customer.emailKey, emailKey));
  return found ?? null;
}

/** @returns null when the address has an account: of two registrations at once, one comes back empty-handed */
export async function insertCustomer(
  db: Db,
  {
    email,
    emailKey,
    name,
    passwordHash,
  }: { email: string; emailKey: string; name: string; passwordHash: string | null },
): Promise<Customer | null> {
  const [inserted] = await db
    .insert(customer)
    .values({ email, emailKey, name, passwordHash })
    .onConflictDoNothing({ target: customer.emailKey })
    .returning(columns);
  return inserted ?? null;
}

/** Somebody whose address is only what they said: it has no key, and is nobody's. */
export async function insertUnproven(
  db: Db,
  { id, email, name }: { id: string; email: string; name: string },
): Promise<Customer> {
  const [inserted] = await db.insert(customer).values({ id, email, name }).returning(columns);
  return inserted!;
}

/** The address becomes the customer's own. */
export async function giveAddress(
  db: Db,
  { id, email, emailKey }: { id: string; email: string; emailKey: string },
): Promise<void> {
  await db.update(customer).set({ email, emailKey }).where(eq(customer.id, id));
}

export async function deleteCustomer(db: Db, id: string): Promise<void> {
  await db.delete(customer).where(eq(customer.id, id));
}

/** Locks the customer and takes the version of the next event. */
export async function nextVersion(db: Db, id: string): Promise<Customer | null> {
  const [found] = await db
    .update(customer)
    .set({ version: sql`${customer.version} + 1` })
    .where(eq(customer.id, id))
    .returning(columns);
  return found ?? null;
}

export async function markEmailVerified(db: Db, id: string): Promise<Customer> {
  const [verified] = await db
    .update(customer)
    .set({ emailVerifiedAt: businessNow })
    .where(eq(customer.id, id))
    .returning(columns);
  return verified!;
}

export async function forgetPassword(db: Db, id: string): Promise<void> {
  await db.update(customer).set({ passwordHash: null }).where(eq(customer.id, id));
}

export async function renameCustomer(
  db: Db,
  { id, name }: { id: string; name: string },
): Promise<Customer | null> {
  const [renamed] = await db.update(customer).set({ name }).where(eq(customer.id, id)).returning(columns);
  return renamed ?? null;
}

export async function markCustomerDisabled(
  db: Db,
  { id, disabled }: { id: string; disabled: boolean },
): Promise<Customer | null> {
  const [changed] = await db
    .update(customer)
    .set({ disabledAt: disabled ? sql`coalesce(${customer.disabledAt}, ${businessNow})` : null })
    .where(eq(customer.id, id))
    .returning(columns);
  return changed ?? null;
}
