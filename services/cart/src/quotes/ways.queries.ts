import { prepared, type Runner } from '@souk/service-kit/runner';
import type { DeliveryRow } from '../carts/cart.queries.ts';

const ways = prepared<{ now: Date; ways: DeliveryRow[] }>(
  'ways_of_market',
  `select business_now() as now, coalesce((
     select jsonb_agg(jsonb_build_object('id', d.id, 'label', d.label, 'priceMinor', d.price_minor,
       'freeFromMinor', d.free_from_minor, 'transitDays', d.transit_days) order by d.position)
     from delivery_option d where d.market = $1), '[]') as ways`,
);

/** The ways things travel in a market, and what time it is. */
export const waysOf = async (runner: Runner, market: string): Promise<{ now: Date; ways: DeliveryRow[] }> =>
  (await ways(runner, [market]))[0]!;
