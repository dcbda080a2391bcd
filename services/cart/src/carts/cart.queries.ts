import type { TaxClass } from '@souk/events/tax-class';
import { prepared, type Runner } from '@souk/service-kit/runner';
import { type Owner, ownedBy } from '../owner.ts';
import type { Promotion } from '../promotions/promotion.ts';
import type { Abroad } from '../promotions/promotion-in-money.ts';

export type LineRow = {
  variantId: string;
  productId: string;
  handle: string;
  title: string;
  variantTitle: string;
  stall: string;
  categoryHandles: string[];
  image: { src: string | null; alt: string; art: boolean; missing?: string };
  quantity: number;
  seenPriceMinor: number;
  priceMinor: number;
  listPriceMinor: number;
  saleLabel: string | null;
  saleUntil: string | null;
  taxClass: TaxClass;
  sellable: boolean;
};

/** A thing laid aside, as it is now. */
export type SavedRow = Omit<LineRow, 'categoryHandles' | 'saleLabel' | 'saleUntil' | 'taxClass'>;

/** A promotion as the database tells it: moments are texts. */
export type PromotionRow = Omit<Promotion, 'startsAt' | 'endsAt' | 'elsewhere'> & {
  abroad: Abroad;
  startsAt: string | null;
  endsAt: string | null;
};

export type DeliveryRow = {
  id: string;
  label: string;
  priceMinor: number;
  freeFromMinor: number | null;
  transitDays: number;
};

/** A cart as it is at one instant, with all that its price depends on but the address. */
export type CartRow = {
  id: string;
  version: number;
  market: string;
  currency: string;
  customerId: string | null;
  now: Date;
  lines: LineRow[];
  saved: SavedRow[];
  /** The one whose code is on the bag. */
  promotion: PromotionRow | null;
  /** Those that come by themselves, as far as they run now. */
  automatic: PromotionRow[];
  /** What did not fit when a guest's bag flowed in, until it was read. */
  leftOut: { variantId: string; title: string; variantTitle: string; wanted: number; quantity: number }[];
  deliveries: DeliveryRow[];
};

/**
 * A promotion as the price rules know it. A use that this very cart holds is not counted against it; the cart's id and
 * its customer's id are the SQL named.
 */
export const promotionJson = ({ cart, customer }: { cart: string; customer: string }): string =>
  `jsonb_build_object('id', p.id, 'title', p.title, 'code', p.code, 'combines', p.combines, 'offer', p.offer,
     'minimumMinor', p.minimum_minor, 'abroad', p.abroad, 'startsAt', p.starts_at, 'endsAt', p.ends_at, 'usesLimit', p.uses_limit,
     'usesTaken', p.uses - (select count(*) from promotion_use u
       where u.cart_id = ${cart} and u.promotion_id = p.id and u.state = 'held'),
     'customerLimit', p.customer_limit,
     'customerUses', case when p.customer_limit is null or ${customer} is null then 0 else (
       select count(*) from promotion_use u where u.promotion_id = p.id and u.customer_id = ${customer}
         and (u.state = 'confirmed' or u.state = 'held' and u.cart_id <> ${cart})) end)`;

/** SQL of "this promotion runs now". */
export const running = `not p.draft and (p.starts_at is null or p.starts_at <= business_now())
  and (p.ends_at is null or p.ends_at > business_now())`;

const ofCart = { cart: 'c.id', customer: 'c.customer_id' };

const whole = `
  select c.id, c.version, c.market, c.currency, c.customer_id as "customerId", business_now() as now,
    coalesce((select jsonb_agg(jsonb_build_object(
      'variantId', v.variant_id, 'productId', v.product_id, 'handle', v.handle, 'title', v.title,
      'variantTitle', v.variant_title, 'stall', v.stall, 'categoryHandles', v.category_handles, 'image', v.image, 'quantity', l.quantity,
      'seenPriceMinor', l.seen_price_minor, 'priceMinor', price_now(v), 'listPriceMinor', v.list_price_minor,
      'saleLabel', v.sale_label, 'saleUntil', v.sale_until, 'taxClass', v.tax_class,
      'sellable', v.sellable) order by l.place)
      from cart_line l join sellable_variant v on v.variant_id = l.variant_id and v.currency = c.currency
      where l.cart_id = c.id), '[]') as lines,
    coalesce((select jsonb_agg(jsonb_build_object(
      'variantId', v.variant_id, 'productId', v.product_id, 'handle', v.handle, 'title', v.title,
      'variantTitle', v.variant_title, 'stall', v.stall, 'image', v.image, 'quantity', s.quantity,
      'seenPriceMinor', s.seen_price_minor, 'priceMinor', price_now(v), 'listPriceMinor', v.list_price_minor,
      'sellable', v.sellable) order by s.place desc)
      from saved_line s join sellable_variant v on v.variant_id = s.variant_id and v.currency = c.currency
      where c.saved_count > 0 and s.cart_id = c.id), '[]') as saved,
    (select ${promotionJson(ofCart)} from promotion p where p.id = c.promotion_id and not p.draft) as promotion,
    (select coalesce(jsonb_agg(${promotionJson(ofCart)}), '[]') from promotion p
      where p.code is null and ${running}) as automatic,
    (select coalesce(jsonb_agg(jsonb_build_object('variantId', v.variant_id, 'title', v.title,
      'variantTitle', v.variant_title, 'wanted', o.wanted, 'quantity', o.quantity)), '[]')
      from jsonb_to_recordset(c.left_out) as o("variantId" uuid, wanted int, quantity int)
      cross join lateral (
        select * from sellable_variant v where v.variant_id = o."variantId"
        order by v.currency = c.currency desc limit 1) v) as "leftOut",
    (select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'label', d.label, 'priceMinor', d.price_minor,
      'freeFromMinor', d.free_from_minor, 'transitDays', d.transit_days) order by d.position), '[]')
      from delivery_option d where d.market = c.market) as deliveries
  from cart c`;

const ownCart = prepared<CartRow>(
  'own_cart',
  `${whole} where c.id = $1 and ${ownedBy({ customer: '$2', guestCart: '$3' })}`,
);

/** The cart, if it is this owner's and still kept. One statement: everything in it is of one instant. */
export const readCart = async (runner: Runner, id: string, owner: Owner): Promise<CartRow | null> =>
  (await ownCart(runner, [id, owner.customerId, owner.guestCartId]))[0] ?? null;

const cartOfCustomer = prepared<CartRow>(
  'cart_of_customer',
  `${whole} where c.customer_id = $1 and c.merged_into is null and c.kept_until > business_now()`,
);

export const readCartOfCustomer = async (runner: Runner, customerId: string): Promise<CartRow | null> =>
  (await cartOfCustomer(runner, [customerId]))[0] ?? null;

const insertGuest = prepared<{ id: string }>(
  'cart_insert_guest',
  `insert into cart (market, currency) values ($1, $2) returning id`,
);
const dropEnded = prepared(
  'cart_drop_ended',
  `delete from cart where customer_id = $1 and merged_into is null and kept_until <= business_now()`,
);
// Two windows may begin a bag for one customer at once; both get the same one.
const insertForCustomer = prepared<{ id: string }>(
  'cart_insert_customer',
  `insert into cart (market, currency, customer_id) values ($1, $2, $3)
   on conflict (customer_id) where merged_into is null do update set customer_id = excluded.customer_id returning id`,
);

/** Begins a cart; a customer who has one gets that one. Answers its id. */
export const insertCart = async (
  runner: Runner,
  cart: { market: string; currency: string; customerId: string | null },
): Promise<string> => {
  if (cart.customerId === null) return (await insertGuest(runner, [cart.market, cart.currency]))[0]!.id;
  await dropEnded(runner, [cart.customerId]);
  return (await insertForCustomer(runner, [cart.market, cart.currency, cart.customerId]))[0]!.id;
};

const acknowledge = prepared(
  'cart_acknowledge_prices',
  `with mine as (
     select c.id, c.currency from cart c where c.id = $1 and ${ownedBy({ customer: '$2', guestCart: '$3' })} for update),
   seen as (
     update cart_line l set seen_price_minor = price_now(v) from mine, sellable_variant v
     where l.cart_id = mine.id and v.variant_id = l.variant_id and v.currency = mine.currency and l.seen_price_minor <> price_now(v) returning l.cart_id)
   update cart set version = version + 1, kept_until = business_now() + interval '30 days'
   where id in (select id from mine) and exists (select from seen)`,
);

const leave = prepared<{ id: string }>(
  'cart_leave',
  `update cart c set kept_until = business_now(), version = version + 1
   where c.id = $1 and ${ownedBy({ customer: '$2', guestCart: '$3' })} returning c.id`,
);

/** The shopper leaves this bag behind, to begin another: it is kept no longer. Leaving one that is gone changes nothing. */
export const leaveCart = (runner: Runner, id: string, owner: Owner): Promise<unknown> =>
  leave(runner, [id, owner.customerId, owner.guestCartId]);

/** The shopper has seen the prices of now. */
export const acknowledgePrices = (runner: Runner, id: string, owner: Owner): Promise<unknown> =>
  acknowledge(runner, [id, owner.customerId, owner.guestCartId]);
