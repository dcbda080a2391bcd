import { postgresError } from '@souk/service-kit/database';
import { isRefusal, type Refusal } from '@souk/service-kit/refusal';
import type { Pool } from '@souk/service-kit/runner';
import { cartUnknown, type Owner } from '../owner.ts';
import { readCartOfCustomer } from './cart.queries.ts';
import type { Cart } from './cart.shapes.ts';
import { mergeCarts } from './merge-carts.ts';
import { claimCart } from './owner.queries.ts';
import { viewCart } from './view-cart.ts';

/**
 * Makes the guest bag the caller holds their own. A customer who has a bag already gets both in that one. Sent again it
 * answers the same bag. CART_UNKNOWN for anybody else's.
 */
export const claimForCustomer = async (pool: Pool, owner: Owner, cartId: string): Promise<Cart | Refusal> => {
  const { customerId } = owner;
  if (customerId === null) return cartUnknown();
  if (cartId !== owner.guestCartId) return viewCart(pool, { customerId, guestCartId: null }, cartId);
  try {
    await claimCart(pool, cartId, customerId);
    const claimed = await viewCart(pool, { customerId, guestCartId: null }, cartId);
    if (!isRefusal(claimed)) return claimed;
  } catch (error) {
    if (postgresError(error)?.constraint !== 'one_cart_per_customer') throw error;
  }
  // Another window was faster, or the customer came with a bag.
  const own = await readCartOfCustomer(pool, customerId);
  return own ? mergeCarts(pool, owner, { intoId: own.id, fromId: cartId }) : cartUnknown();
};
