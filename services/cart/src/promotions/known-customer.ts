import { type Refusal, refuse } from '@souk/service-kit/refusal';
import type { Runner } from '@souk/service-kit/runner';
import type { CartRow } from '../carts/cart.queries.ts';
import { promotionOf } from '../carts/cart-to-quote.ts';
import { showCart } from '../carts/show-cart.ts';
import { customerUses } from './customer-uses.queries.ts';
import type { Promotion } from './promotion.ts';
import { timesText } from './promotion-problem.ts';

export type AsKnown = (promotion: Promotion) => Promotion;

/**
 * At the till we know who shops: by their account, their email address, or both. Answers promotions with the uses this
 * person has had of them. Where nobody is known, what is limited for each customer is for nobody.
 */
export const knownCustomer = async (
  runner: Runner,
  row: CartRow,
  emailKey: string | null,
): Promise<AsKnown> => {
  const promotions = [...(row.promotion ? [row.promotion] : []), ...row.automatic];
  const limited = promotions.filter(({ customerLimit }) => customerLimit !== null).map(({ id }) => id);
  if (limited.length === 0) return (promotion) => promotion;
  const { id: cartId, customerId } = row;
  const nobody = customerId === null && emailKey === null;
  const uses = await customerUses(runner, { promotionIds: limited, cartId, customerId, emailKey });
  return (promotion) => {
    if (promotion.customerLimit === null) return promotion;
    return { ...promotion, customerUses: nobody ? promotion.customerLimit : (uses.get(promotion.id) ?? 0) };
  };
};

/** Why the code on a bag, good so far, is not for this person; null when it is, or was not good anyway. */
export const codeUsedUp = (row: CartRow, asKnown: AsKnown): Refusal | null => {
  if (!row.promotion?.code || row.promotion.customerLimit === null) return null;
  const { code, customerLimit, customerUses: used } = asKnown(promotionOf(row.promotion, row.currency));
  if (used < customerLimit! || showCart(row).code?.problem) return null;
  return codeUsedByCustomer({ code: code!, customerLimit: customerLimit! });
};

export const codeUsedByCustomer = ({
  code,
  customerLimit,
}: {
  code: string;
  customerLimit: number;
}): Refusal =>
  refuse(
    'CODE_EXHAUSTED',
    `${code} is good ${timesText(customerLimit)} for each customer, and it was used with this email address before. Take it off to go on.`,
    {
      promotion: code,
      byItself: false,
      customerLimit,
      errors: [{ path: 'email', message: `has used ${code} before` }],
    },
  );
