import { z } from 'zod';
import { defineEvent } from './define-event.ts';

/** What can be had of a variant, roughly: plenty, few, none, or none here but it may be ordered. */
export const bands = ['in', 'low', 'out', 'backorder'] as const;

/** So many units, or fewer, are few: then shoppers are told how many. */
export const LOW_COUNT = 5;

/** A variant's availability moved to another band, or its low count changed. Aggregate: the variant. */
export const stockChanged = defineEvent(
  'stock.changed',
  1,
  z.object({
    variantId: z.uuid(),
    band: z.enum(bands),
    /** Units that can be promised now; null for a variant whose stock is not counted. */
    available: z.int().nonnegative().nullable(),
    /** When more is expected. */
    backOn: z.iso.date().nullable(),
  }),
);

/** What a merchant is told about an item, from bad to worse. */
export const alarms = ['low', 'out', 'short'] as const;

/**
 * An item fell to its low-stock threshold, to nothing, or below what is promised: each step once, until there is enough
 * again. Only for items whose alert is on. Aggregate: the variant.
 */
export const stockLow = defineEvent(
  'stock.low',
  1,
  z.object({
    variantId: z.uuid(),
    productId: z.uuid(),
    level: z.enum(alarms),
    title: z.string(),
    /** Null where the product comes in one variant only. */
    variantTitle: z.string().nullable(),
    sku: z.string().nullable(),
    stall: z.string(),
    image: z.object({
      src: z.string().nullable(),
      alt: z.string(),
      art: z.boolean(),
      missing: z.string().optional(),
    }),
    /** Units on the shelf that nobody holds. */
    available: z.int().nonnegative(),
    onHand: z.int(),
    /** Units that shoppers at the till hold. */
    reserved: z.int().nonnegative(),
    /** Promised units that are not there. */
    shortage: z.int().nonnegative(),
    /** The threshold that was met. */
    lowAt: z.int().nonnegative(),
    backOn: z.iso.date().nullable(),
  }),
);

/** A hold ran out before it was claimed; its units are free again. Aggregate: the reservation, by its key. */
export const reservationExpired = defineEvent(
  'reservation.expired',
  1,
  z.object({ key: z.string(), cartId: z.uuid() }),
);
