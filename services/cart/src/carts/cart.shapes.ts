import { offerFactsSchema, priceStepSchema } from '@souk/events/price-step';
import { marketCodes } from '@souk/service-kit/markets';
import { z } from 'zod';

const minor = z.int();

export const imageSchema = z
  .object({ src: z.string().nullable(), alt: z.string(), art: z.boolean(), missing: z.string().optional() })
  .meta({ id: 'Image' });

export const cartLineSchema = z
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
    problem: z.enum(['unavailable', 'price_changed']).nullable(),
    priceWasMinor: minor.nullable(),
  })
  .meta({ id: 'CartLine', description: 'An unavailable line counts in no price.' });

export const savedLineSchema = cartLineSchema
  .pick({
    variantId: true,
    productId: true,
    handle: true,
    title: true,
    variantTitle: true,
    stall: true,
    image: true,
    quantity: true,
    unitPriceMinor: true,
    unitListPriceMinor: true,
    priceWasMinor: true,
  })
  .extend({
    /** Whether it is still sold here; how many there are is for inventory to say. */
    sellable: z.boolean(),
  })
  .meta({ id: 'SavedLine', description: 'Laid aside: in no price and no quote.' });

export const cartSchema = z
  .object({
    id: z.uuid(),
    version: z.int(),
    market: z.string(),
    currency: z.string(),
    count: z.int(),
    lines: z.array(cartLineSchema),
    /** Saved for later, the latest first. */
    saved: z.array(savedLineSchema),
    code: z
      .object({
        code: z.string(),
        label: z.string(),
        /** What it gives; null where its amounts are not in the money of this bag. */
        gives: z.object({ offer: offerFactsSchema, minimumMinor: minor }).nullable(),
        savedMinor: minor,
        /** Why it gives nothing, with the figures of a refusal. */
        problem: z.object({ code: z.string(), detail: z.string() }).loose().nullable(),
      })
      .nullable(),
    /** What came along less than wanted when a guest's bag flowed in, until the owner has read it. */
    leftOut: z.array(
      z
        .object({
          variantId: z.uuid(),
          title: z.string(),
          variantTitle: z.string(),
          wanted: z.int(),
          quantity: z.int(),
        })
        .meta({ id: 'LeftOutLine' }),
    ),
    steps: z.array(priceStepSchema),
    subtotalMinor: minor,
    freeDeliveryFromMinor: minor.nullable(),
    freeDeliveryLeftMinor: minor.nullable(),
  })
  .meta({ id: 'Cart', description: 'The subtotal is after discounts, before delivery and tax.' });

export type Cart = z.infer<typeof cartSchema>;

export const cappedSchema = z
  .object({ variantId: z.uuid(), wanted: z.int(), quantity: z.int() })
  .meta({ id: 'CappedLine', description: 'A thing of which less came along than was wanted.' });

export const mergedCartSchema = cartSchema
  .extend({ capped: z.array(cappedSchema) })
  .meta({ id: 'MergedCart' });

export const cartParams = z.object({ id: z.uuid() });
export const lineParams = z.object({ id: z.uuid(), variantId: z.uuid() });
/** Which numbers are quantities is the rule's to say, so that it can answer with its own code. */
export const quantitySchema = z.number();
export const keySchema = z.string().min(1).max(200);
export const newLineSchema = z.strictObject({
  variantId: z.uuid(),
  quantity: quantitySchema,
  key: keySchema.optional(),
});
/** `line`: what the bag is begun for. Where it cannot be added, no bag is begun. */
export const newCartSchema = z.strictObject({ market: z.enum(marketCodes), line: newLineSchema.optional() });
