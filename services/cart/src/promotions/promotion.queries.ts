import { prepared, type Runner } from '@souk/service-kit/runner';
import { type PromotionRow, promotionJson } from '../carts/cart.queries.ts';
import { type Owner, ownedBy } from '../owner.ts';

const byCode = prepared<{ promotion: PromotionRow }>(
  'promotion_by_code',
  `select ${promotionJson({ cart: '$2::uuid', customer: '$3::uuid' })} as promotion
   from promotion p where p.code = $1 and not p.draft`,
);

/** A promotion by its code (in its one spelling), as it stands for one cart and its customer. */
export const promotionByCode = async (
  runner: Runner,
  { code, cartId, customerId }: { code: string; cartId: string; customerId: string | null },
): Promise<PromotionRow | null> => (await byCode(runner, [code, cartId, customerId]))[0]?.promotion ?? null;

const advertised = prepared<{ code: string }>(
  'promotion_advertised',
  `select code from promotion
   where advertised and code is not null and not draft and (starts_at is null or starts_at <= business_now()) and (ends_at is null or ends_at > business_now())
     and (uses_limit is null or uses < uses_limit)
   order by code limit 500`,
);

/** The codes that are good now and no secret. */
export const advertisedCodes = async (runner: Runner): Promise<string[]> =>
  (await advertised(runner, [])).map(({ code }) => code);

const choose = prepared(
  'cart_choose_promotion',
  `update cart c set promotion_id = $4, version = version + 1, kept_until = business_now() + interval '30 days'
   where c.id = $1 and ${ownedBy({ customer: '$2', guestCart: '$3' })} and c.promotion_id is distinct from $4`,
);

/** Puts a promotion on a cart, or takes it off with null. */
export const choosePromotion = (
  runner: Runner,
  owner: Owner,
  { cartId, promotionId }: { cartId: string; promotionId: string | null },
): Promise<unknown> => choose(runner, [cartId, owner.customerId, owner.guestCartId, promotionId]);
