import type { Service } from '@souk/service-kit/service';
import { z } from 'zod';
import { toCard } from './card-row.ts';
import { readCards, readVariants } from './cards.queries.ts';
import { productCardSchema, variantSchema } from './product.shapes.ts';
import { toVariant } from './read-product.ts';
import { currencyOf, marketSchema } from './sold-in.ts';

/** As many as fit into an address. */
const MOST = 48;

const listOf = <One extends z.ZodType<string, string>>(one: One) =>
  z
    .string()
    .max(12_000)
    .transform((text) => [...new Set(text.split(',').filter((part) => part !== ''))])
    .pipe(z.array(one).max(MOST));

/** What somebody keeps a list of: looked at lately, wished for. */
export function cardRoutes({ app, pool }: Service): void {
  app.get(
    '/cards',
    {
      schema: {
        operationId: 'readCards',
        tags: ['products'],
        querystring: z.object({
          market: marketSchema,
          handles: listOf(z.string().max(200)).default([]),
          variantIds: listOf(z.uuid()).default([]),
        }),
        response: {
          200: z.object({
            /** In the order asked for, without what is not (or no longer) here. */
            cards: z.array(
              z.object({ asked: z.string(), card: productCardSchema }).meta({ id: 'AskedCard' }),
            ),
            variants: z.array(
              z.object({ handle: z.string(), variant: variantSchema }).meta({ id: 'AskedVariant' }),
            ),
          }),
        },
      },
    },
    async ({ query: { market, handles, variantIds } }) => {
      const currency = currencyOf(market);
      const [cards, variants] = await Promise.all([
        handles.length > 0 ? readCards(pool, handles, currency) : [],
        variantIds.length > 0 ? readVariants(pool, variantIds, currency) : [],
      ]);
      return {
        cards: cards.map(({ asked, ...row }) => ({ asked, card: toCard(row) })),
        variants: variants.map(({ handle, cardImage, variant }) => ({
          handle,
          variant: toVariant(variant, cardImage),
        })),
      };
    },
  );
}
