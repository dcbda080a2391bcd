import { type Owner, ownedBy } from '../owner.ts';
import { prepared, type Runner } from '../runner.ts';

export type LineRow = {
  variantId: string;
  productId: string;
  handle: string;
  title: string;
  variantTitle: string;
  stall: string;
  image: { src: string | null; alt: string; art: boolean; missing?: string };
  quantity: number;
  seenPriceMinor: number;
  priceMinor: number;
  listPriceMinor: number;
  saleLabel: string | null;
  saleUntil: string | null;
  taxable: boolean;
  sellable: boolean;
};

export type PromotionRow = {
  id: string;
  code: string;
  percentOff: number;
  stall: string | null;
  minimumMinor: number;
  startsAt: string | null;
  endsAt: string | null;
  usesLimit: number | null;
  usesTaken: number;
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
  promotion: PromotionRow | null;
  deliveries: DeliveryRow[];
};

/** A promotion as the price rules know it. A use that this very cart holds is not counted against it. */
export const promotionJson = (cartId: string): string =>
  `jsonb_build_object('id', p.id, 'code', p.code, 'percentOff', p.percent_off, 'stall', p.stall,
     'minimumMinor', p.minimum_minor, 'startsAt', p.starts_at, 'endsAt', p.ends_at, 'usesLimit', p.uses_limit,
     'usesTaken', p.uses - (select count(*) from coupon_use u
       where u.cart_id = ${cartId} and u.promotion_id = p.id and u.state = 'held'))`;

const whole = `
  select c.id, c.version, c.market, c.currency, c.customer_id as "customerId", business_now() as now,
    coalesce((select jsonb_agg(jsonb_build_object(
      'variantId', v.variant_id, 'productId', v.product_id, 'handle', v.handle, 'title', v.title,
      'variantTitle', v.variant_title, 'stall', v.stall, 'image', v.image, 'quantity', l.quantity,
      'seenPriceMinor', l.seen_price_minor, 'priceMinor', price_now(v), 'listPriceMinor', v.list_price_minor,
      'saleLabel', v.sale_label, 'saleUntil', v.sale_until, 'taxable', v.taxable,
      'sellable', v.sellable and v.currency = c.currency) order by l.place)
      from cart_line l join sellable_variant v using (variant_id) where l.cart_id = c.id), '[]') as lines,
    (select ${promotionJson('c.id')} from promotion p where p.id = c.promotion_id) as promotion,
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
     select c.id from cart c where c.id = $1 and ${ownedBy({ customer: '$2', guestCart: '$3' })} for update),
   seen as (
     update cart_line l set seen_price_minor = price_now(v) from mine, sellable_variant v
     where l.cart_id = mine.id and v.variant_id = l.variant_id and l.seen_price_minor <> price_now(v) returning l.cart_id)
   update cart set version = version + 1, kept_until = business_now() + interval '30 days'
   where id in (select id from mine) and exists (select from seen)`,
);

/** The shopper has seen the prices of now. */
export const acknowledgePrices = (runner: Runner, id: string, owner: Owner): Promise<unknown> =>
  acknowledge(runner, [id, owner.customerId, owner.guestCartId]);
