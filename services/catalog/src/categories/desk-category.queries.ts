import { type Db, rowsOf } from '@souk/service-kit/database';
import { sql } from 'drizzle-orm';
import type { Stall } from '../products/product.shapes.ts';

export type DeskCategoryRow = {
  id: string;
  parentId: string | null;
  handle: string;
  title: string;
  tagline: string;
  stall: Stall;
  position: number;
};

const columns = sql`id, parent_id as "parentId", handle, title, tagline, stall, position`;

export async function readTree(db: Db): Promise<(DeskCategoryRow & { count: number })[]> {
  const { rows } = await rowsOf<DeskCategoryRow & { count: number }>(
    db,
    sql`
    with placed as materialized (
      select category_id, kind_id, count(*) as count from product where status <> 'archived' group by 1, 2),
    counted as (
      select category_id as id, sum(count) as count from placed group by 1
      union all select kind_id, sum(count) from placed group by 1)
    select ${columns}, coalesce(count, 0)::integer as count
    from category left join counted using (id)
    order by parent_id nulls first, position, title`,
  );
  return rows;
}

/** Takes the lock of the whole tree: it is small, and whoever changes it sees no half of another's change. */
export async function lockTree(tx: Db): Promise<DeskCategoryRow[]> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('categories', 0))`);
  const { rows } = await rowsOf<DeskCategoryRow>(
    tx,
    sql`select ${columns} from category order by position, title`,
  );
  return rows;
}

export async function insertCategory(
  tx: Db,
  { parentId, handle, title, tagline, stall, position }: Omit<DeskCategoryRow, 'id'>,
): Promise<string> {
  const { rows } = await rowsOf<{ id: string }>(
    tx,
    sql`insert into category (parent_id, handle, title, tagline, stall, position, by_hand)
        values (${parentId}, ${handle}, ${title}, ${tagline}, ${stall}, ${position}, true) returning id`,
  );
  return rows[0]!.id;
}

export async function updateCategory(
  tx: Db,
  { id, parentId, title, tagline, stall }: Omit<DeskCategoryRow, 'handle' | 'position'>,
): Promise<void> {
  await tx.execute(sql`
    update category set parent_id = ${parentId}, title = ${title}, tagline = ${tagline}, stall = ${stall},
      by_hand = true where id = ${id}`);
  if (parentId === null) await tx.execute(sql`update category set stall = ${stall} where parent_id = ${id}`);
  else
    await tx.execute(
      sql`update product set category_id = ${parentId} where kind_id = ${id} and category_id <> ${parentId}`,
    );
}

export async function orderCategories(tx: Db, ids: string[]): Promise<void> {
  await tx.execute(sql`
    update category set position = place.position
    from unnest(${sql.param(ids)}::uuid[]) with ordinality as place (id, position) where category.id = place.id`);
}

/** Whether anything stands here: a product, withdrawn ones too, or a kind. */
export async function isInUse(tx: Db, id: string): Promise<boolean> {
  const { rows } = await rowsOf(
    tx,
    sql`select 1 where exists (select 1 from product where category_id = ${id} or kind_id = ${id})
        or exists (select 1 from category where parent_id = ${id})`,
  );
  return rows.length > 0;
}

export async function deleteCategory(tx: Db, id: string): Promise<void> {
  await tx.execute(sql`delete from category where id = ${id}`);
}

/** Has every product that stands here told anew. */
export async function retellWhere(tx: Db, id: string): Promise<void> {
  await tx.execute(sql`
    insert into product_to_retell (product_id) select id from product where category_id = ${id} or kind_id = ${id}
    on conflict do nothing`);
}

/** Has one product of each stall told anew: enough for the pages that show the hall, not each single thing. */
export async function retellHall(tx: Db): Promise<void> {
  await tx.execute(sql`
    insert into product_to_retell (product_id)
    select one.id from category c cross join lateral (
      select id from product p where p.category_id = c.id and p.status = 'published' order by loved desc limit 1) one
    where c.parent_id is null
    on conflict do nothing`);
}
