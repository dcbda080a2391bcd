import { unwrap } from '@souk/service-kit/client';
import { refuse } from '@souk/service-kit/refusal';
import { z } from 'zod';
import { orThrow, toTrpcError } from '../../errors.ts';
import { fewWishes, publicProcedure, router, shopperOrGuestProcedure } from '../../trpc.ts';
import { email, id, market } from '../inputs.ts';

export const stockRouter = router({
  /** Exact stock, for the page of a product; listings carry a coarse figure of their own. */
  availability: publicProcedure
    .input(z.strictObject({ variantIds: z.array(id).min(1).max(100) }))
    .query(({ ctx, input }) =>
      orThrow(
        unwrap(
          ctx.inventory.GET('/availability', {
            params: { query: { variantIds: input.variantIds.join(',') } },
          }),
        ),
      ),
    ),

  /** One letter when a variant is back, to the address given or the one of whoever is signed in. */
  tellMe: shopperOrGuestProcedure
    .use(fewWishes)
    .input(z.strictObject({ variantId: id, email: email.optional(), market: market.default('en-us') }))
    .mutation(({ ctx, input: { variantId, email: given, market: where } }) => {
      const address = given ?? ctx.shopper?.email;
      if (!address) throw toTrpcError(refuse('VALIDATION', 'Tell us an email address to write to.'));
      return orThrow(
        unwrap(
          ctx.catalog.POST('/variants/{id}/watch', {
            params: { path: { id: variantId } },
            body: { email: address, market: where },
          }),
        ),
      );
    }),
});
