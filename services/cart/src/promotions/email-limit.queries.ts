import { prepared, type Runner } from '../runner.ts';

const reached = prepared<{ reached: boolean }>(
  'promotion_email_limit_reached',
  `select p.per_email_limit <= (
     select count(*) from coupon_use u
     where u.promotion_id = p.id and u.email_key = $2 and u.cart_id is distinct from $3::uuid
       and u.state in ('held', 'confirmed')
   ) + (
     select count(*) from coupon_use u
     where u.promotion_id = p.id and u.email_key = $2 and u.cart_id = $3::uuid and u.state = 'confirmed'
   ) as reached
   from promotion p where p.id = $1 and p.per_email_limit is not null`,
);

/**
 * Whether an address has used a promotion as often as it may; what this very cart still holds does not count. Only a
 * courtesy, so that the shopper hears of it early: the hold at checkout decides.
 */
export const emailLimitReached = async (
  runner: Runner,
  { promotion, emailKey, cartId }: { promotion: { id: string }; emailKey: string; cartId: string },
): Promise<boolean> => (await reached(runner, [promotion.id, emailKey, cartId]))[0]?.reached ?? false;
