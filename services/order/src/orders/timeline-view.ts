import { z } from 'zod';
import { timelineFactsSchema } from './timeline-facts.ts';

/** Who did something to an order; null: the shop itself. */
export const actedBySchema = z
  .object({
    kind: z.enum(['staff', 'customer', 'guest']),
    id: z.string().optional(),
    role: z.string().optional(),
  })
  .meta({ id: 'ActedBy' });

export type ActedBy = z.infer<typeof actedBySchema>;

/** One entry of an order's own history; the label is English. Notes, names and traces are for staff only. */
export const timelineEntrySchema = z
  .object({
    at: z.string(),
    kind: z.string(),
    label: z.string(),
    detail: z.string().optional(),
    /** Entries of long ago have none. */
    facts: timelineFactsSchema.optional(),
    traceId: z.string().optional(),
    by: actedBySchema.optional(),
  })
  .meta({ id: 'TimelineEntry' });

/** Which service an entry of the whole story comes from. */
export const lanes = ['cart', 'stock', 'payment', 'order', 'message'] as const;

export const historySchema = z.object({
  orderId: z.uuid(),
  checkoutId: z.uuid(),
  /** Its own checkout, and those of its edits. */
  checkoutIds: z.array(z.uuid()),
  /** Payments of these checkouts. */
  intentIds: z.array(z.uuid()),
  entries: z.array(timelineEntrySchema.extend({ lane: z.enum(lanes) }).meta({ id: 'HistoryEntry' })),
});

export type OrderHistory = z.infer<typeof historySchema>;
