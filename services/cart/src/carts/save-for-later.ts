import { postgresError } from '@souk/service-kit/database';
import { isRefusal, type Refusal, refuse } from '@souk/service-kit/refusal';
import type { Runner } from '@souk/service-kit/runner';
import { cartUnknown, type Owner } from '../owner.ts';
import { variantUnknown } from './add-line.ts';
import type { Cart } from './cart.shapes.ts';
import { cartFull, lineLimit, MOST_LINES } from './quantity.ts';
import { forgetSaved, moveToBag, moveToSaved } from './saved.queries.ts';
import { viewCart } from './view-cart.ts';

type Place = { cartId: string; variantId: string };

/** Lays a line aside. Sent again it changes nothing. SAVED_FULL, VARIANT_UNKNOWN (neither here nor there), CART_UNKNOWN. */
export const saveForLater = async (runner: Runner, owner: Owner, place: Place): Promise<Cart | Refusal> => {
  try {
    const { known, moved } = await moveToSaved(runner, owner, place);
    const cart = known ? await viewCart(runner, owner, place.cartId) : cartUnknown();
    if (isRefusal(cart) || moved) return cart;
    return cart.saved.some(({ variantId }) => variantId === place.variantId) ? cart : variantUnknown();
  } catch (error) {
    if (postgresError(error)?.constraint === 'saved_within_limit') return savedFull();
    throw error;
  }
};

/**
 * Takes what was saved back into the bag, at the price of now. Sent again it changes nothing. LINE_UNAVAILABLE (no longer
 * sold), LINE_LIMIT, CART_FULL, CART_UNKNOWN: then it stays where it was.
 */
export const backToBag = async (runner: Runner, owner: Owner, place: Place): Promise<Cart | Refusal> => {
  try {
    const { known, sold } = await moveToBag(runner, owner, place);
    if (!known) return cartUnknown();
    return sold
      ? viewCart(runner, owner, place.cartId)
      : refuse('LINE_UNAVAILABLE', 'This is no longer sold, so it cannot go into the bag.');
  } catch (error) {
    const constraint = postgresError(error)?.constraint;
    if (constraint === 'quantity_within_limit') return lineLimit();
    if (constraint === 'lines_within_limit') return cartFull();
    throw error;
  }
};

/** Forgets what was saved. CART_UNKNOWN. */
export const forget = async (runner: Runner, owner: Owner, place: Place): Promise<Cart | Refusal> => {
  const { known } = await forgetSaved(runner, owner, place);
  return known ? viewCart(runner, owner, place.cartId) : cartUnknown();
};

const savedFull = (): Refusal =>
  refuse('SAVED_FULL', `At most ${MOST_LINES} things are saved for later. Let one of them go first.`, {
    limit: MOST_LINES,
  });
