import { unwrap } from '@souk/service-kit/client';
import { z } from 'zod';
import { orThrow } from '../../errors.ts';
import { router, shopperOrGuestProcedure, shopperProcedure } from '../../trpc.ts';
import { handle, id } from '../inputs.ts';

/** How long the parts may be is judged by the catalogue, which says what is too long. */
const words = {
  rating: z.int().min(1).max(5),
  title: z.string().max(1_000),
  body: z.string().max(20_000),
  author: z.string().max(1_000),
  language: z.string().regex(/^[a-z]{2,3}$/),
};

/** A shopper's own reviews. What everybody reads is `catalog.reviews`. */
export const reviewsRouter = router({
  /** Whether somebody who is signed in bought these things, and what they wrote of them; nothing for a guest. */
  mine: shopperOrGuestProcedure
    .input(z.strictObject({ productIds: z.array(id).min(1).max(100) }))
    .query(({ ctx, input }) =>
      ctx.shopper
        ? orThrow(
            unwrap(
              ctx.catalog.GET('/customers/{id}/reviews', {
                params: {
                  path: { id: ctx.shopper.id },
                  query: { productIds: input.productIds.join(',') },
                },
              }),
            ),
          )
        : [],
    ),

  write: shopperProcedure.input(z.strictObject({ handle, ...words })).mutation(({ ctx, input }) => {
    const { handle: of, ...body } = input;
    return orThrow(
      unwrap(ctx.catalog.POST('/products/{handle}/reviews', { params: { path: { handle: of } }, body })),
    );
  }),

  /** Other words in place of those before; they are looked at anew. */
  change: shopperProcedure.input(z.strictObject({ id, ...words })).mutation(({ ctx, input }) => {
    const { id: review, ...body } = input;
    return orThrow(unwrap(ctx.catalog.PUT('/reviews/{id}', { params: { path: { id: review } }, body })));
  }),

  remove: shopperProcedure
    .input(z.strictObject({ id }))
    .mutation(({ ctx, input }) =>
      orThrow(unwrap(ctx.catalog.DELETE('/reviews/{id}', { params: { path: input } }))),
    ),
});
