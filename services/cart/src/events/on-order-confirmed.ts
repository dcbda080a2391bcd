import type { orderConfirmed } from '@souk/events/order';
import { type Db, rowsOf } from '@souk/service-kit/database';
import { sql } from 'drizzle-orm';
import type { z } from 'zod';

type Order = z.output<typeof orderConfirmed.payload>;

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
  await tx.execute(sql`update coupon_use set order_number = ${number} where quote_id = ${quoteId}::uuid`);
  const { rows: settled } = await rowsOf(
    tx,
    sql`update quote set settled_at = business_now() where id = ${quoteId}::uuid and settled_at is null returning id`,
  );
  if (settled.length === 0) return;
  // The cart's row first, as everybody does who changes it.
  const { rows } = await rowsOf<{ id: string }>(
    tx,
    sql`select id from cart
        where id = coalesce((select merged_into from cart where id = ${cartId}::uuid), ${cartId}::uuid) for update`,
  );
  const id = rows[0]?.id;
  if (id === undefined) return;
  const bought = sql`jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as bought("variantId" uuid, quantity int)`;
  await tx.execute(sql`
    with emptied as (
      delete from cart_line l using ${bought}
      where l.cart_id = ${id}::uuid and l.variant_id = bought."variantId" and l.quantity <= bought.quantity returning l.variant_id),
    lessened as (
      update cart_line l set quantity = l.quantity - bought.quantity from ${bought}
      where l.cart_id = ${id}::uuid and l.variant_id = bought."variantId" and l.quantity > bought.quantity)
    update cart set version = version + 1, line_count = line_count - (select count(*) from emptied),
      promotion_id = case when line_count = (select count(*) from emptied) then null else promotion_id end
    where id = ${id}::uuid`);
};
