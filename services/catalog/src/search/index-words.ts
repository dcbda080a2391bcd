import { type Db, rowsOf } from '@souk/service-kit/database';
import { sql } from 'drizzle-orm';

/**
 * Brings the list of distinct words up to date with one product, under its row lock. The list counts published
 * products, so that a word nobody uses any more is never offered. Words are taken in order: fewer deadlocks.
 */
export async function indexWords(tx: Db, productId: string): Promise<void> {
  const { rows } = await rowsOf<{ added: string[]; dropped: string[] }>(
    tx,
    sql`
    with product_words as (
      select counted_words as before, case when status = 'published' then words else '{}' end as now
      from product where id = ${productId})
    select array(select unnest(now) except select unnest(before) order by 1) as added,
      array(select unnest(before) except select unnest(now) order by 1) as dropped
    from product_words`,
  );
  const { added, dropped } = rows[0]!;
  if (added.length > 0)
    await tx.execute(sql`
      insert into word (word, uses) select unnest(${sql.param(added)}::text[]), 1
      on conflict (word) do update set uses = word.uses + 1`);
  if (dropped.length > 0)
    await tx.execute(sql`update word set uses = uses - 1 where word = any (${sql.param(dropped)}::text[])`);
  await tx.execute(sql`
    update product set counted_words = case when status = 'published' then words else '{}' end
    where id = ${productId}`);
}
