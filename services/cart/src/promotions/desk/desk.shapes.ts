import { priceStepSchema } from '@souk/events/price-step';
import { type Currency, homeMarket, marketCodes, otherCurrencies } from '@souk/service-kit/markets';
import { z } from 'zod';
import { keySchema } from '../../carts/cart.shapes.ts';
import { codeText, isCode } from '../code-text.ts';
import { offerSchema } from '../offer.shapes.ts';

const minor = z.int();
const moment = z.iso.datetime({ offset: true, error: 'Give a day and a time.' });
const limit = z
  .int('Use a whole number.')
  .min(1, 'Allow at least one.')
  .max(1_000_000_000, 'Leave it empty for no limit.')
  .nullable();

const fields = {
  title: z.string().trim().min(1, 'Give it a name; shoppers see it.').max(60, 'Use at most 60 characters.'),
  /** Null: it comes by itself. */
  code: z
    .string()
    .max(100)
    .overwrite(codeText)
    .refine(isCode, 'Use 3 to 30 letters, digits, hyphens or underscores.')
    .nullable(),
  offer: offerSchema,
  combines: z.boolean(),
  minimumMinor: minor.min(0, 'Use 0 or more.').max(100_000_000, 'That is too much.'),
  /** Its amounts in other money; where it has amounts and none is set for that money, it is not good there. Left out: as they are. */
  abroad: z
    .partialRecord(
      z.enum(otherCurrencies as [Currency, ...Currency[]]),
      z.strictObject({
        amountMinor: minor
          .min(1, 'Take at least one cent off.')
          .max(100_000_000, 'That is too much.')
          .optional(),
        minimumMinor: minor.min(0, 'Use 0 or more.').max(100_000_000, 'That is too much.').optional(),
      }),
    )
    .optional(),
  startsAt: moment.nullable(),
  endsAt: moment.nullable(),
  usesLimit: limit,
  customerLimit: limit,
  /** Offered to somebody who mistyped it. */
  advertised: z.boolean(),
  draft: z.boolean(),
};

const endsAfterStart = ({ startsAt, endsAt }: { startsAt: string | null; endsAt: string | null }): boolean =>
  startsAt === null || endsAt === null || Date.parse(endsAt) > Date.parse(startsAt);
const endProblem = { path: ['endsAt'], error: 'It would end before it starts. Choose a later end.' };

export const promotionBodySchema = z.strictObject(fields).refine(endsAfterStart, endProblem);
export const promotionChangeSchema = z
  .strictObject({ ...fields, expectedVersion: z.int() })
  .refine(endsAfterStart, endProblem);

export const stateSchema = z.enum(['draft', 'planned', 'running', 'ended']);

export const promotionSchema = z
  .object({
    ...fields,
    abroad: fields.abroad.unwrap(),
    code: z.string().nullable(),
    startsAt: z.string().nullable(),
    endsAt: z.string().nullable(),
    id: z.uuid(),
    version: z.int(),
    state: stateSchema,
    /** What it gives, in a few words. */
    gives: z.string(),
    /** Held and confirmed. */
    uses: z.int(),
    /** What its confirmed uses saved shoppers. */
    savedMinor: minor,
    /** The same in other money, by currency: two currencies are never added. */
    savedAbroad: z.record(z.string(), minor),
  })
  .meta({ id: 'Promotion' });

export const promotionListSchema = z.object({
  items: z.array(promotionSchema),
  nextCursor: z.string().nullable(),
});

export const useListSchema = z.object({
  items: z.array(
    z
      .object({
        checkoutId: z.string(),
        orderNumber: z.string().nullable(),
        customerId: z.uuid().nullable(),
        state: z.enum(['held', 'confirmed', 'released', 'lapsed']),
        savedMinor: minor,
        currency: z.string(),
        at: z.iso.datetime(),
      })
      .meta({ id: 'PromotionUse' }),
  ),
  nextCursor: z.string().nullable(),
});

export const pageSchema = {
  after: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
};

const triedLine = z
  .strictObject({
    variantId: z.uuid().optional(),
    /** Instead of a variant: any one that the product is sold in. */
    productId: z.uuid().optional(),
    quantity: z.int().min(1, 'At least 1.').max(99, 'At most 99.'),
  })
  .refine(({ variantId, productId }) => variantId ?? productId, { error: 'Choose a thing.' });

export const trialBodySchema = z.strictObject({
  /** Whose prices, delivery and tax. */
  market: z.enum(marketCodes).default(homeMarket),
  lines: z.array(triedLine).min(1, 'Put something into the bag.').max(100),
  address: z
    .strictObject({
      country: z.string().length(2),
      region: z.string().max(120),
      postcode: z.string().max(20),
    })
    .optional(),
  deliveryOptionId: keySchema.optional(),
});

export const trialSchema = z
  .object({
    applies: z.boolean(),
    savedMinor: minor,
    /** Why it gives nothing; null when it applies. */
    reason: z.string().nullable(),
    steps: z.array(priceStepSchema),
    totalMinor: minor,
  })
  .meta({ id: 'PromotionTrial' });

export type PromotionBody = z.output<typeof promotionBodySchema>;
export type DeskPromotion = z.infer<typeof promotionSchema>;
export type TrialBody = z.output<typeof trialBodySchema>;
