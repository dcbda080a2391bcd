import { z } from 'zod';
import { imageSchema } from '../quote.ts';

export const buckets = ['hour', 'day', 'week', 'month'] as const;
export type Bucket = (typeof buckets)[number];

const totalsSchema = z
  .object({
    /** Charged less refunded, each by the day it happened. */
    takingsMinor: z.int(),
    grossMinor: z.int(),
    /** As a positive amount. */
    refundedMinor: z.int(),
    /** Discounts, tax and delivery of what was charged. */
    discountMinor: z.int(),
    taxMinor: z.int(),
    deliveryMinor: z.int(),
    orders: z.int(),
    /** Sold, less those given back. */
    units: z.int(),
    /** What was charged for an order, on average; 0 without one. */
    averageBasketMinor: z.int(),
  })
  .meta({ id: 'SalesTotals' });

export type Totals = z.infer<typeof totalsSchema>;

export const salesSchema = z
  .object({
    /** Days of the shop's own time zone, both included. */
    firstDay: z.iso.date(),
    lastDay: z.iso.date(),
    timezone: z.string(),
    bucket: z.enum(buckets),
    currency: z.string(),
    /** The shop's time when this was added up. */
    asOf: z.string(),
    totals: totalsSchema,
    /** One entry a bucket, also where nothing was sold. The stalls of a bucket sum to its takings. */
    series: z.array(
      z.object({
        at: z.string(),
        takingsMinor: z.int(),
        orders: z.int(),
        byStall: z.record(z.string(), z.int()),
      }),
    ),
    /** Stalls that took or gave back anything, the largest first. */
    stalls: z.array(z.object({ stall: z.string(), takingsMinor: z.int() })),
    /** A single day against the same weekday a week earlier, longer periods against as many days before them. */
    before: z.object({
      firstDay: z.iso.date(),
      lastDay: z.iso.date(),
      /** Only up to the same moment, while the period itself is under way. */
      totals: totalsSchema,
      /** All of it, bucket by bucket as in `series`. */
      series: z.array(z.object({ at: z.string(), takingsMinor: z.int() })),
    }),
    /** The ten products that took most. */
    products: z.array(
      z.object({
        productId: z.uuid(),
        handle: z.string(),
        title: z.string(),
        image: imageSchema,
        stall: z.string(),
        units: z.int(),
        takingsMinor: z.int(),
      }),
    ),
  })
  .meta({ id: 'Sales' });

export type Sales = z.infer<typeof salesSchema>;
