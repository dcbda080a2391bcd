import type { Actor } from '@souk/service-kit/identity';
import { type Refusal, refuse } from '@souk/service-kit/refusal';
import type { Runner } from '@souk/service-kit/runner';
import { type MarketCode, markets } from '../markets.ts';
import { cartUnknown, ownerOf } from '../owner.ts';
import { insertCart, readCart, readCartOfCustomer } from './cart.queries.ts';
import type { Cart } from './cart.shapes.ts';
import { showCart } from './show-cart.ts';

/** Begins a bag for a guest or a customer. A customer has one bag, so who has one gets that one. */
export const beginCart = async (
  runner: Runner,
  actor: Actor,
  market: MarketCode,
): Promise<Cart | Refusal> => {
  if (actor.kind !== 'guest' && actor.kind !== 'customer')
    return refuse('FORBIDDEN', 'Only shoppers have bags.');
  const { customerId } = ownerOf(actor);
  const id = await insertCart(runner, { market, currency: markets[market].currency, customerId });
  const row = await readCart(runner, id, { customerId, guestCartId: customerId === null ? id : null });
  if (!row) throw new Error(`cart ${id} was begun and is not there`);
  return showCart(row);
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
