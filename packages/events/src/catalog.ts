import { z } from 'zod';
import { defineEvent } from './define-event.ts';
import { taxClassSchema } from './tax-class.ts';

const minor = z.int().nonnegative();

const image = z.object({
  /** Path under the media address, such as /media/<hash>.webp; null where only a placeholder can stand. */
  src: z.string().nullable(),
  alt: z.string(),
  /** A transparent cut-out that can stand in a niche. */
  art: z.boolean(),
  missing: z.string().optional(),
});

const variant = z.object({
  variantId: z.uuid(),
  title: z.string(),
  sku: z.string().nullable(),
  optionValues: z.array(z.string()),
  listPriceMinor: minor,
  salePriceMinor: minor.nullable(),
  saleLabel: z.string().nullable(),
  /** Business time; null with a sale price means until further notice. */
  saleUntil: z.iso.datetime({ offset: true }).nullable(),
  currency: z.string().length(3),
  image,
  tracked: z.boolean(),
  allowBackorder: z.boolean(),
  /** Counts only for a variant whose stock is not known yet; never corrects a stock record that exists. */
  initialQuantity: z.int().nonnegative(),
  /** When a variant that starts at nothing is expected; read together with `initialQuantity`. */
  initialBackOn: z.iso.date().nullable(),
  weightGrams: z.int().nonnegative(),
  /** Whether any tax is due on it. */
  taxable: z.boolean(),
  /** How it is taxed. Events of long ago only say whether. */
  taxClass: taxClassSchema.optional(),
  /** What it costs in other money than `currency`; where it has no price it is not sold. Events of long ago have none. */
  prices: z
    .array(
      z.object({
        currency: z.string().length(3),
        listPriceMinor: minor,
        salePriceMinor: minor.nullable(),
        saleLabel: z.string().nullable(),
        saleUntil: z.iso.datetime({ offset: true }).nullable(),
      }),
    )
    .default([]),
});

/** A product as it is now: created, edited, priced, published or withdrawn. A draft is not for sale. */
export const productChanged = defineEvent(
  'product.changed',
  1,
  z.object({
    productId: z.uuid(),
    handle: z.string(),
    /** Where it stood before, the latest first: what is kept of those addresses is out of date. */
    formerHandles: z.array(z.string()).default([]),
    title: z.string(),
    status: z.enum(['draft', 'published']),
    stall: z.string(),
    categoryHandles: z.array(z.string()),
    variants: z.array(variant),
    /** Every variant this product once had and no longer sells. */
    removedVariantIds: z.array(z.uuid()),
  }),
);

/** What a product is to those who only ask where it is sold: the same event, of which nothing else is read. */
export const productStanding = defineEvent(
  'product.changed',
  1,
  productChanged.payload.pick({ productId: true, status: true }).extend({
    variants: z.array(
      variant
        .pick({ currency: true })
        .extend({ prices: z.array(z.object({ currency: z.string().length(3) })).default([]) }),
    ),
  }),
);

/** Somebody reviewed a product they bought, for the first time. Changing it is not told. Aggregate: the review. */
export const reviewWritten = defineEvent(
  'review.written',
  1,
  z.object({ reviewId: z.uuid(), productId: z.uuid(), customerId: z.uuid() }),
);

/**
 * Somebody waited for a variant, and it can be had again: one event for each of them, and their wish is used up. Aggregate:
 * the wish.
 */
export const backInStock = defineEvent(
  'product.back_in_stock',
  1,
  z.object({
    watchId: z.uuid(),
    email: z.string(),
    /** When they asked. Older events do not say. */
    askedAt: z.iso.datetime({ offset: true }).optional(),
    market: z.string(),
    productId: z.uuid(),
    variantId: z.uuid(),
    handle: z.string(),
    title: z.string(),
    /** Null where the product comes in one variant only. */
    variantTitle: z.string().nullable(),
    stall: z.string(),
    image,
    priceMinor: minor,
    currency: z.string().length(3),
  }),
);

/** What stands on the shop's front door is another. Aggregate: the page, of which there is one. */
export const frontPageChanged = defineEvent('front_page.changed', 1, z.object({ version: z.int() }));
