import { priceStepSchema } from '@souk/events/price-step';
import { rateTaxSchema } from '@souk/events/rate-tax';
import { z } from 'zod';

import { quoteLineSchema } from '../quotes/quote.shapes.ts';

const minor = z.int().min(0).max(1e12);

/** Units of an order with what was paid for them, discounts taken off, before tax. */
const paidUnits = z.strictObject({ quantity: z.int().min(0).max(9_900), amountMinor: minor });

export const editQuoteRequestSchema = z
  .strictObject({
    market: z.string().max(20),
    /** Where it goes: the tax of the order. */
    address: z.strictObject({ country: z.string(), region: z.string(), postcode: z.string() }),
    /** Every thing that is in the order now: as it is, and what of it stays. */
    kept: z
      .array(
        z
          .strictObject({
            variantId: z.uuid(),
            title: z.string(),
            /** The rate it was sold at. Left out by orders of long ago: what is due on it today. */
            taxRatePpm: z.int().min(0).max(1_000_000).optional(),
            now: paidUnits,
            stays: paidUnits,
          })
          .meta({ id: 'KeptUnits' }),
      )
      .max(200),
    added: z.array(z.strictObject({ variantId: z.uuid(), quantity: z.int().min(1).max(99) })).max(100),
  })
  .meta({ id: 'EditQuoteRequest' });

export const editQuoteSchema = z
  .object({
    /** What taking out gives back: goods, and the tax on them. */
    removed: z.object({
      goodsMinor: z.int(),
      taxMinor: z.int(),
      totalMinor: z.int(),
      /** The same by rate. */
      taxes: z.array(rateTaxSchema),
    }),
    /** What is added, at the prices of now; null when nothing is. */
    added: z
      .object({
        lines: z.array(quoteLineSchema).min(1),
        steps: z.array(priceStepSchema),
        listMinor: z.int(),
        discountMinor: z.int(),
        taxMinor: z.int(),
        taxes: z.array(rateTaxSchema),
        taxLabel: z.string().nullable(),
        totalMinor: z.int(),
      })
      .nullable(),
    /** Above 0: to pay. Below 0: goes back. */
    differenceMinor: z.int(),
  })
  .meta({ id: 'EditQuote' });

export type EditQuoteRequest = z.output<typeof editQuoteRequestSchema>;
export type EditQuote = z.infer<typeof editQuoteSchema>;
