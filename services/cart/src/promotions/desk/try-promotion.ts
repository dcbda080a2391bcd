import type { PriceStep } from '@souk/events/price-step';
import { type Db, rowsOf } from '@souk/service-kit/database';
import { type MarketCode, markets } from '@souk/service-kit/markets';
import { isRefusal, type Refusal, refuse } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { sql } from 'drizzle-orm';
import { type DeliveryRow, type PromotionRow, promotionJson, running } from '../../carts/cart.queries.ts';
import { promotionOf, toQuote } from '../../carts/cart-to-quote.ts';
import { quoteLines } from '../../quotes/quote.ts';
import { sellableLines } from '../../quotes/sellable-lines.ts';
import { taxAt } from '../../quotes/served-address.ts';
import type { Promotion } from '../promotion.ts';
import { promotionName } from '../promotion-text.ts';
import type { TrialBody } from './desk.shapes.ts';
import { promotionUnknown } from './write-promotion.ts';

export type Trial = {
  applies: boolean;
  savedMinor: number;
  reason: string | null;
  steps: PriceStep[];
  totalMinor: number;
};
type World = {
  promotion: PromotionRow | null;
  automatic: PromotionRow[];
  deliveries: DeliveryRow[];
  now: Date;
};

/**
 * What a promotion would do to a bag if it ran right now, beside those that do. Nothing is held or used.
 * PROMOTION_UNKNOWN, VARIANT_UNKNOWN, ADDRESS_UNSERVED, DELIVERY_UNKNOWN.
 */
export const tryPromotion = async (
  { db, pool }: Pick<Service, 'db' | 'pool'>,
  id: string,
  { lines, address, deliveryOptionId, market: code }: TrialBody,
): Promise<Trial | Refusal> => {
  const market = markets[code];
  const { promotion, automatic, deliveries, now } = await worldOf(db, id, code);
  if (!promotion) return promotionUnknown();
  const things = await sellableLines(db, lines, market.currency);
  if (isRefusal(things)) return things;
  const tax = address ? await taxAt(pool, address, { market, path: 'address.' }) : null;
  if (isRefusal(tax)) return tax;
  const delivery = deliveryOptionId ? deliveries.find((one) => one.id === deliveryOptionId) : deliveries[0];
  if (deliveryOptionId && !delivery)
    return refuse('DELIVERY_UNKNOWN', 'This way of delivery is not offered. Choose another one.');

  const tried = asIfRunning(promotionOf(promotion, market.currency));
  const others = automatic.filter((one) => one.id !== id).map((one) => promotionOf(one, market.currency));
  const quoted = quoteLines({
    lines: toQuote({ lines: things }),
    promotions: [tried, ...others],
    delivery: delivery ?? null,
    tax,
    market,
    now,
  });
  const mine = quoted.applied.find((one) => one.promotion.id === id);
  const idle = `${promotionName(tried)} has nothing to take off this bag.`;
  return {
    applies: mine !== undefined,
    savedMinor: mine?.savedMinor ?? 0,
    reason: mine ? null : (quoted.problems.get(id)?.message ?? idle),
    steps: [...quoted.steps],
    totalMinor: quoted.totalMinor,
  };
};

const asIfRunning = (promotion: Promotion): Promotion => ({
  ...promotion,
  startsAt: null,
  endsAt: null,
  usesLimit: null,
  customerLimit: null,
});

const worldOf = async (db: Db, id: string, market: MarketCode): Promise<World> => {
  const json = sql.raw(promotionJson({ cart: 'null::uuid', customer: 'null::uuid' }));
  const { rows } = await rowsOf<World>(
    db,
    sql`select business_now() as now, (select ${json} from promotion p where p.id = ${id}::uuid) as promotion,
          (select coalesce(jsonb_agg(${json}), '[]') from promotion p where p.code is null and ${sql.raw(running)}) as automatic,
          (select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'label', d.label, 'priceMinor', d.price_minor,
            'freeFromMinor', d.free_from_minor, 'transitDays', d.transit_days) order by d.position), '[]')
            from delivery_option d where d.market = ${market}) as deliveries`,
  );
  return { ...rows[0]!, now: new Date(rows[0]!.now) };
};
