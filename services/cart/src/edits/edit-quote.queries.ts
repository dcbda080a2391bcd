import { type Db, rowsOf } from '@souk/service-kit/database';
import { sql } from 'drizzle-orm';
import { type PromotionRow, promotionJson, running } from '../carts/cart.queries.ts';

/** What the price of an edit depends on beside its lines. */
export type EditWorld = { automatic: PromotionRow[]; untaxed: string[]; now: Date };

/**
 * Promotions that come by themselves and are not counted: a counted one is used by checkouts of bags only. `untaxed`:
 * which of these things no tax is due on.
 */
export const editWorld = async (db: Db, variantIds: readonly string[]): Promise<EditWorld> => {
  const json = sql.raw(promotionJson({ cart: 'null::uuid', customer: 'null::uuid' }));
  const { rows } = await rowsOf<EditWorld>(
    db,
    sql`select business_now() as now,
          (select coalesce(jsonb_agg(${json}), '[]') from promotion p where p.code is null and p.uses_limit is null
            and p.customer_limit is null and p.offer ->> 'kind' <> 'free-delivery' and ${sql.raw(running)}) as automatic,
          (select coalesce(jsonb_agg(distinct v.variant_id), '[]') from sellable_variant v
            where not v.taxable and v.variant_id = any(${sql.param([...variantIds])}::uuid[])) as untaxed`,
  );
  return { ...rows[0]!, now: new Date(rows[0]!.now) };
};
