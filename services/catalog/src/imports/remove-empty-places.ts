import { recordAudits } from '@souk/service-kit/audit';
import { type Db, rowsOf } from '@souk/service-kit/database';
import { sql } from 'drizzle-orm';
import { lockTree, retellHall } from '../categories/desk-category.queries.ts';

type Gone = { id: string; handle: string; title: string };

/**
 * Takes away the kinds, and the stall of new arrivals, that this import made and where nothing stands any more. What
 * somebody made or named by hand stays.
 */
export async function removeEmptyPlaces(tx: Db, importId: string): Promise<void> {
  await lockTree(tx);
  const gone: Gone[] = [];
  // Kinds first: the stall they stood on may be empty then.
  for (const which of [sql`c.parent_id is not null`, sql`c.parent_id is null`]) {
    const { rows } = await rowsOf<Gone>(
      tx,
      sql`delete from category c using import i
          where i.id = ${importId} and ${which} and not c.by_hand
            and c.created_at between i.created_at and coalesce(i.applied_at, business_now())
            and not exists (select from product p where p.category_id = c.id or p.kind_id = c.id)
            and not exists (select from category child where child.parent_id = c.id)
          returning c.id, c.handle, c.title`,
    );
    gone.push(...rows);
  }
  if (gone.length === 0) return;
  await recordAudits(
    tx,
    gone.map(({ id, handle, title }) => ({
      ...{ action: 'category.removed', entity: 'category', entityId: id },
      ...{ before: { handle, title }, after: { import: importId, why: 'undone' } },
    })),
  );
  await retellHall(tx);
}
