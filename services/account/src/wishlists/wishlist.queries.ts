import { type Db, rowsOf } from '@souk/service-kit/database';
import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import { customer, wishlist, wishlistItem } from '../schema.ts';
import type { SharedWishlist, Wish, Wishlist } from './wishlist.ts';

type Item = Wishlist['items'][number];

async function itemsOf(db: Db, wishlistId: string): Promise<Item[]> {
  const rows = await db
    .select({
      handle: wishlistItem.handle,
      variantId: wishlistItem.variantId,
      addedAt: wishlistItem.addedAt,
    })
    .from(wishlistItem)
    .where(eq(wishlistItem.wishlistId, wishlistId))
    .orderBy(desc(wishlistItem.place));
  return rows.map(({ addedAt, ...item }) => ({ ...item, addedAt: addedAt.toISOString() }));
}

/** A customer's list; an empty one for whoever has wished for nothing yet. */
export async function readWishlist(db: Db, customerId: string): Promise<Wishlist> {
  const [list] = await db
    .select({ id: wishlist.id, shareToken: wishlist.shareToken })
    .from(wishlist)
    .where(eq(wishlist.customerId, customerId));
  return list
    ? { items: await itemsOf(db, list.id), shareToken: list.shareToken }
    : { items: [], shareToken: null };
}

/** The list that a link leads to; null when it leads nowhere (any more), or its owner's account is closed. */
export async function readShared(db: Db, token: string): Promise<SharedWishlist | null> {
  const [list] = await db
    .select({ id: wishlist.id, name: customer.name })
    .from(wishlist)
    .innerJoin(customer, eq(customer.id, wishlist.customerId))
    .where(and(eq(wishlist.shareToken, token), isNull(customer.disabledAt)));
  if (!list) return null;
  return { firstName: list.name.split(' ')[0] ?? '', items: await itemsOf(db, list.id) };
}

/**
 * The id of a customer's list, begun if there is none, with its row locked: changes of one list follow one another.
 * Null when there is no such customer.
 */
export async function lockWishlist(tx: Db, customerId: string): Promise<string | null> {
  const { rows } = await rowsOf<{ id: string }>(
    tx,
    sql`insert into wishlist as w (customer_id) select id from customer where id = ${customerId}
        on conflict (customer_id) do update set customer_id = excluded.customer_id returning w.id`,
  );
  return rows[0]?.id ?? null;
}

/** Puts a thing on a list, or says which variant of it is meant. Violates `wishlist_within_limit`. */
export async function putWish(tx: Db, wishlistId: string, { handle, variantId }: Wish): Promise<void> {
  await tx.execute(sql`
    with put as (
      insert into wishlist_item as i (wishlist_id, handle, variant_id) values (${wishlistId}, ${handle}, ${variantId})
      on conflict (wishlist_id, handle) do update set variant_id = coalesce(excluded.variant_id, i.variant_id)
      returning (xmax = 0) as fresh)
    update wishlist set item_count = item_count + 1 where id = ${wishlistId} and (select fresh from put)`);
}

/** Takes a thing off a list. What is not on it stays off. */
export async function dropWish(tx: Db, wishlistId: string, handle: string): Promise<void> {
  await tx.execute(sql`
    with dropped as (delete from wishlist_item where wishlist_id = ${wishlistId} and handle = ${handle} returning 1)
    update wishlist set item_count = item_count - 1 where id = ${wishlistId} and exists (select from dropped)`);
}

/** Puts on a list what is not on it yet, as far as it fits; the first given ends up on top. */
export async function mergeWishes(
  tx: Db,
  wishlistId: string,
  { wishes, most }: { wishes: readonly Wish[]; most: number },
): Promise<void> {
  const unlike = [...new Map(wishes.map((wish) => [wish.handle, wish])).values()];
  await tx.execute(sql`
    with wished as (
      select r.handle, r."variantId" as variant_id, r.place
      from jsonb_to_recordset(${JSON.stringify(unlike.map((wish, place) => ({ ...wish, place })))}::jsonb)
        as r(handle text, "variantId" uuid, place int)
      where r.handle not in (select handle from wishlist_item where wishlist_id = ${wishlistId})
      order by r.place limit (select ${most} - item_count from wishlist where id = ${wishlistId})),
    put as (
      insert into wishlist_item (wishlist_id, handle, variant_id)
      select ${wishlistId}, handle, variant_id from wished order by place desc returning 1)
    update wishlist set item_count = item_count + (select count(*) from put) where id = ${wishlistId}`);
}

/** Gives a list this token unless it has one; or takes its token away. */
export async function setShareToken(tx: Db, wishlistId: string, token: string | null): Promise<void> {
  await tx
    .update(wishlist)
    .set({ shareToken: token === null ? null : sql`coalesce(${wishlist.shareToken}, ${token})` })
    .where(eq(wishlist.id, wishlistId));
}
