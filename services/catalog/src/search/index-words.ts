import type { Db } from '@souk/service-kit/database';
import { sql } from 'drizzle-orm';

/**
 * Brings the list of distinct words up to date with one product, under its row lock, in one statement. The list
 * counts published products, so that a word nobody uses any more is never offered.
 */
export async function indexWords(tx: Db, productId: string): Promise<void> {
  await tx.execute(sql`
    with words as (
      select counted_words as before, case when status = 'published' then words else '{}' end as now
      from product where id = ${productId}),
    added as (
      insert into word (word, uses) select word, 1 from words, unnest(now) word where word <> all (before) order by word
      on conflict (word) do update set uses = word.uses + 1),
    dropped as (
      update word set uses = uses - 1 from words where word.word = any (before) and word.word <> all (now))
    update product set counted_words = words.now from words where id = ${productId}`);
}
