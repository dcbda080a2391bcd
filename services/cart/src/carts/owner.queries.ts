import { prepared, type Runner } from '@souk/service-kit/runner';
import { type Owner, ownedBy } from '../owner.ts';
import type { Capped, MergeLine } from './merge-lines.ts';

export type LockedCart = {
  id: string;
  customerId: string | null;
  currency: string;
  promotionId: string | null;
  mergedInto: string | null;
  kept: boolean;
};

// By id, so that two merges that meet wait for one another instead of for ever.
const lock = prepared<LockedCart>(
  'carts_lock',
  `select c.id, c.customer_id as "customerId", c.currency, c.promotion_id as "promotionId", c.merged_into as "mergedInto",
     c.kept_until > business_now() as kept
   from cart c where c.id = any ($1::uuid[]) order by c.id for update`,
);

export const lockCarts = (runner: Runner, ids: string[]): Promise<LockedCart[]> => lock(runner, [ids]);

// A price that was seen in other money says nothing here: what comes from there comes at the price of now.
const lines = prepared<MovingLine>(
  'carts_lines',
  `select l.cart_id as "cartId", l.variant_id as "variantId", l.quantity,
     case when c.currency = $2 then l.seen_price_minor else coalesce(price_now(v), 0) end as "seenPriceMinor",
     c.currency = $2 or coalesce(v.sellable, false) as sold
   from cart_line l join cart c on c.id = l.cart_id
     left join sellable_variant v on v.variant_id = l.variant_id and v.currency = $2
   where l.cart_id = any ($1::uuid[]) order by l.place`,
);

export type MovingLine = MergeLine & { cartId: string; sold: boolean };

/** The lines of some bags as a bag in this money would hold them; `sold` where it can. */
export const linesOfCarts = (runner: Runner, ids: string[], currency: string): Promise<MovingLine[]> =>
  lines(runner, [ids, currency]);

const fill = prepared(
  'cart_fill',
  `with put as (
     insert into cart_line (cart_id, variant_id, quantity, seen_price_minor)
     select $1, r."variantId", r.quantity, r."seenPriceMinor"
     from jsonb_to_recordset($2::jsonb) as r("variantId" uuid, quantity int, "seenPriceMinor" bigint)
     on conflict (cart_id, variant_id) do update set quantity = excluded.quantity)
   update cart set version = version + 1, line_count = $3, promotion_id = coalesce(promotion_id, $4),
     left_out = left_out || $5::jsonb, kept_until = business_now() + interval '30 days'
   where id = $1`,
);
const close = prepared(
  'cart_close_merged',
  `with emptied as (delete from cart_line where cart_id = $1)
   update cart set merged_into = $2, version = version + 1, line_count = 0, promotion_id = null where id = $1`,
);

/** Empties one cart into another, whose lines become as given. */
export const moveLines = async (
  runner: Runner,
  move: {
    intoId: string;
    fromId: string;
    changed: MergeLine[];
    lineCount: number;
    promotionId: string | null;
    capped: Capped[];
  },
): Promise<void> => {
  await close(runner, [move.fromId, move.intoId]);
  await fill(runner, [
    move.intoId,
    JSON.stringify(move.changed),
    move.lineCount,
    move.promotionId,
    JSON.stringify(move.capped),
  ]);
};

const forget = prepared(
  'cart_forget_left_out',
  `update cart c set left_out = '[]' where c.id = $1 and ${ownedBy({ customer: '$2', guestCart: '$3' })}`,
);

/** The shopper has read what did not fit. */
export const forgetLeftOut = (runner: Runner, id: string, owner: Owner): Promise<unknown> =>
  forget(runner, [id, owner.customerId, owner.guestCartId]);

const claim = prepared<{ id: string }>(
  'cart_claim',
  `update cart c set customer_id = $2, version = version + 1, kept_until = business_now() + interval '30 days'
   where c.id = $1 and c.customer_id is null and c.merged_into is null and c.kept_until > business_now() returning c.id`,
);

/** Makes a guest's cart the customer's. Violates `one_cart_per_customer` when they have one. */
export const claimCart = async (runner: Runner, id: string, customerId: string): Promise<boolean> =>
  (await claim(runner, [id, customerId])).length > 0;
