import { z } from 'zod';

/** How something was paid, for whoever says it in a language. */
export const paidWithSchema = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('card'),
      /** What the card calls itself, such as `Visa`; null: unknown. */
      brand: z.string().nullable(),
      last4: z.string(),
      /** Whether it was paid from a wallet that holds the card. */
      wallet: z.boolean(),
    }),
    z.object({ kind: z.literal('bank') }),
    z.object({ kind: z.literal('nothing') }),
  ])
  .meta({ id: 'PaidWith' });

export type PaidWith = z.infer<typeof paidWithSchema>;
