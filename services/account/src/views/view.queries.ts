import type { Db } from '@souk/service-kit/database';
import { and, asc, count, eq, sql } from 'drizzle-orm';
import { staffView } from '../schema.ts';

const columns = {
  id: staffView.id,
  list: staffView.list,
  name: staffView.name,
  address: staffView.address,
};
export type View = { id: string; list: string; name: string; address: string };
type Whose = { staffId: string; list: string };

const ofList = ({ staffId, list }: Whose) => and(eq(staffView.staffId, staffId), eq(staffView.list, list));

/** In the order in which they were first kept. */
export const readViews = (db: Db, whose: Whose): Promise<View[]> =>
  db.select(columns).from(staffView).where(ofList(whose)).orderBy(asc(staffView.id));

/** One at a time for a person, so that two windows together keep no more than the most. */
export async function lockViews(tx: Db, staffId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('views:' || ${staffId}, 0))`);
}

/** How many there are besides the one of this name. */
export async function countOthers(db: Db, whose: Whose & { name: string }): Promise<number> {
  const [row] = await db
    .select({ others: count() })
    .from(staffView)
    .where(and(ofList(whose), sql`${staffView.name} <> ${whose.name}`));
  return row!.others;
}

/** One of the same name shows the new address from then on. */
export async function upsertView(db: Db, view: Whose & { name: string; address: string }): Promise<View> {
  const [kept] = await db
    .insert(staffView)
    .values(view)
    .onConflictDoUpdate({
      target: [staffView.staffId, staffView.list, staffView.name],
      set: { address: view.address },
    })
    .returning(columns);
  return kept!;
}

export async function deleteView(db: Db, { staffId, id }: { staffId: string; id: string }): Promise<void> {
  await db.delete(staffView).where(and(eq(staffView.id, id), eq(staffView.staffId, staffId)));
}
