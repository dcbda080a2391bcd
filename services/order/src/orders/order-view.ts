import { z } from 'zod';
import { addressSchema, deliverySchema, imageSchema, lineSchema, priceStepSchema } from '../quote.ts';

export const orderStatuses = ['confirmed', 'fulfilled', 'cancelled'] as const;

const totalsSchema = z
  .object({
    listMinor: z.int(),
    discountMinor: z.int(),
    deliveryMinor: z.int(),
    taxMinor: z.int(),
    taxLabel: z.string().nullable(),
    totalMinor: z.int(),
  })
  .meta({ id: 'OrderTotals' });

const whose = {
  id: z.uuid(),
  /** Such as `S-1042`. */
  number: z.string(),
  status: z.enum(orderStatuses),
  placedAt: z.string(),
  email: z.string(),
  contactName: z.string().nullable(),
  customerId: z.uuid().nullable(),
  currency: z.string(),
};

export const orderSchema = z
  .object({
    ...whose,
    /** The link's key: only in answers to whom it belongs. */
    key: z.string().optional(),
    market: z.string(),
    address: addressSchema,
    delivery: deliverySchema,
    lines: z.array(lineSchema),
    steps: z.array(priceStepSchema),
    totals: totalsSchema,
    payment: z.object({ method: z.enum(['card', 'wallet', 'bank', 'none']), label: z.string().nullable() }),
    refund: z
      .object({
        state: z.enum(['due', 'done']),
        amountMinor: z.int(),
        reason: z.string(),
        requestedAt: z.string(),
      })
      .nullable(),
    timeline: z.array(z.object({ at: z.string(), kind: z.string(), label: z.string() })),
  })
  .meta({ id: 'Order' });

export type OrderView = z.infer<typeof orderSchema>;

export const orderSummarySchema = z
  .object({
    ...whose,
    totalMinor: z.int(),
    itemCount: z.int(),
    paymentLabel: z.string().nullable(),
    lines: z.array(
      z.object({
        title: z.string(),
        variantTitle: z.string(),
        image: imageSchema,
        stall: z.string(),
        quantity: z.int(),
      }),
    ),
  })
  .meta({ id: 'OrderSummary' });

export type OrderSummary = z.infer<typeof orderSummarySchema>;
