import { z } from 'zod';
import { defineEvent } from './define-event.ts';

/** What can be had of a variant, roughly: plenty, few, none, or none here but it may be ordered. */
export const bands = ['in', 'low', 'out', 'backorder'] as const;

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

/** A hold ran out before it was claimed; its units are free again. Aggregate: the reservation, by its key. */
export const reservationExpired = defineEvent(
  'reservation.expired',
  1,
  z.object({ key: z.string(), cartId: z.uuid() }),
);
