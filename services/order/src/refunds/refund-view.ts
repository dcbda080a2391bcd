import { z } from 'zod';

/** Money given back: `due` until payment has said yes, `refused` when it never will. */
export const refundSchema = z
  .object({
    id: z.uuid(),
    state: z.enum(['due', 'done', 'refused']),
    amountMinor: z.int(),
    reason: z.string(),
    at: z.string(),
    finishedAt: z.string().nullable(),
    /** The return it belongs to. */
    returnId: z.uuid().nullable(),
    /** Why payment refused. */
    refusal: z.string().nullable(),
    /** Set against what a change of the order added: no money moved. */
    isOffset: z.boolean(),
  })
  .meta({ id: 'Refund' });
