import { type Refusal, refuse } from '@souk/service-kit/refusal';
import type { CartRow } from '../carts/cart.queries.ts';
import { priceChangeText, showCart } from '../carts/show-cart.ts';
import { cartChanged } from '../carts/view-cart.ts';

/**
 * Why a bag cannot be quoted as it is: CART_CHANGED {cart}, CART_EMPTY, LINE_UNAVAILABLE {lines}, PRICE_CHANGED
 * {lines} while the shopper has not agreed to new prices; null when it can.
 */
export const cartProblem = (row: CartRow, expectedVersion: number | undefined): Refusal | null => {
  if (expectedVersion !== undefined && expectedVersion !== row.version) return cartChanged(showCart(row));
  if (row.lines.length === 0)
    return refuse('CART_EMPTY', 'The bag is empty. Add something, then come to the till.');
  const gone = row.lines.filter((line) => !line.sellable);
  if (gone.length > 0)
    return refuse(
      'LINE_UNAVAILABLE',
      `${gone.map(({ title }) => title).join(', ')}: no longer sold. Take it out of the bag to go on.`,
      { lines: gone.map(({ variantId, title, variantTitle }) => ({ variantId, title, variantTitle })) },
    );
  const changed = row.lines.filter((line) => line.priceMinor !== line.seenPriceMinor);
  if (changed.length > 0)
    return refuse(
      'PRICE_CHANGED',
      `${changed.map((line) => priceChangeText(line, row)).join('; ')}. Agree to go on, or take it out.`,
      {
        lines: changed.map((line) => ({
          variantId: line.variantId,
          title: line.title,
          variantTitle: line.variantTitle,
          priceWasMinor: line.seenPriceMinor,
          unitPriceMinor: line.priceMinor,
        })),
      },
    );
  return null;
};
