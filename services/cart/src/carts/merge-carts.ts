import { isRefusal, type Refusal } from '@souk/service-kit/refusal';
import { inOneTransaction, type Pool } from '@souk/service-kit/runner';
import { cartUnknown, type Owner } from '../owner.ts';
import type { Cart } from './cart.shapes.ts';
import { type Capped, type MergeLine, mergeLines } from './merge-lines.ts';
import { linesOfCarts, lockCarts, moveLines } from './owner.queries.ts';
import { flowSaved } from './saved.queries.ts';
import { viewCart } from './view-cart.ts';

export type MergedCart = Cart & { capped: Capped[] };

/**
 * Empties the guest's bag into the customer's own, after they signed in. Sent again it changes nothing. CART_UNKNOWN
 * when either is not the caller's, or is no longer kept.
 */
export const mergeCarts = async (
  pool: Pool,
  owner: Owner,
  { intoId, fromId }: { intoId: string; fromId: string },
): Promise<MergedCart | Refusal> => {
  const capped = await inOneTransaction(pool, async (runner) => {
    // 1. Both bags stand still.
    const carts = await lockCarts(runner, [intoId, fromId]);
    const into = carts.find(({ id }) => id === intoId);
    const from = carts.find(({ id }) => id === fromId);
    const own =
      into?.kept && !into.mergedInto && into.customerId !== null && into.customerId === owner.customerId;
    if (!own || !from || intoId === fromId) return cartUnknown();

    // 2. A bag that flowed in before has nothing left to bring.
    if (from.mergedInto === intoId) return [];
    const held = from.kept && !from.mergedInto && from.customerId === null && from.id === owner.guestCartId;
    if (!held) return cartUnknown();

    // 3. What was in it comes along, as far as it fits and is sold in the money of this bag; the rest is kept with the bag
    //    until the shopper has read it.
    const lines = await linesOfCarts(runner, [intoId, fromId], into.currency);
    const inCart = (id: string) => lines.filter(({ cartId }) => cartId === id);
    const [mine, coming] = [inCart(intoId), inCart(fromId)].map((some) =>
      some.map(({ variantId, quantity, seenPriceMinor }) => ({ variantId, quantity, seenPriceMinor })),
    ) as [MergeLine[], MergeLine[]];
    const sold = new Set(lines.filter((line) => line.sold).map(({ variantId }) => variantId));
    const merged = mergeLines(
      mine,
      coming.filter(({ variantId }) => sold.has(variantId)),
    );
    const unsold = coming
      .filter(({ variantId }) => !sold.has(variantId))
      .map(({ variantId, quantity: wanted }) => ({ variantId, wanted, quantity: 0 }));
    const capped = [...merged.capped, ...unsold];
    await moveLines(runner, {
      ...{ intoId, fromId, capped, changed: merged.changed, lineCount: merged.lineCount },
      promotionId: from.promotionId,
    });
    await flowSaved(runner, { intoId, fromId });
    return capped;
  });
  if (isRefusal(capped)) return capped;
  const cart = await viewCart(pool, owner, intoId);
  return isRefusal(cart) ? cart : { ...cart, capped };
};
