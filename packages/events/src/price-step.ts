import { z } from 'zod';

const minor = z.int();

const scopeFactsSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('chosen') }),
  z.object({ kind: z.literal('named'), name: z.string() }),
]);

/** What a promotion gives, in the money of the bag. */
export const offerFactsSchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('percent'), percentOff: z.int(), scope: scopeFactsSchema }),
    z.object({ kind: z.literal('amount'), amountMinor: minor }),
    z.object({
      kind: z.literal('free-delivery'),
      /** Ids of ways of delivery; null: whichever it is. */
      ways: z.array(z.string()).nullable(),
    }),
    z.object({
      kind: z.literal('buy-get'),
      buy: z.int(),
      get: z.int(),
      percentOff: z.int(),
      scope: scopeFactsSchema,
    }),
  ])
  .meta({ id: 'OfferFacts' });

const stepFactsSchema = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('list'),
      count: z.int(),
      /** Of one thing alone. */
      title: z.string().nullable(),
    }),
    z.object({
      kind: z.literal('sale'),
      /** As the merchant calls it; null: it has no name. */
      name: z.string().nullable(),
      count: z.int(),
      /** The things, where they are few enough to be named. */
      titles: z.array(z.string()),
      /** Its last day where the shop is. */
      until: z.iso.date().nullable(),
    }),
    z.object({
      kind: z.literal('promotion'),
      code: z.string().nullable(),
      title: z.string(),
      offer: offerFactsSchema,
      /** What it is a part of. */
      coveredMinor: minor.nullable(),
      shared: z.boolean(),
      cheapest: z.boolean(),
    }),
    z.object({
      kind: z.literal('delivery'),
      way: z.string(),
      label: z.string(),
      freeFromMinor: minor.nullable(),
    }),
    z.object({
      kind: z.literal('tax'),
      place: z.string(),
      ratePpm: z.int(),
      taxableMinor: minor,
      included: z.boolean(),
    }),
  ])
  .meta({ id: 'StepFacts', description: 'What a step says, for whoever says it in another language.' });

/** One row of "Why this price?", as cart makes it and everybody hands it on. Reductions are negative. */
export const priceStepSchema = z
  .object({
    kind: z.enum(['list', 'sale', 'promotion', 'delivery', 'tax', 'rounding']),
    /** In English, as are the details: made from the facts. */
    label: z.string(),
    detail: z.string(),
    /** Steps of long ago have none, and are shown as they were written. */
    facts: stepFactsSchema.optional(),
    amountMinor: minor,
    /** Tax that the amounts above hold already; it adds nothing. */
    includedMinor: minor.optional(),
    /** The change of an order that brought it. */
    change: z.int().optional(),
  })
  .meta({ id: 'PriceStep', description: 'One row of "Why this price?". Reductions are negative.' });

export type OfferFacts = z.infer<typeof offerFactsSchema>;
export type StepFacts = z.infer<typeof stepFactsSchema>;
export type PriceStep = z.infer<typeof priceStepSchema>;
