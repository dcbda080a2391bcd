import { paidWithSchema } from '@souk/events/paid-with';
import { z } from 'zod';

const count = z.int();
const amount = { amountMinor: z.int(), currency: z.string() };

/** The figures of an entry, for whoever says it in another language; which entry it is, its kind says. */
export const timelineFactsSchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('paid'), paidWith: paidWithSchema.nullable() }),
    /** `isLast`: nothing is left to send. */
    z.object({ kind: z.literal('parcel'), count, carrier: z.string(), isLast: z.boolean() }),
    z.object({ kind: z.literal('refund'), ...amount, of: z.enum(['part', 'rest', 'all']) }),
    /** What comes in and what goes out; above 0 the amount is to be paid. */
    z.object({ kind: z.literal('change'), added: count, out: count, ...amount }),
    z.object({ kind: z.literal('things'), count }),
    z.object({ kind: z.literal('reason'), reason: z.string() }),
  ])
  .meta({ id: 'TimelineFacts' });

export type TimelineFacts = z.infer<typeof timelineFactsSchema>;
