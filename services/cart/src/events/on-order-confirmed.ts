import type { orderConfirmed } from '@souk/events/order';
import { type Db, preparedFor } from '@souk/service-kit/database';
import type { z } from 'zod';

type Order = z.output<typeof orderConfirmed.payload>;

const numberUse = preparedFor(
  'coupon_use_number',
  'update coupon_use set order_number = $2 where quote_id = $1',
);
const settle = preparedFor<{ id: string }>(
  'quote_settle',
  'update quote set settled_at = business_now() where id = $1 and settled_at is null returning id',
);
const lockCart = preparedFor<{ id: string }>(
  'cart_lock_merged',
  'select id from cart where id = coalesce((select merged_into from cart where id = $1), $1) for update',
);
const takeOut = preparedFor(
  'cart_take_out',
  `with bought as (select * from jsonb_to_recordset($2::jsonb) as bought ("variantId" uuid, quantity int)),
   emptied as (
     delete from cart_line l using bought
     where l.cart_id = $1 and l.variant_id = bought."variantId" and l.quantity <= bought.quantity returning l.variant_id),
   lessened as (
     update cart_line l set quantity = l.quantity - bought.quantity from bought
     where l.cart_id = $1 and l.variant_id = bought."variantId" and l.quantity > bought.quantity)
   update cart set version = version + 1, line_count = line_count - (select count(*) from emptied),
     promotion_id = case when line_count = (select count(*) from emptied) then null else promotion_id end
   where id = $1`,
);

/**
 * What was bought leaves the bag: the quoted quantities and nothing else, so that what was added meanwhile stays. Once
 * per quote, however often the event comes. A bag that flowed into another one is settled there.
 */
export const onOrderConfirmed = async ({
  tx,
  event,
}: {
  tx: Db;
  event: { payload: Order };
}): Promise<void> => {
  const { quoteId, cartId, lines, number } = event.payload;
  await numberUse(tx, [quoteId, number]);
  if ((await settle(tx, [quoteId])).length === 0) return;
  // The cart's row first, as everybody does who changes it.
  const [cart] = await lockCart(tx, [cartId]);
  if (cart) await takeOut(tx, [cart.id, JSON.stringify(lines)]);
};
