import { businessNow, type Db, rowsOf } from '@souk/service-kit/database';
import type { StaffRole } from '@souk/service-kit/identity';
import { asc, eq, sql } from 'drizzle-orm';
import { staff } from '../schema.ts';

export type Colleague = {
  id: string;
  email: string;
  name: string;
  role: StaffRole;
  disabledAt: Date | null;
  createdAt: Date;
};

const columns = {
  id: staff.id,
  email: staff.email,
  name: staff.name,
  role: staff.role,
  disabledAt: staff.disabledAt,
  createdAt: staff.createdAt,
};

export function listStaff(db: Db): Promise<Colleague[]> {
  return db.select(columns).from(staff).orderBy(asc(staff.name), asc(staff.id));
}

export async function findStaff(db: Db, id: string): Promise<Colleague | null> {
  const [found] = await db.select(columns).from(staff).where(eq(staff.id, id));
  return found ?? null;
}

export async function staffEmailIsTaken(db: Db, emailKey: string): Promise<boolean> {
  const found = await db.select({ id: staff.id }).from(staff).where(eq(staff.emailKey, emailKey));
  return found.length > 0;
}

/** @returns null when the address belongs to a colleague already */
export async function insertStaff(
  db: Db,
  values: { email: string; emailKey: string; name: string; role: StaffRole; passwordHash: string },
): Promise<Colleague | null> {
  const [inserted] = await db
    .insert(staff)
    .values(values)
    .onConflictDoNothing({ target: staff.emailKey })
    .returning(columns);
  return inserted ?? null;
}

export async function updateStaff(
  db: Db,
  { id, role, disabled }: { id: string; role: StaffRole; disabled: boolean },
): Promise<Colleague> {
  const [updated] = await db
    .update(staff)
    .set({ role, disabledAt: disabled ? sql`coalesce(${staff.disabledAt}, ${businessNow})` : null })
    .where(eq(staff.id, id))
    .returning(columns);
  return updated!;
}

/** Locks every owner who may sign in, in one order, so that two of them cannot remove each other at once. */
export async function lockActiveOwners(db: Db): Promise<string[]> {
  const { rows } = await rowsOf<{ id: string }>(
    db,
    sql`select id from staff where role = 'owner' and disabled_at is null order by id for update`,
  );
  return rows.map(({ id }) => id);
}
