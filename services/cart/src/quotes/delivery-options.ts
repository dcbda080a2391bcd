import { marketOf } from '@souk/service-kit/markets';
import { isRefusal, type Refusal } from '@souk/service-kit/refusal';
import type { Runner } from '@souk/service-kit/runner';
import type { z } from 'zod';
import { type CartRow, type DeliveryRow, readCart } from '../carts/cart.queries.ts';
import { cartToQuote } from '../carts/cart-to-quote.ts';
import { cartUnknown, type Owner } from '../owner.ts';
import { deliveryDay } from './delivery-day.ts';
import { shortMoneyText } from './money-text.ts';
import type { deliveryOptionSchema } from './quote.shapes.ts';
import { quoteLines } from './quote.ts';
import { type Destination, taxAt } from './served-address.ts';

export type DeliveryOption = z.infer<typeof deliveryOptionSchema>;

/** How a bag can travel to a place, what that costs it and when it arrives. CART_UNKNOWN, ADDRESS_UNSERVED. */
export const deliveryOptions = async (
  runner: Runner,
  owner: Owner,
  { cartId, destination }: { cartId: string; destination: Destination },
): Promise<DeliveryOption[] | Refusal> => {
  const row = await readCart(runner, cartId, owner);
  if (!row) return cartUnknown();
  const served = await taxAt(runner, destination, { market: marketOf(row.market), path: '' });
  return isRefusal(served) ? served : row.deliveries.map((delivery) => offer(delivery, row));
};

const offer = (delivery: DeliveryRow, row: CartRow): DeliveryOption => {
  const market = marketOf(row.market);
  const { id, label, freeFromMinor, transitDays } = delivery;
  const { deliveryMinor } = quoteLines({ ...cartToQuote(row), delivery });
  const day = deliveryDay(row.now, { timeZone: market.timeZone, transitDays });
  const free = freeFromMinor === null ? '' : `, free from ${shortMoneyText(freeFromMinor, market)}`;
  return {
    id,
    label,
    detail: day.dayText + free,
    priceMinor: deliveryMinor,
    promise: day.promise,
    deliverBy: day.deliverBy,
  };
};
