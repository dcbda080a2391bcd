import type { Db } from '@souk/service-kit/database';
import { sql } from 'drizzle-orm';

/**
 * Brings the list of distinct words up to date with some products, under their row locks, in one statement. The list
 * counts published products, so that a word nobody uses any more is never offered. Words are taken in their own order,
 * so that two savings wait for each other instead of blocking each other.
 */
export async function indexWords(tx: Db, productIds: string[]): Promise<void> {
  await tx.execute(sql`
    with words as (
      select id, counted_words as before, case when status = 'published' then words else '{}' end as now
      from product where id = any (${sql.param(productIds)}::uuid[])),
    moved as (
      select word, sum(uses)::integer as uses from (
        select word, 1 as uses from words, unnest(now) word where word <> all (before)
        union all
        select word, -1 from words, unnest(before) word where word <> all (now)) each_one
      group by word having sum(uses) <> 0),
    counted as (
      insert into word (word, uses) select word, uses from moved order by word
      on conflict (word) do update set uses = word.uses + excluded.uses)
    update product p set counted_words = words.now from words
    where p.id = words.id and p.counted_words is distinct from words.now`);
}

/** Counts the words of products that are just being created. The same order of words, for the same reason. */
export async function countNewWords(tx: Db, products: string[][]): Promise<void> {
  const uses = new Map<string, number>();
  for (const words of products) for (const word of words) uses.set(word, (uses.get(word) ?? 0) + 1);
  if (uses.size === 0) return;
  await tx.execute(sql`
    insert into word (word, uses)
    select word, uses from unnest(${sql.param([...uses.keys()])}::text[], ${sql.param([...uses.values()])}::integer[])
      as counted (word, uses)
    order by word
    on conflict (word) do update set uses = word.uses + excluded.uses`);
}

/** Counts the words of products no more that are about to be deleted. Their rows are not written for it. */
export async function uncountWords(tx: Db, productIds: string[]): Promise<void> {
  await tx.execute(sql`
    insert into word (word, uses)
    select word, -count(*) from product, unnest(counted_words) word
    where id = any (${sql.param(productIds)}::uuid[])
    group by word order by word
    on conflict (word) do update set uses = word.uses + excluded.uses`);
}
