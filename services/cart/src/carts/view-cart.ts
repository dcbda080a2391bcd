import { type Refusal, refuse } from '@souk/service-kit/refusal';
import type { Runner } from '@souk/service-kit/runner';
import { cartUnknown, type Owner } from '../owner.ts';
import { readCart } from './cart.queries.ts';
import type { Cart } from './cart.shapes.ts';
import { showCart } from './show-cart.ts';

/** The bag as it is now, or CART_UNKNOWN when it is not this owner's or is no longer kept. */
export const viewCart = async (runner: Runner, owner: Owner, id: string): Promise<Cart | Refusal> => {
  const row = await readCart(runner, id, owner);
  return row ? showCart(row) : cartUnknown();
};

/** CART_CHANGED, with the bag as it is: the shopper sees what changed and decides. */
export const cartChanged = (cart: Cart): Refusal =>
  refuse('CART_CHANGED', 'The bag changed in another window. Look it over and decide again.', { cart });
