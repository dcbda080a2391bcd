import { z } from 'zod';
import { defineEvent } from './define-event.ts';
import { priceStepSchema } from './price-step.ts';

const minor = z.int();

const line = z.object({
  variantId: z.uuid(),
  productId: z.uuid(),
  handle: z.string(),
  title: z.string(),
  variantTitle: z.string(),
  image: z.object({
    src: z.string().nullable(),
    alt: z.string(),
    art: z.boolean(),
    missing: z.string().optional(),
  }),
  stall: z.string(),
  quantity: z.int().min(1),
  unitPriceMinor: minor,
  totalMinor: minor,
});

const whose = {
  orderId: z.uuid(),
  /** Such as `S-1042`. */
  number: z.string(),
  /** Who holds it may see the order: `/orders/{number}?key={key}`. */
  key: z.string(),
  email: z.string(),
  contactName: z.string().nullable(),
  customerId: z.uuid().nullable(),
  market: z.string(),
  currency: z.string(),
};

/** A checkout was paid in full and became an order. Exactly one per checkout. */
export const orderConfirmed = defineEvent(
  'order.confirmed',
  1,
  z.object({
    ...whose,
    checkoutId: z.uuid(),
    quoteId: z.uuid(),
    cartId: z.uuid(),
    placedAt: z.iso.datetime(),
    lines: z.array(line).min(1),
    steps: z.array(priceStepSchema),
    totals: z.object({
      listMinor: minor,
      discountMinor: minor,
      deliveryMinor: minor,
      taxMinor: minor,
      /** Whether the total holds the tax. Events of long ago had it added. */
      taxIncluded: z.boolean().default(false),
      totalMinor: minor,
    }),
    address: z.object({
      name: z.string(),
      line1: z.string(),
      line2: z.string().optional(),
      city: z.string(),
      region: z.string(),
      postcode: z.string(),
      country: z.string(),
      phone: z.string().optional(),
    }),
    delivery: z.object({ id: z.string(), label: z.string(), promise: z.string(), deliverBy: z.string() }),
  }),
);

/** The merchant cancelled a confirmed order: its stock goes back and its money is on the way back. */
export const orderCancelled = defineEvent(
  'order.cancelled',
  1,
  z.object({ ...whose, reason: z.string(), totalMinor: minor, cancelledAt: z.iso.datetime() }),
);

/** Money of an order is back with the shopper: one event for each refund. */
export const orderRefunded = defineEvent(
  'order.refunded',
  1,
  z.object({
    ...whose,
    /** Of this refund. */
    amountMinor: minor,
    reason: z.string(),
    /** What is still kept of what was paid; 0 after a refund in full. Older events do not say. */
    keptMinor: minor.optional(),
    /** Units it was given for that stay with their buyer: neither returned nor taken out before they were sent. */
    lines: z.array(z.object({ variantId: z.uuid(), quantity: z.int().min(1) })).default([]),
    /** Nothing is left to send, and something was sent. Older events do not say. */
    complete: z.boolean().optional(),
  }),
);

/** A parcel of an order left. `complete`: nothing is left to send. */
export const orderFulfilled = defineEvent(
  'order.fulfilled',
  1,
  z.object({
    ...whose,
    fulfilmentId: z.uuid(),
    carrier: z.string(),
    trackingNumber: z.string(),
    trackingUrl: z.string().nullable(),
    /** What is in the parcel. */
    lines: z.array(line).min(1),
    complete: z.boolean(),
    /** The day by which the order was promised to be there. Older events do not say. */
    deliverBy: z.string().nullable().default(null),
  }),
);

/**
 * A change of what is in an order moved on: it waits for its payment, is made, lapsed unpaid, or was taken back. Whoever
 * holds the order's key may pay the difference until `payUntil`.
 */
export const orderEditChanged = defineEvent(
  'order.edit_changed',
  1,
  z.object({
    ...whose,
    editId: z.uuid(),
    state: z.enum(['payment_due', 'applied', 'lapsed', 'withdrawn']),
    /** Why it was asked for. */
    reason: z.string(),
    removed: z.array(line),
    added: z.array(line),
    /** Above 0: paid, or to be paid. Below 0: given back. */
    differenceMinor: minor,
    payUntil: z.iso.datetime().nullable(),
  }),
);

/** A return moved on: asked for, agreed, refused, arrived, or paid back. */
export const orderReturnChanged = defineEvent(
  'order.return_changed',
  1,
  z.object({
    ...whose,
    returnId: z.uuid(),
    state: z.enum(['requested', 'approved', 'refused', 'received', 'refunded']),
    /** Why it was refused. */
    reason: z.string().nullable(),
    /** What is coming back; once it arrived, what arrived. */
    lines: z.array(line),
  }),
);
