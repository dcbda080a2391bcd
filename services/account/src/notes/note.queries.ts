import { businessNow, type Db } from '@souk/service-kit/database';
import { and, desc, eq, isNull } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { customerNote, staff } from '../schema.ts';

export type Note = {
  id: string;
  customerId: string;
  text: string;
  by: string;
  at: Date;
  struckAt: Date | null;
  struckBy: string | null;
};

const striker = alias(staff, 'striker');
const select = (db: Db) =>
  db
    .select({
      id: customerNote.id,
      customerId: customerNote.customerId,
      text: customerNote.text,
      by: staff.name,
      at: customerNote.createdAt,
      struckAt: customerNote.struckAt,
      struckBy: striker.name,
    })
    .from(customerNote)
    .innerJoin(staff, eq(staff.id, customerNote.staffId))
    .leftJoin(striker, eq(striker.id, customerNote.struckBy));

/** The newest first. */
export function listNotes(
  db: Db,
  { customerId, limit }: { customerId: string; limit: number },
): Promise<Note[]> {
  return select(db)
    .where(eq(customerNote.customerId, customerId))
    .orderBy(desc(customerNote.id))
    .limit(limit);
}

export async function findNote(
  db: Db,
  { customerId, noteId }: { customerId: string; noteId: string },
): Promise<Note | null> {
  const [found] = await select(db).where(
    and(eq(customerNote.id, noteId), eq(customerNote.customerId, customerId)),
  );
  return found ?? null;
}

export async function insertNote(
  db: Db,
  values: { customerId: string; staffId: string; text: string },
): Promise<Note> {
  const [inserted] = await db.insert(customerNote).values(values).returning({ id: customerNote.id });
  return (await findNote(db, { customerId: values.customerId, noteId: inserted!.id }))!;
}

/** @returns whether it was struck now: of two at once, one finds it done */
export async function markStruck(
  db: Db,
  { noteId, staffId }: { noteId: string; staffId: string },
): Promise<boolean> {
  const struck = await db
    .update(customerNote)
    .set({ struckAt: businessNow, struckBy: staffId })
    .where(and(eq(customerNote.id, noteId), isNull(customerNote.struckAt)))
    .returning({ id: customerNote.id });
  return struck.length === 1;
}
