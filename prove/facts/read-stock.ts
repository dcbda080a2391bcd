import type { Ask } from '../world/databases.ts';
import type { HoldFact, StockFact } from './facts.ts';

export const readStock = (ask: Ask): Promise<StockFact[]> =>
  ask<StockFact>(`
    select s.variant_id as "variantId", on_hand as "onHand", reserved, backorder_limit as "backorderLimit", shortage,
      coalesce(sum(m.delta), 0)::int as ledger,
      coalesce(sum(m.delta) filter (where m.kind not in ('sale', 'sale_undone')), 0)::int as stocked,
      coalesce(-sum(m.delta) filter (where m.kind in ('sale', 'sale_undone')), 0)::int as sold
    from stock_item s left join stock_movement m using (variant_id, location_id)
    where s.tracked group by s.variant_id, s.location_id order by s.variant_id`);

export const readHolds = (ask: Ask): Promise<HoldFact[]> =>
  ask<HoldFact>(`
    select key, cart_id as "cartId", state, expires_at > business_now() as "isLive", lines
    from reservation order by key`);
