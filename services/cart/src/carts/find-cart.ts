import type { Actor } from '@souk/service-kit/identity';
import { type MarketCode, markets } from '@souk/service-kit/markets';
import { isRefusal, type Refusal, refuse } from '@souk/service-kit/refusal';
import { inOneTransaction, type Pool, type Runner } from '@souk/service-kit/runner';
import { cartUnknown, ownerOf } from '../owner.ts';
import { type NewLine, putIn } from './add-line.ts';
import { insertCart, readCart, readCartOfCustomer } from './cart.queries.ts';
import type { Cart } from './cart.shapes.ts';
import { showCart } from './show-cart.ts';

/**
 * Begins a bag for a guest or a customer, mostly with its first line. A customer has one bag, so who has one gets that
 * one. With a line that is refused no bag is begun: VARIANT_UNKNOWN and what else adding may answer.
 */
export const beginCart = async (
  pool: Pool,
  actor: Actor,
  { market, line }: { market: MarketCode; line: Omit<NewLine, 'cartId'> | null },
): Promise<Cart | Refusal> => {
  if (actor.kind !== 'guest' && actor.kind !== 'customer')
    return refuse('FORBIDDEN', 'Only shoppers have bags.');
  const { customerId } = ownerOf(actor);
  const values = { market, currency: markets[market].currency, customerId };
  const ownerAs = (id: string) => ({ customerId, guestCartId: customerId === null ? id : null });
  try {
    const id = line
      ? await inOneTransaction(pool, async (runner) => {
          const cartId = await insertCart(runner, values);
          const refused = await putIn(runner, ownerAs(cartId), { ...line, cartId });
          if (refused) throw refused;
          return cartId;
        })
      : await insertCart(pool, values);
    const row = await readCart(pool, id, ownerAs(id));
    if (!row) throw new Error(`cart ${id} was begun and is not there`);
    return showCart(row);
  } catch (error) {
    if (isRefusal(error)) return error;
    throw error;
  }
};

/** A customer's own bag; CART_UNKNOWN when there is none, or for anybody else. */
export const cartOfCustomer = async (
  runner: Runner,
  actor: Actor,
  customerId: string,
): Promise<Cart | Refusal> => {
  if (ownerOf(actor).customerId !== customerId) return cartUnknown();
  const row = await readCartOfCustomer(runner, customerId);
  return row ? showCart(row) : cartUnknown();
};
