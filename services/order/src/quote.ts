import { priceStepSchema } from '@souk/events/price-step';
import { rateTaxSchema } from '@souk/events/rate-tax';
import { z } from 'zod';

const minor = z.int();

export const imageSchema = z
  .object({ src: z.string().nullable(), alt: z.string(), art: z.boolean(), missing: z.string().optional() })
  .meta({ id: 'Image' });

export const addressSchema = z
  .object({
    name: z.string(),
    line1: z.string(),
    line2: z.string().optional(),
    city: z.string(),
    region: z.string(),
    postcode: z.string(),
    country: z.string(),
    phone: z.string().optional(),
  })
  .meta({ id: 'Address' });

export const deliverySchema = z
  .object({ id: z.string(), label: z.string(), promise: z.string(), deliverBy: z.string() })
  .meta({ id: 'Delivery' });

export const lineSchema = z
  .object({
    variantId: z.uuid(),
    productId: z.uuid(),
    handle: z.string(),
    title: z.string(),
    variantTitle: z.string(),
    stall: z.string(),
    image: imageSchema,
    quantity: z.int().min(1).max(99),
    unitPriceMinor: minor,
    totalMinor: minor,
  })
  .meta({ id: 'OrderLine' });

/**
 * `promotionMinor`: this line's share of what promotions take off; `taxMinor`: of the tax, at the rate `taxRatePpm`. Quotes
 * of long ago do not say.
 */
export const quoteLineSchema = lineSchema
  .extend({
    promotionMinor: minor.optional(),
    taxMinor: minor.optional(),
    taxRatePpm: minor.optional(),
  })
  .meta({ id: 'QuoteLine' });

/** A locked quote as cart answers it: lines, steps and total are frozen. */
export const quoteSchema = z
  .object({
    id: z.uuid(),
    cartId: z.uuid(),
    cartVersion: z.int(),
    customerId: z.uuid().nullable(),
    market: z.string(),
    currency: z.string(),
    lines: z.array(quoteLineSchema).min(1),
    code: z.object({ code: z.string(), label: z.string(), savedMinor: minor }).nullable(),
    /** All that make it cheaper, by code or by themselves. Their uses are held together. */
    promotions: z.array(z.object({ id: z.uuid() })).optional(),
    steps: z.array(priceStepSchema),
    listMinor: minor,
    discountMinor: minor,
    deliveryMinor: minor,
    taxMinor: minor,
    /** Whether the total holds the tax. Quotes of long ago had it added. */
    taxIncluded: z.boolean().optional(),
    /** By rate. Quotes of long ago do not say. */
    taxes: z.array(rateTaxSchema).optional(),
    taxLabel: z.string().nullable(),
    totalMinor: minor,
    delivery: deliverySchema,
    address: addressSchema,
    expiresAt: z.iso.datetime({ offset: true }),
  })
  .meta({ id: 'Quote' });

export type Quote = z.infer<typeof quoteSchema>;

/** Whether a quote's parts add up to its total. An order is never made of one that does not. */
export const quoteAddsUp = (quote: Quote): boolean => {
  const sumOf = (amounts: number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);
  return (
    quote.lines.every((line) => line.totalMinor === line.unitPriceMinor * line.quantity) &&
    sumOf(quote.steps.map(({ amountMinor }) => amountMinor)) === quote.totalMinor &&
    quote.listMinor - quote.discountMinor + quote.deliveryMinor + (quote.taxIncluded ? 0 : quote.taxMinor) ===
      quote.totalMinor &&
    (!quote.taxes ||
      (sumOf(quote.taxes.map(({ taxMinor }) => taxMinor)) === quote.taxMinor &&
        sumOf(quote.taxes.map(({ netMinor, taxMinor }) => netMinor + taxMinor)) === quote.totalMinor))
  );
};
