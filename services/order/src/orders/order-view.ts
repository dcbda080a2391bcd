import { paidWithSchema } from '@souk/events/paid-with';
import { priceStepSchema } from '@souk/events/price-step';
import { z } from 'zod';
import { editSchema } from '../edits/edit-view.ts';
import { fulfilmentSchema } from '../fulfilment/fulfilment-view.ts';
import { addressSchema, deliverySchema, imageSchema, lineSchema } from '../quote.ts';
import { refundSchema } from '../refunds/refund-view.ts';
import { returnSchema } from '../returns/return-view.ts';
import { timelineEntrySchema } from './timeline-view.ts';

export const orderStatuses = ['confirmed', 'fulfilled', 'cancelled'] as const;
export const fulfilments = ['unfulfilled', 'partly', 'fulfilled'] as const;
export const paidBy = ['card', 'wallet', 'bank', 'none'] as const;

const totalsSchema = z
  .object({
    listMinor: z.int(),
    discountMinor: z.int(),
    deliveryMinor: z.int(),
    taxMinor: z.int(),
    /** Whether the total holds the tax, instead of having it added. */
    taxIncluded: z.boolean(),
    taxLabel: z.string().nullable(),
    totalMinor: z.int(),
  })
  .meta({ id: 'OrderTotals' });

const whose = {
  id: z.uuid(),
  /** Such as `S-1042`. */
  number: z.string(),
  /** `confirmed` until every unit is sent or taken out, then `fulfilled`; or `cancelled`. */
  status: z.enum(orderStatuses),
  fulfilment: z.enum(fulfilments),
  placedAt: z.string(),
  email: z.string(),
  contactName: z.string().nullable(),
  customerId: z.uuid().nullable(),
  currency: z.string(),
};

const placedLineSchema = lineSchema
  .extend({
    /** Its place in the order: a thing that was added to later stands on several lines. */
    position: z.int(),
    shippedQuantity: z.int(),
    /** Taken out before it was sent: refunded and put back on the shelf. */
    withdrawnQuantity: z.int(),
    /** Asked to be returned, and not arrived or refused yet. */
    onReturnQuantity: z.int(),
    returnedQuantity: z.int(),
  })
  .meta({ id: 'PlacedLine' });

export const orderSchema = z
  .object({
    ...whose,
    /** The link's key: only in answers to whom it belongs. */
    key: z.string().optional(),
    market: z.string(),
    address: addressSchema,
    delivery: deliverySchema,
    lines: z.array(placedLineSchema),
    steps: z.array(priceStepSchema),
    totals: totalsSchema,
    /** The label is English. Orders of long ago have no facts of it. */
    payment: z.object({
      method: z.enum(paidBy),
      label: z.string().nullable(),
      paidWith: paidWithSchema.nullable(),
    }),
    /** What a cancelled order gives back; null while it is not cancelled. */
    refund: z
      .object({
        state: z.enum(['due', 'done']),
        amountMinor: z.int(),
        reason: z.string(),
        requestedAt: z.string(),
      })
      .nullable(),
    fulfilments: z.array(fulfilmentSchema),
    /** Every refund of this order, oldest first. */
    refunds: z.array(refundSchema),
    returns: z.array(returnSchema),
    /** Changes of what is in it, oldest first. */
    edits: z.array(editSchema),
    /** What was paid, less what was given or promised back. */
    leftToRefundMinor: z.int(),
    timeline: z.array(timelineEntrySchema),
  })
  .meta({ id: 'Order' });

export type OrderView = z.infer<typeof orderSchema>;

export const orderSummarySchema = z
  .object({
    ...whose,
    totalMinor: z.int(),
    /** Given or promised back. */
    refundedMinor: z.int(),
    itemCount: z.int(),
    /** Where it goes. */
    city: z.string(),
    region: z.string(),
    paymentMethod: z.enum(paidBy),
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
