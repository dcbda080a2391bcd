import { prepared, type Runner } from '@souk/service-kit/runner';

/** Who a use is counted for: a customer, an address, or both. */
export type Person = { readonly customerId: string | null; readonly emailKey: string | null };

const uses = prepared<{ promotionId: string; uses: number }>(
  'promotion_customer_uses',
  `select u.promotion_id as "promotionId", count(*)::int as uses from promotion_use u
   where u.promotion_id = any ($1::uuid[]) and (u.customer_id = $2::uuid or u.email_key = $3)
     and (u.state = 'confirmed' or u.state = 'held' and u.cart_id <> $4::uuid)
   group by u.promotion_id`,
);

/**
 * How often a person uses promotions, or has used them; what this very cart holds does not count. At the till it is
 * only a courtesy, so that the shopper hears of it early; behind the promotion's lock it is the last word.
 */
export const customerUses = async (
  runner: Runner,
  { promotionIds, cartId, customerId, emailKey }: Person & { promotionIds: string[]; cartId: string },
): Promise<Map<string, number>> => {
  const rows = await uses(runner, [promotionIds, customerId, emailKey, cartId]);
  return new Map(rows.map(({ promotionId, uses: count }) => [promotionId, count]));
};
