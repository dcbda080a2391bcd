import { isRefusal, type Refusal } from '@souk/service-kit/refusal';
import type { Runner } from '@souk/service-kit/runner';
import { cartUnknown, type Owner } from '../owner.ts';
import { variantUnknown } from './add-line.ts';
import type { Cart } from './cart.shapes.ts';
import { removeLine, setLine } from './line.queries.ts';
import { quantityProblem } from './quantity.ts';
import { cartChanged, viewCart } from './view-cart.ts';

/**
 * Sets how many of a thing are in a bag; 0 takes it out. Only on the version the shopper saw: otherwise CART_CHANGED
 * {cart}. QUANTITY_INVALID, VARIANT_UNKNOWN (not in the bag), CART_UNKNOWN.
 */
export const setQuantity = async (
  runner: Runner,
  owner: Owner,
  line: { cartId: string; variantId: string; quantity: number; expectedVersion: number },
): Promise<Cart | Refusal> => {
  const problem = quantityProblem(line.quantity, { least: 0 });
  if (problem) return problem;
  const { known, current, found } =
    line.quantity === 0
      ? { ...(await removeLine(runner, owner, line)), found: true }
      : await setLine(runner, owner, line);
  if (!known) return cartUnknown();
  const cart = await viewCart(runner, owner, line.cartId);
  if (isRefusal(cart)) return cart;
  if (!current) return cartChanged(cart);
  return found ? cart : variantUnknown();
};
