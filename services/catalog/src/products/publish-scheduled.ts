import { recordAudit } from '@souk/service-kit/audit';
import { inTransaction, rowsOf } from '@souk/service-kit/database';
import type { Service } from '@souk/service-kit/service';
import { sql } from 'drizzle-orm';
import { indexWords } from '../search/index-words.ts';
import { moveVersion } from './product-lock.queries.ts';
import { publishProductChanged } from './publish-product-changed.ts';

/** Publishes products whose moment has come, by business time, and tells subscribers. Answers how many. */
export const publishScheduled = (db: Service['db'], { limit }: { limit: number }): Promise<number> =>
  inTransaction(db, async (tx) => {
    const { rows } = await rowsOf<{ id: string }>(
      tx,
      sql`
      with due as (
        select id from product where status = 'scheduled' and publish_at <= business_now()
        order by publish_at limit ${limit} for update skip locked)
      update product p set status = 'published', publish_at = null,
        published_at = coalesce(published_at, business_now()), edited_at = business_now(),
        edited_by = '{"kind": "system"}'
      from due where p.id = due.id returning p.id`,
    );
    const ids = rows.map(({ id }) => id);
    if (ids.length === 0) return 0;
    await indexWords(tx, ids);
    await moveVersion(tx, ids);
    await publishProductChanged(tx, ids);
    const audit = { action: 'product.status', entity: 'product', before: 'scheduled', after: 'published' };
    for (const entityId of ids) await recordAudit(tx, { ...audit, entityId });
    return ids.length;
  });
