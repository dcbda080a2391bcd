import { prepared, type Runner } from '@souk/service-kit/runner';
import { type Owner, ownedBy } from '../owner.ts';

type Place = { cartId: string; variantId: string };

const mine = `mine as (
  select c.id, c.currency from cart c
  where c.id = $1 and ${ownedBy({ customer: '$2', guestCart: '$3' })} for update)`;
const bump = `version = version + 1, kept_until = business_now() + interval '30 days'`;

// The cart's row is locked first, as by everything that changes what it holds. What the statement's own snapshot could
// not see of a change that was faster, the limits still do: they are constraints.
const layAside = prepared<{ known: boolean; moved: boolean }>(
  'cart_lay_aside',
  `with ${mine},
   taken as (
     delete from cart_line l using mine where l.cart_id = mine.id and l.variant_id = $4
     returning l.variant_id, l.quantity, l.seen_price_minor),
   laid as (
     insert into saved_line as s (cart_id, variant_id, quantity, seen_price_minor)
     select mine.id, taken.variant_id, taken.quantity, taken.seen_price_minor from mine, taken
     on conflict (cart_id, variant_id) do update set
       quantity = least(99, s.quantity + excluded.quantity), seen_price_minor = excluded.seen_price_minor
     returning (xmax = 0) as fresh),
   bumped as (
     update cart set ${bump}, line_count = line_count - 1,
       saved_count = saved_count + (select count(*) from laid where fresh)
     where id in (select id from mine) and exists (select from taken))
   select exists (select from mine) as known, exists (select from taken) as moved`,
);

/** Moves a line out of the bag to what is saved for later. Violates `saved_within_limit`; then nothing was moved. */
export const moveToSaved = async (
  runner: Runner,
  owner: Owner,
  { cartId, variantId }: Place,
): Promise<{ known: boolean; moved: boolean }> =>
  (await layAside(runner, [cartId, owner.customerId, owner.guestCartId, variantId]))[0]!;

// It comes back at the price of now, which is the one that was shown beside it.
const takeBack = prepared<{ known: boolean; sold: boolean }>(
  'cart_take_back',
  `with ${mine},
   thing as (
     select s.variant_id, s.quantity, v.sellable as sold, price_now(v) as price
     from mine join saved_line s on s.cart_id = mine.id
       join sellable_variant v on v.variant_id = s.variant_id and v.currency = mine.currency
     where s.cart_id = mine.id and s.variant_id = $4),
   taken as (
     delete from saved_line s using mine, thing
     where s.cart_id = mine.id and s.variant_id = thing.variant_id and thing.sold
     returning s.variant_id, s.quantity),
   put as (
     insert into cart_line as l (cart_id, variant_id, quantity, seen_price_minor)
     select mine.id, taken.variant_id, taken.quantity, thing.price from mine, taken, thing
     on conflict (cart_id, variant_id) do update set quantity = l.quantity + excluded.quantity
     returning (xmax = 0) as fresh),
   bumped as (
     update cart set ${bump}, line_count = line_count + (select count(*) from put where fresh),
       saved_count = saved_count - 1
     where id in (select id from mine) and exists (select from taken))
   select exists (select from mine) as known, not exists (select from thing where not sold) as sold`,
);

/**
 * Moves a thing that was saved back into the bag; one that is not saved (any more) changes nothing.
 * Violates `quantity_within_limit` and `lines_within_limit`; then nothing was moved.
 */
export const moveToBag = async (
  runner: Runner,
  owner: Owner,
  { cartId, variantId }: Place,
): Promise<{ known: boolean; sold: boolean }> =>
  (await takeBack(runner, [cartId, owner.customerId, owner.guestCartId, variantId]))[0]!;

const drop = prepared<{ known: boolean }>(
  'cart_forget_saved',
  `with ${mine},
   dropped as (
     delete from saved_line s using mine where s.cart_id = mine.id and s.variant_id = $4 returning s.variant_id),
   bumped as (
     update cart set ${bump}, saved_count = saved_count - 1
     where id in (select id from mine) and exists (select from dropped))
   select exists (select from mine) as known`,
);

/** Forgets a thing that was saved. Forgetting what is not there is no error. */
export const forgetSaved = async (
  runner: Runner,
  owner: Owner,
  { cartId, variantId }: Place,
): Promise<{ known: boolean }> =>
  (await drop(runner, [cartId, owner.customerId, owner.guestCartId, variantId]))[0]!;

const flow = prepared(
  'saved_flow',
  `with room as (select 100 - saved_count as free, currency from cart where id = $1),
   taken as (delete from saved_line where cart_id = $2 returning *),
   fits as (
     select t.variant_id, t.quantity, t.place, h.cart_id is not null as held,
       case when c.currency = room.currency then t.seen_price_minor else price_now(v) end as seen_price_minor,
       row_number() over (partition by (h.cart_id is not null) order by t.place desc) as rank
     from taken t join cart c on c.id = t.cart_id cross join room
       join sellable_variant v on v.variant_id = t.variant_id and v.currency = room.currency
       left join saved_line h on h.cart_id = $1 and h.variant_id = t.variant_id),
   put as (
     insert into saved_line as s (cart_id, variant_id, quantity, seen_price_minor)
     select $1, variant_id, quantity, seen_price_minor from fits, room where held or rank <= room.free order by place
     on conflict (cart_id, variant_id) do update set quantity = least(99, s.quantity + excluded.quantity)
     returning (xmax = 0) as fresh),
   emptied as (update cart set saved_count = 0 where id = $2)
   update cart set saved_count = saved_count + (select count(*) from put where fresh) where id = $1`,
);

/**
 * What a guest saved flows into what the customer saved: the latest first, as far as a hundred things go and they have a
 * price in the money of that bag. A price that was seen in other money says nothing there.
 */
export const flowSaved = async (
  runner: Runner,
  { intoId, fromId }: { intoId: string; fromId: string },
): Promise<void> => {
  await flow(runner, [intoId, fromId]);
};
