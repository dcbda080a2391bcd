import type { Actor } from '@souk/service-kit/identity';
import { type MarketCode, markets } from '@souk/service-kit/markets';
import { isRefusal, type Refusal, refuse } from '@souk/service-kit/refusal';
import { inOneTransaction, type Pool, type Runner } from '@souk/service-kit/runner';
import { cartUnknown, type Owner, ownerOf } from '../owner.ts';
import { type NewLine, putIn } from './add-line.ts';
import { type CartRow, insertCart, readCart, readCartOfCustomer } from './cart.queries.ts';
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
  try {
    const row = line
      ? await beginWith(pool, values, line)
      : await insertCart(pool, values).then((id) => readCart(pool, id, ownerAs(customerId, id)));
    if (!row) throw new Error('a cart was begun and is not there');
    return showCart(row);
  } catch (error) {
    if (isRefusal(error)) return error;
    throw error;
  }
};

const ownerAs = (customerId: string | null, cartId: string): Owner => ({
  customerId,
  guestCartId: customerId === null ? cartId : null,
});

/** The bag with its first line, read along with the commit; nothing of it is there when the line is refused. */
const beginWith = async (
  pool: Pool,
  values: Parameters<typeof insertCart>[1],
  line: Omit<NewLine, 'cartId'>,
): Promise<CartRow | null> => {
  const { reading } = await inOneTransaction(pool, async (runner, _tx, leave) => {
    const cartId = await insertCart(runner, values);
    const owner = ownerAs(values.customerId, cartId);
    const refused = await putIn(runner, owner, { ...line, cartId });
    if (refused) throw refused;
    const reading = readCart(runner, cartId, owner);
    leave(reading);
    return { reading };
  });
  return reading;
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
