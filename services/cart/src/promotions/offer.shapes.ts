import { z } from 'zod';

const many = (what: string) => z.array(z.string().trim().min(1).max(120)).min(1, what).max(200);

export const scopeSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('all') }),
    z.strictObject({ kind: z.literal('stall'), stall: z.string().trim().min(1, 'Choose a stall.').max(60) }),
    z.strictObject({
      kind: z.literal('category'),
      handle: z.string().trim().min(1, 'Choose a category.').max(120),
    }),
    z.strictObject({
      kind: z.literal('products'),
      productIds: z.array(z.uuid()).min(1, 'Choose at least one product.').max(200),
    }),
  ])
  .meta({ id: 'PromotionScope', description: 'The things a promotion covers.' });

const percent = z
  .int('Use a whole percentage.')
  .min(1, 'Give at least 1%.')
  .max(100, 'Nothing can be more than 100% off.');
const howMany = z.int('Use a whole number.').min(1, 'At least 1.').max(50, 'At most 50.');

export const offerSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('percent'), percentOff: percent, scope: scopeSchema }),
    z.strictObject({
      kind: z.literal('amount'),
      amountMinor: z.int().min(1, 'Take at least one cent off.').max(100_000_000, 'That is too much.'),
    }),
    z.strictObject({
      kind: z.literal('free-delivery'),
      /** Null: whichever way it travels. */
      optionIds: many('Choose at least one way of delivery.').nullable(),
    }),
    z.strictObject({
      kind: z.literal('buy-get'),
      buy: howMany,
      get: howMany,
      percentOff: percent,
      scope: scopeSchema,
    }),
  ])
  .meta({ id: 'PromotionOffer', description: 'What a promotion gives.' });

export type Scope = z.infer<typeof scopeSchema>;
export type Offer = z.infer<typeof offerSchema>;
