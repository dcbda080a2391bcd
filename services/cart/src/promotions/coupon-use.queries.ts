import { homeCurrency } from '@souk/service-kit/markets';
import { prepared, type Runner } from '@souk/service-kit/runner';

export type UseState = 'held' | 'confirmed' | 'released' | 'lapsed';
/** A checkout's use: one key, and what became of each promotion. None of them: released before it was asked for. */
export type UseRow = {
  key: string;
  quoteId: string | null;
  parts: { promotionId: string; state: UseState }[];
};

/** Far longer than any checkout lives: it only frees what a lost order never released. */
const HELD_FOR = `interval '24 hours'`;

const byKey = prepared<UseRow>(
  'coupon_use_by_key',
  `select c.key, c.quote_id as "quoteId", coalesce((
     select jsonb_agg(jsonb_build_object('promotionId', u.promotion_id, 'state', u.state) order by u.promotion_id)
     from promotion_use u where u.key = c.key), '[]') as parts
   from coupon_use c where c.key = $1`,
);

export const useByKey = async (runner: Runner, key: string): Promise<UseRow | null> =>
  (await byKey(runner, [key]))[0] ?? null;

export type LockedPromotion = {
  id: string;
  title: string;
  code: string | null;
  uses: number;
  usesLimit: number | null;
  customerLimit: number | null;
};

// By id, so that two checkouts that meet wait for one another instead of for ever.
const lock = prepared<LockedPromotion>(
  'promotions_lock',
  `select id, title, code, uses, uses_limit as "usesLimit", customer_limit as "customerLimit"
   from promotion where id = any ($1::uuid[]) order by id for update`,
);

/** All counting of a promotion's uses happens behind this lock, one checkout after another. */
export const lockPromotions = async (runner: Runner, ids: string[]): Promise<LockedPromotion[]> => {
  const rows = await lock(runner, [ids]);
  if (rows.length < new Set(ids).size) throw new Error(`of promotions ${ids.join(', ')} some are gone`);
  return rows;
};

const free = prepared<{ uses: number }>(
  'promotion_use_free',
  `with freed as (
     update promotion_use set state = case when held_until <= business_now() then 'lapsed' else 'released' end,
       changed_at = business_now()
     where promotion_id = $1 and state = 'held' and (held_until <= business_now() or cart_id = $2) returning key)
   update promotion set uses = uses - (select count(*) from freed) where id = $1 returning uses`,
);

/**
 * Gives back what nobody holds any more, and what this cart held before: a shopper never blocks themselves. Answers
 * how many uses are left standing.
 */
export const freeHeldUses = async (runner: Runner, promotionId: string, cartId: string): Promise<number> =>
  (await free(runner, [promotionId, cartId]))[0]!.uses;

const insert = prepared(
  'promotion_use_hold',
  `with held as (
     insert into promotion_use (key, promotion_id, quote_id, cart_id, customer_id, email_key, state, saved_minor, currency, held_until)
     values ($1, $2, $3, $4, $5, $6, 'held', $7, $8, business_now() + ${HELD_FOR}) returning promotion_id)
   update promotion set uses = uses + 1 from held where promotion.id = held.promotion_id`,
);

export const insertPart = (
  runner: Runner,
  use: {
    key: string;
    promotionId: string;
    quoteId: string;
    cartId: string;
    customerId: string | null;
    emailKey: string | null;
    savedMinor: number;
    currency: string;
  },
): Promise<unknown> =>
  insert(runner, [
    use.key,
    use.promotionId,
    use.quoteId,
    use.cartId,
    use.customerId,
    use.emailKey,
    use.savedMinor,
    use.currency,
  ]);

const move = prepared(
  'promotion_use_move',
  `with moved as (
     update promotion_use set state = $3, changed_at = business_now()
     where key = $1 and promotion_id = $2 and state = $4 returning promotion_id, saved_minor, currency)
   update promotion set uses = uses + $5,
     saved_minor = promotion.saved_minor
       + case when $3 = 'confirmed' and moved.currency = '${homeCurrency}' then moved.saved_minor else 0 end,
     saved_abroad = case when $3 = 'confirmed' and moved.currency <> '${homeCurrency}' then promotion.saved_abroad
       || jsonb_build_object(moved.currency,
         coalesce((promotion.saved_abroad ->> moved.currency)::bigint, 0) + moved.saved_minor)
       else promotion.saved_abroad end
   from moved where promotion.id = moved.promotion_id`,
);

/** Moves one promotion's use from one state to another and counts it: `uses` is what that adds to its uses. */
export const movePart = (
  runner: Runner,
  change: { key: string; promotionId: string; from: UseState; to: UseState; uses: -1 | 0 | 1 },
): Promise<unknown> => move(runner, [change.key, change.promotionId, change.to, change.from, change.uses]);

const claimKey = prepared('coupon_use_claim_key', `insert into coupon_use (key, quote_id) values ($1, $2)`);

/** Takes the key for a quote. Violates `coupon_use_pkey` when the key arrived by another way meanwhile. */
export const insertKey = (runner: Runner, key: string, quoteId: string): Promise<unknown> =>
  claimKey(runner, [key, quoteId]);

const tombstone = prepared<{ key: string }>(
  'coupon_use_tombstone',
  `insert into coupon_use (key) values ($1) on conflict do nothing returning key`,
);

/** Closes the door behind a use that never arrived; false when it did arrive. */
export const insertTombstone = async (runner: Runner, key: string): Promise<boolean> =>
  (await tombstone(runner, [key])).length > 0;
