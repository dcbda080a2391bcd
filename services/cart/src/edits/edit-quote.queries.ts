import type { TaxClass } from '@souk/events/tax-class';
import { type Db, rowsOf } from '@souk/service-kit/database';
import { sql } from 'drizzle-orm';
import { type PromotionRow, promotionJson, running } from '../carts/cart.queries.ts';

/** What the price of an edit depends on beside its lines. */
export type EditWorld = { automatic: PromotionRow[]; classes: Record<string, TaxClass>; now: Date };

/**
 * Promotions that come by themselves and are not counted: a counted one is used by checkouts of bags only. `classes`: what
 * these things are to the tax office today, by variant.
 */
export const editWorld = async (db: Db, variantIds: readonly string[]): Promise<EditWorld> => {
  const json = sql.raw(promotionJson({ cart: 'null::uuid', customer: 'null::uuid' }));
  const { rows } = await rowsOf<EditWorld>(
    db,
    sql`select business_now() as now,
          (select coalesce(jsonb_agg(${json}), '[]') from promotion p where p.code is null and p.uses_limit is null
            and p.customer_limit is null and p.offer ->> 'kind' <> 'free-delivery' and ${sql.raw(running)}) as automatic,
          (select coalesce(jsonb_object_agg(v.variant_id, v.tax_class), '{}') from sellable_variant v
            where v.variant_id = any(${sql.param([...variantIds])}::uuid[])) as classes`,
  );
  return { ...rows[0]!, now: new Date(rows[0]!.now) };
};
