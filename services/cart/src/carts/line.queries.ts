import { prepared, type Runner } from '@souk/service-kit/runner';
import { type Owner, ownedBy } from '../owner.ts';

const mine = `mine as (
  select c.id, c.version, c.currency from cart c
  where c.id = $1 and ${ownedBy({ customer: '$2', guestCart: '$3' })} for update)`;

export type Added = {
  known: boolean;
  sold: boolean;
  /** The request that this key was first used for, if a key came along. */
  keyVariantId: string | null;
  keyQuantity: number | null;
};

// The cart's row is locked first, so that adds to one cart follow one another; each then adds to what it finds.
// The limits are constraints: they hold whatever this statement could not see when it began.
const add = prepared<Added>(
  'cart_add_line',
  `with ${mine},
   thing as (
     select v.variant_id, price_now(v) as price from sellable_variant v, mine
     where v.variant_id = $4 and v.sellable and v.currency = mine.currency),
   once as (
     insert into cart_addition as a (cart_id, key, variant_id, quantity)
     select mine.id, $6::text, thing.variant_id, $5::int from mine, thing where $6::text is not null
     on conflict (cart_id, key) do update set key = excluded.key
     returning a.variant_id, a.quantity, (xmax = 0) as fresh),
   added as (
     insert into cart_line as l (cart_id, variant_id, quantity, seen_price_minor)
     select mine.id, thing.variant_id, $5::int, thing.price from mine, thing
     where $6::text is null or (select fresh from once)
     on conflict (cart_id, variant_id) do update set quantity = l.quantity + excluded.quantity
     returning (xmax = 0) as fresh),
   bumped as (
     update cart set version = version + 1, line_count = line_count + (select count(*) from added where fresh),
       kept_until = business_now() + interval '30 days'
     where id in (select id from mine) and exists (select from added))
   select exists (select from mine) as known, exists (select from thing) as sold,
     (select variant_id from once) as "keyVariantId", (select quantity from once) as "keyQuantity"`,
);

/**
 * Adds to what is in the cart, in one statement. A key that was used before adds nothing.
 * Violates `quantity_within_limit` and `lines_within_limit`; then nothing was added.
 */
export const addToLine = async (
  runner: Runner,
  owner: Owner,
  line: { cartId: string; variantId: string; quantity: number; key: string | null },
): Promise<Added> =>
  (
    await add(runner, [
      line.cartId,
      owner.customerId,
      owner.guestCartId,
      line.variantId,
      line.quantity,
      line.key,
    ])
  )[0]!;

const bump = `version = version + 1, kept_until = business_now() + interval '30 days'`;

const set = prepared<{ known: boolean; current: boolean; found: boolean }>(
  'cart_set_line',
  `with ${mine},
   changed as (
     update cart_line l set quantity = $5 from mine
     where l.cart_id = mine.id and l.variant_id = $4 and mine.version = $6 returning l.variant_id),
   bumped as (update cart set ${bump} where id in (select id from mine) and exists (select from changed))
   select exists (select from mine) as known, exists (select from mine where version = $6) as current,
     exists (select from changed) as found`,
);

/** Sets a line's quantity if the cart is still at the version the shopper saw. */
export const setLine = async (
  runner: Runner,
  owner: Owner,
  line: { cartId: string; variantId: string; quantity: number; expectedVersion: number },
): Promise<{ known: boolean; current: boolean; found: boolean }> =>
  (
    await set(runner, [
      line.cartId,
      owner.customerId,
      owner.guestCartId,
      line.variantId,
      line.quantity,
      line.expectedVersion,
    ])
  )[0]!;

const remove = prepared<{ known: boolean; current: boolean }>(
  'cart_remove_line',
  `with ${mine},
   removed as (
     delete from cart_line l using mine
     where l.cart_id = mine.id and l.variant_id = $4 and ($5::int is null or mine.version = $5) returning l.variant_id),
   bumped as (
     update cart set ${bump}, line_count = line_count - 1 where id in (select id from mine) and exists (select from removed))
   select exists (select from mine) as known, exists (select from mine where $5::int is null or version = $5) as current`,
);

/** Takes a line out; without an expected version whatever else happened. Taking out what is not there is no error. */
export const removeLine = async (
  runner: Runner,
  owner: Owner,
  line: { cartId: string; variantId: string; expectedVersion: number | null },
): Promise<{ known: boolean; current: boolean }> =>
  (
    await remove(runner, [
      line.cartId,
      owner.customerId,
      owner.guestCartId,
      line.variantId,
      line.expectedVersion,
    ])
  )[0]!;
