import { inTransaction, rowsOf } from '@souk/service-kit/database';
import type { Service } from '@souk/service-kit/service';
import { sql } from 'drizzle-orm';
import { readStored } from '../desk/editable.queries.ts';
import { findPlace, toDraft } from '../desk/to-draft.ts';
import { orThrow } from '../or-throw.ts';
import { saveProduct } from '../products/save-product.ts';

/**
 * Saves products anew, as they are, whose stall or kind has another name or place: what search finds them by, and what
 * pages say of them, follows. A few at a time, so that renaming a stall of thousands holds nobody up.
 */
export const retellProducts = (db: Service['db'], { limit }: { limit: number }): Promise<number> =>
  inTransaction(db, async (tx) => {
    const { rows } = await rowsOf<{ id: string }>(
      tx,
      sql`
      with due as (
        select p.id from product_to_retell r join product p on p.id = r.product_id
        limit ${limit} for update skip locked)
      delete from product_to_retell r using due where r.product_id = due.id returning due.id`,
    );
    for (const { id } of rows) {
      const stored = (await readStored(tx, id))!;
      const place = orThrow(await findPlace(tx, stored));
      const { handle, importHash } = stored;
      await saveProduct(tx, toDraft(stored, { handle, importHash, ...place }));
      // Nobody edited it: who did, and when, stays.
      await tx.execute(sql`
        update product set edited_at = ${stored.editedAt.toISOString()}::timestamptz,
          edited_by = ${JSON.stringify(stored.editedBy)}::jsonb where id = ${id}`);
    }
    return rows.length;
  });
