import { priceStepSchema } from '@souk/events/price-step';
import { rateTaxSchema } from '@souk/events/rate-tax';
import { addressRuleOf } from '@souk/service-kit/address-rules';
import { z } from 'zod';
import { imageSchema, keySchema } from '../carts/cart.shapes.ts';

const minor = z.int();

const text = (most: number, missing: string) =>
  z.string().trim().min(1, missing).max(most, `Use at most ${most} characters.`);

export const addressSchema = z
  .strictObject({
    name: text(120, 'Who is it for?'),
    line1: text(200, 'Give the street and number.'),
    line2: z.string().trim().max(200).optional(),
    city: text(120, 'Give the city.'),
    /** A state, an emirate; empty where addresses have none. */
    region: z.string().trim().max(120, 'Use at most 120 characters.'),
    /** Empty where there are none. */
    postcode: z.string().trim().max(20, 'Use at most 20 characters.'),
    country: z.string().regex(/^[A-Z]{2}$/, 'Give the country as two capital letters, such as US.'),
    phone: z.string().trim().max(40).optional(),
  })
  .superRefine(({ country, region, postcode }, context) => {
    const rule = addressRuleOf(country);
    const missing = (field: string, message: string): void =>
      context.addIssue({ code: 'custom', path: [field], message });
    if (rule.region && region === '') missing('region', `Give the ${rule.region}.`);
    if (rule.postcode && postcode === '') missing('postcode', 'Give the postcode.');
  })
  .meta({ id: 'Address' });

export const deliveryOptionSchema = z
  .object({
    id: z.string(),
    label: z.string(),
    detail: z.string(),
    priceMinor: minor,
    promise: z.string(),
    deliverBy: z.iso.date(),
  })
  .meta({ id: 'DeliveryOption' });

export const quoteRequestSchema = z.strictObject({
  key: keySchema,
  cartId: z.uuid(),
  expectedVersion: z.int().optional(),
  email: z.string().trim().max(254).pipe(z.email('This does not look like an email address.')).optional(),
  address: addressSchema,
  deliveryOptionId: z.string().min(1).max(50),
  /** What others were told a moment ago there is left of a thing; of what is not named here nothing is known. */
  left: z
    .array(z.strictObject({ variantId: z.uuid(), available: z.int().min(0) }))
    .max(50)
    .default([]),
});

export const quoteLineSchema = z
  .object({
    variantId: z.uuid(),
    productId: z.uuid(),
    handle: z.string(),
    title: z.string(),
    variantTitle: z.string(),
    stall: z.string(),
    image: imageSchema,
    quantity: z.int(),
    unitPriceMinor: minor,
    unitListPriceMinor: minor,
    totalMinor: minor,
    /** This line's share of what promotions take off. */
    promotionMinor: minor,
    /** What it has of the tax: of all lines and the delivery, the tax. Quotes of long ago do not say. */
    taxMinor: minor.optional(),
    /** Parts per million; 0: nothing is due on it. */
    taxRatePpm: minor.optional(),
  })
  .meta({ id: 'QuoteLine' });

export const quoteSchema = z
  .object({
    id: z.uuid(),
    cartId: z.uuid(),
    cartVersion: z.int(),
    customerId: z.uuid().nullable(),
    market: z.string(),
    currency: z.string(),
    lines: z.array(quoteLineSchema),
    code: z.object({ code: z.string(), label: z.string(), savedMinor: minor }).nullable(),
    /** All that make it cheaper, by code or by themselves; each is one use. Quotes of long ago do not say. */
    promotions: z
      .array(
        z
          .object({
            id: z.uuid(),
            title: z.string(),
            code: z.string().nullable(),
            label: z.string(),
            savedMinor: minor,
          })
          .meta({ id: 'QuotePromotion' }),
      )
      .optional(),
    steps: z.array(priceStepSchema),
    listMinor: minor,
    discountMinor: minor,
    deliveryMinor: minor,
    taxMinor: minor,
    /** Whether the total holds the tax, instead of having it added. Quotes of long ago had it added. */
    taxIncluded: z.boolean().optional(),
    deliveryTaxMinor: minor.optional(),
    /** By rate, the highest first, goods and delivery together: they sum to the tax and to the total. */
    taxes: z.array(rateTaxSchema).optional(),
    taxLabel: z.string().nullable(),
    totalMinor: minor,
    delivery: z.object({ id: z.string(), label: z.string(), promise: z.string(), deliverBy: z.iso.date() }),
    address: addressSchema,
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: 'Quote', description: 'Locked: lines, steps and total stay as they are until it expires.' });

export type QuoteRequestBody = z.output<typeof quoteRequestSchema>;
export type LockedQuote = z.infer<typeof quoteSchema>;
