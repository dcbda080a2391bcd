import { postgresError } from '@souk/service-kit/database';
import { isRefusal, type Refusal, refuse } from '@souk/service-kit/refusal';
import type { Runner } from '@souk/service-kit/runner';
import { cartUnknown, type Owner } from '../owner.ts';
import type { Cart } from './cart.shapes.ts';
import { type Added, addToLine } from './line.queries.ts';
import { cartFull, lineLimit, quantityProblem } from './quantity.ts';
import { viewCart } from './view-cart.ts';

/**
 * Adds some of a thing to a bag. Adds commute: two windows that add at once both count. With a key, the same add sent
 * twice counts once. QUANTITY_INVALID, LINE_LIMIT, CART_FULL, VARIANT_UNKNOWN, KEY_REUSED, CART_UNKNOWN.
 */
export const addLine = async (runner: Runner, owner: Owner, line: NewLine): Promise<Cart | Refusal> => {
  const refused = await putIn(runner, owner, line);
  return refused ?? viewCart(runner, owner, line.cartId);
};

export type NewLine = { cartId: string; variantId: string; quantity: number; key: string | null };

/** Puts it in, or says why not. */
export const putIn = async (runner: Runner, owner: Owner, line: NewLine): Promise<Refusal | null> => {
  const problem = quantityProblem(line.quantity, { least: 1 });
  if (problem) return problem;
  const added = await tryToAdd(runner, owner, line);
  if (isRefusal(added)) return added;
  if (!added.known) return cartUnknown();
  if (!added.sold) return variantUnknown();
  const another = added.keyVariantId !== line.variantId || added.keyQuantity !== line.quantity;
  if (line.key !== null && another)
    return refuse('KEY_REUSED', 'This key was used to add something else. Use a new key for a new request.');
  return null;
};

const tryToAdd = async (...request: Parameters<typeof addToLine>): Promise<Added | Refusal> => {
  try {
    return await addToLine(...request);
  } catch (error) {
    const constraint = postgresError(error)?.constraint;
    if (constraint === 'quantity_within_limit') return lineLimit();
    if (constraint === 'lines_within_limit') return cartFull();
    throw error;
  }
};

export const variantUnknown = (): Refusal =>
  refuse('VARIANT_UNKNOWN', 'We do not sell this, or no longer. Choose something else.', {
    errors: [{ path: 'variantId', message: 'is not sold here' }],
  });
