import { type Db, rowsOf } from '@souk/service-kit/database';
import { sql } from 'drizzle-orm';
import type { Stall } from '../products/product.shapes.ts';
import type { CategoryRef } from '../products/product-draft.ts';
import { slug } from '../products/slug.ts';

/** Opens a stall, or answers the one that has this handle. New ones stand at the end of the hall. */
export async function ensureStall(
  tx: Db,
  stall: { handle: string; title: string; tagline: string; stall: Stall },
): Promise<CategoryRef> {
  await tx.execute(sql`
    insert into category (handle, title, tagline, stall, position)
    select ${stall.handle}, ${stall.title}, ${stall.tagline}, ${stall.stall},
      coalesce((select max(position) from category where parent_id is null), 0) + 1
    where not exists (select 1 from category where handle = ${stall.handle})
    on conflict (handle) do nothing`);
  return readRef(tx, sql`handle = ${stall.handle}`);
}

/** The kind of this title on a stall, made when it is new. */
export async function ensureKind(tx: Db, stall: CategoryRef, title: string): Promise<CategoryRef> {
  const handle = `${stall.handle}-${slug(title) || 'kind'}`;
  await tx.execute(sql`
    insert into category (parent_id, handle, title, stall, position)
    select ${stall.id}, ${handle}, ${title}, ${stall.stall},
      coalesce((select max(position) from category where parent_id = ${stall.id}), 0) + 1
    where not exists (select 1 from category where handle = ${handle})
    on conflict (handle) do nothing`);
  return readRef(tx, sql`handle = ${handle}`);
}

export const readStall = (tx: Db, id: string): Promise<CategoryRef> => readRef(tx, sql`id = ${id}`);

async function readRef(tx: Db, which: ReturnType<typeof sql>): Promise<CategoryRef> {
  const { rows } = await rowsOf<CategoryRef>(
    tx,
    sql`select id, handle, title, stall from category where ${which}`,
  );
  return rows[0]!;
}
