import { type MarketCode, markets } from '@souk/service-kit/markets';
import type { Runner } from '@souk/service-kit/runner';
import { z } from 'zod';
import { deliveryDay, LAST_ORDER_HOUR } from './delivery-day.ts';
import { waysOf } from './ways.queries.ts';

export const deliveryEstimateSchema = z
  .object({
    /** The first and the last day among all ways; null where nothing is delivered. */
    earliest: z.iso.date().nullable(),
    latest: z.iso.date().nullable(),
    /** Whether what is ordered now leaves today, and until which hour of the hall's clock it does. */
    leavesToday: z.boolean(),
    lastOrderHour: z.int(),
    ways: z.array(
      z
        .object({
          id: z.string(),
          label: z.string(),
          priceMinor: z.int(),
          freeFromMinor: z.int().nullable(),
          deliverBy: z.iso.date(),
        })
        .meta({ id: 'DeliveryWay' }),
    ),
  })
  .meta({ id: 'DeliveryEstimate', description: 'When something ordered now arrives, whatever it is.' });

export type DeliveryEstimate = z.infer<typeof deliveryEstimateSchema>;

/** When something ordered in this market now arrives, by each way. No bag and no address are needed for that. */
export const deliveryEstimate = async (runner: Runner, market: MarketCode): Promise<DeliveryEstimate> => {
  const { now, ways } = await waysOf(runner, market);
  const { timeZone } = markets[market];
  const dated = ways.map(({ transitDays, ...way }) => ({
    ...way,
    ...deliveryDay(now, { timeZone, transitDays }),
  }));
  const days = dated.map(({ deliverBy }) => deliverBy).sort();
  return {
    earliest: days[0] ?? null,
    latest: days.at(-1) ?? null,
    leavesToday: dated.some(({ leavesToday }) => leavesToday),
    lastOrderHour: LAST_ORDER_HOUR,
    ways: dated.map(({ id, label, priceMinor, freeFromMinor, deliverBy }) => ({
      ...{ id, label, priceMinor, freeFromMinor, deliverBy },
    })),
  };
};
