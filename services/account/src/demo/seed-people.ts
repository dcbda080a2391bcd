import { customerEmailVerified, customerRegistered } from '@souk/events/account';
import { type Db, inTransaction, rowsOf } from '@souk/service-kit/database';
import { publishAll } from '@souk/service-kit/outbox';
import type { Service } from '@souk/service-kit/service';
import { sql } from 'drizzle-orm';
import { hashPassword } from '../passwords/hash-password.ts';
import { emailKey } from '../people.ts';
import { address, customer, staff } from '../schema.ts';
import { DEMO_SHOPPER_PASSWORD, DEMO_STAFF_PASSWORD, demoCustomers, demoStaff } from './demo-people.ts';

// Any number that nothing else in this database locks.
const SEED_LOCK = 4_002_001;

/**
 * Fills an empty shop with people. A shop that has anybody in it is left alone.
 * @returns how many were added
 */
export async function seedPeople(db: Service['db']): Promise<{ staff: number; customers: number }> {
  if (await hasPeople(db)) return { staff: 0, customers: 0 };
  // Two hashes for everybody: each one takes a core for a while.
  const staffHash = await hashPassword(DEMO_STAFF_PASSWORD);
  const shopperHash = await hashPassword(DEMO_SHOPPER_PASSWORD);

  return inTransaction(db, async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${SEED_LOCK})`);
    if (await hasPeople(tx)) return { staff: 0, customers: 0 };
    await addStaff(tx, staffHash);
    await addCustomers(tx, shopperHash);
    await tellOfCustomers(tx);
    return { staff: demoStaff.length, customers: demoCustomers.length };
  });
}

async function hasPeople(db: Db): Promise<boolean> {
  const { rows } = await rowsOf<{ found: boolean }>(
    db,
    sql`select exists (select from staff) or exists (select from customer) as found`,
  );
  return rows[0]?.found === true;
}

async function addStaff(tx: Db, passwordHash: string): Promise<void> {
  await tx
    .insert(staff)
    .values(
      demoStaff.map((colleague) => ({ ...colleague, emailKey: emailKey(colleague.email), passwordHash })),
    );
}

async function addCustomers(tx: Db, passwordHash: string): Promise<void> {
  const daysAgo = (days: number) => sql`business_now() - make_interval(days => ${days})`;
  await tx.insert(customer).values(
    demoCustomers.map(({ id, email, name, joinedDaysAgo }) => ({
      id,
      email,
      emailKey: emailKey(email),
      name,
      passwordHash,
      emailVerifiedAt: daysAgo(joinedDaysAgo),
      version: 2,
      createdAt: daysAgo(joinedDaysAgo),
    })),
  );
  await tx.insert(address).values(
    demoCustomers.map(({ id, name, address: place }) => ({
      customerId: id,
      name,
      ...place,
      country: 'US',
      isDefault: true,
    })),
  );
}

async function tellOfCustomers(tx: Db): Promise<void> {
  await publishAll(
    tx,
    customerRegistered,
    demoCustomers.map(({ id, email, name }) => ({
      aggregateId: id,
      aggregateVersion: 1,
      payload: { customerId: id, email, name },
    })),
  );
  await publishAll(
    tx,
    customerEmailVerified,
    demoCustomers.map(({ id, email }) => ({
      aggregateId: id,
      aggregateVersion: 2,
      payload: { customerId: id, email },
    })),
  );
}
