import { type PromotionRow, promotionJson } from '../carts/cart.queries.ts';
import { type Owner, ownedBy } from '../owner.ts';
import { prepared, type Runner } from '../runner.ts';

const byCode = prepared<{ promotion: PromotionRow }>(
  'promotion_by_code',
  `select ${promotionJson('$2::uuid')} as promotion from promotion p where p.code = $1`,
);

/** A promotion by its code (capitals), as it stands for one cart. */
export const promotionByCode = async (
  runner: Runner,
  code: string,
  cartId: string,
): Promise<PromotionRow | null> => (await byCode(runner, [code, cartId]))[0]?.promotion ?? null;

const advertised = prepared<{ code: string }>(
  'promotion_advertised',
  `select code from promotion
   where advertised and (starts_at is null or starts_at <= business_now()) and (ends_at is null or ends_at > business_now())
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

const upsert = prepared(
  'promotion_upsert',
  `insert into promotion (code, percent_off, stall, minimum_minor, starts_at, ends_at, uses_limit, per_email_limit, advertised)
   values ($1, $2, $3, $4, business_now() + make_interval(days => $5), business_now() + make_interval(days => $6), $7, $8, $9)
   on conflict (code) do nothing`,
);

/** Adds a promotion; one with this code stays as it is. Days count from now; null means always. */
export const addPromotion = (
  runner: Runner,
  promotion: {
    code: string;
    percentOff: number;
    stall: string | null;
    minimumMinor: number;
    startsInDays: number | null;
    endsInDays: number | null;
    usesLimit: number | null;
    perEmailLimit: number | null;
    advertised: boolean;
  },
): Promise<unknown> =>
  upsert(runner, [
    promotion.code,
    promotion.percentOff,
    promotion.stall,
    promotion.minimumMinor,
    promotion.startsInDays,
    promotion.endsInDays,
    promotion.usesLimit,
    promotion.perEmailLimit,
    promotion.advertised,
  ]);
