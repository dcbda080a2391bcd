import { prepared, type Runner } from '../runner.ts';

export type UseState = 'held' | 'confirmed' | 'released' | 'lapsed';
export type UseRow = { key: string; quoteId: string | null; promotionId: string | null; state: UseState };

/** Far longer than any checkout lives: it only frees what a lost order never released. */
const HELD_FOR = `interval '24 hours'`;

const byKey = prepared<UseRow>(
  'coupon_use_by_key',
  `select key, quote_id as "quoteId", promotion_id as "promotionId", state from coupon_use where key = $1`,
);

export const useByKey = async (runner: Runner, key: string): Promise<UseRow | null> =>
  (await byKey(runner, [key]))[0] ?? null;

export type LockedPromotion = {
  id: string;
  code: string;
  uses: number;
  usesLimit: number | null;
  perEmailLimit: number | null;
};

const lock = prepared<LockedPromotion>(
  'promotion_lock',
  `select id, code, uses, uses_limit as "usesLimit", per_email_limit as "perEmailLimit" from promotion where id = $1 for update`,
);

/** All counting of a promotion's uses happens behind this lock, one checkout after another. */
export const lockPromotion = async (runner: Runner, id: string): Promise<LockedPromotion> => {
  const row = (await lock(runner, [id]))[0];
  if (!row) throw new Error(`promotion ${id} is gone`);
  return row;
};

const free = prepared<{ uses: number }>(
  'coupon_use_free',
  `with freed as (
     update coupon_use set state = case when held_until <= business_now() then 'lapsed' else 'released' end,
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

const byEmail = prepared<{ count: number }>(
  'coupon_use_by_email',
  `select count(*)::int as count from coupon_use
   where promotion_id = $1 and email_key = $2 and state in ('held', 'confirmed')`,
);

/** How often this address uses the promotion, or has used it. */
export const usesOfEmail = async (
  runner: Runner,
  { promotionId, emailKey }: { promotionId: string; emailKey: string },
): Promise<number> => (await byEmail(runner, [promotionId, emailKey]))[0]!.count;

const insert = prepared(
  'coupon_use_hold',
  `with held as (
     insert into coupon_use (key, promotion_id, quote_id, cart_id, email_key, state, held_until)
     values ($1, $2, $3, $4, $5, 'held', business_now() + ${HELD_FOR}) returning promotion_id)
   update promotion set uses = uses + 1 from held where promotion.id = held.promotion_id`,
);

/** Violates `coupon_use_pkey` when the key arrived by another way meanwhile. */
export const insertUse = (
  runner: Runner,
  use: { key: string; promotionId: string; quoteId: string; cartId: string; emailKey: string | null },
): Promise<unknown> => insert(runner, [use.key, use.promotionId, use.quoteId, use.cartId, use.emailKey]);

const move = prepared(
  'coupon_use_move',
  `with moved as (
     update coupon_use set state = $2, changed_at = business_now() where key = $1 and state = $3 returning promotion_id)
   update promotion set uses = uses + $4 from moved where promotion.id = moved.promotion_id`,
);

/** Moves a use from one state to another and counts it: `uses` is what that adds to the promotion's uses. */
export const moveUse = (
  runner: Runner,
  change: { key: string; from: UseState; to: UseState; uses: -1 | 0 | 1 },
): Promise<unknown> => move(runner, [change.key, change.to, change.from, change.uses]);

const tombstone = prepared<{ key: string }>(
  'coupon_use_tombstone',
  `insert into coupon_use (key, state) values ($1, 'released') on conflict do nothing returning key`,
);

/** Closes the door behind a use that never arrived; false when it did arrive. */
export const insertTombstone = async (runner: Runner, key: string): Promise<boolean> =>
  (await tombstone(runner, [key])).length > 0;
