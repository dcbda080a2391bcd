import { z } from 'zod';
import { imageSchema } from '../quote.ts';

export const returnStates = ['requested', 'approved', 'refused', 'received', 'refunded'] as const;
export type ReturnState = (typeof returnStates)[number];

const returnLineSchema = z
  .object({
    variantId: z.uuid(),
    title: z.string(),
    variantTitle: z.string(),
    image: imageSchema,
    stall: z.string(),
    unitPriceMinor: z.int(),
    quantity: z.int(),
    reason: z.string(),
    receivedQuantity: z.int(),
    restockedQuantity: z.int(),
  })
  .meta({ id: 'ReturnLine' });

/** Things on their way back: asked for, agreed, arrived, paid back. */
export const returnSchema = z
  .object({
    id: z.uuid(),
    /** What it is called by people and on its parcel: enough of its id to tell an order's returns apart. */
    number: z.string(),
    state: z.enum(returnStates),
    note: z.string().nullable(),
    refusalReason: z.string().nullable(),
    requestedAt: z.string(),
    decidedAt: z.string().nullable(),
    receivedAt: z.string().nullable(),
    closedAt: z.string().nullable(),
    lines: z.array(returnLineSchema),
  })
  .meta({ id: 'Return' });

/** A return as the desk lists it: with the order it belongs to. */
export const returnSummarySchema = returnSchema
  .extend({
    orderNumber: z.string(),
    email: z.string(),
    contactName: z.string().nullable(),
    currency: z.string(),
    leftToRefundMinor: z.int(),
  })
  .meta({ id: 'ReturnSummary' });

export type ReturnSummary = z.infer<typeof returnSummarySchema>;
