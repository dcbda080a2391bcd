import { type Refusal, refuse } from '@souk/service-kit/refusal';
import type { Runner } from '@souk/service-kit/runner';
import { readCart } from '../carts/cart.queries.ts';
import type { Cart } from '../carts/cart.shapes.ts';
import { cartToQuote } from '../carts/cart-to-quote.ts';
import { viewCart } from '../carts/view-cart.ts';
import { cartUnknown, type Owner } from '../owner.ts';
import { quoteLines } from '../quotes/quote.ts';
import { closestCode } from './closest-code.ts';
import { codeText } from './code-text.ts';
import { advertisedCodes, choosePromotion, promotionByCode } from './promotion.queries.ts';

/**
 * Puts a code on a bag; it replaces the one that was there. CODE_UNKNOWN {didYouMean}, CODE_NOT_COMBINED {others} (what
 * comes by itself gives more), and whatever else keeps a promotion from giving anything: then the bag is as before.
 */
export const applyCode = async (
  runner: Runner,
  owner: Owner,
  { cartId, typed }: { cartId: string; typed: string },
): Promise<Cart | Refusal> => {
  const row = await readCart(runner, cartId, owner);
  if (!row) return cartUnknown();
  const code = codeText(typed);
  const promotion = await promotionByCode(runner, { code, cartId, customerId: row.customerId });
  if (!promotion) return codeUnknown(code, await advertisedCodes(runner));
  const problem = quoteLines(cartToQuote({ ...row, promotion })).problems.get(promotion.id);
  if (problem) return problem;
  await choosePromotion(runner, owner, { cartId, promotionId: promotion.id });
  return viewCart(runner, owner, cartId);
};

const codeUnknown = (code: string, codes: string[]): Refusal => {
  const didYouMean = closestCode(code, codes);
  const hint = didYouMean ? `Did you mean ${didYouMean}?` : 'Check its letters, or go on without it.';
  return refuse('CODE_UNKNOWN', `We don't know this code. ${hint}`, {
    didYouMean,
    errors: [{ path: 'code', message: 'is not known' }],
  });
};
