import { z } from 'zod';
import { cardSchema } from '../cards/card.ts';
import type { LiveHold } from './list-holds.ts';

export const liveHoldSchema = z
  .object({
    /** Made by the order service: `<checkout>:hold:<attempt>`. */
    key: z.string(),
    cartId: z.uuid(),
    heldAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
    extended: z.boolean(),
    lines: z.array(
      z.object({
        variantId: z.uuid(),
        quantity: z.int(),
        counted: z.boolean(),
        card: cardSchema.nullable(),
      }),
    ),
  })
  .meta({ id: 'LiveHold' });

export const toHoldAnswer = (hold: LiveHold): z.infer<typeof liveHoldSchema> => ({
  ...hold,
  heldAt: new Date(hold.heldAt).toISOString(),
  expiresAt: new Date(hold.expiresAt).toISOString(),
});
