import { unwrap } from '@souk/service-kit/client';
import { z } from 'zod';
import { orThrow } from '../../errors.ts';
import { router, shopperProcedure } from '../../trpc.ts';
import { id } from '../inputs.ts';

/** The shopper's accounts elsewhere with which they come in. */
export const identitiesRouter = router({
  list: shopperProcedure.query(({ ctx }) =>
    orThrow(
      unwrap(ctx.account.GET('/customers/{id}/identities', { params: { path: { id: ctx.shopper.id } } })),
    ),
  ),

  disconnect: shopperProcedure.input(z.strictObject({ id })).mutation(async ({ ctx, input }) => {
    await orThrow(
      unwrap(
        ctx.account.DELETE('/customers/{id}/identities/{identityId}', {
          params: { path: { id: ctx.shopper.id, identityId: input.id } },
        }),
      ),
    );
    return { disconnected: true };
  }),
});
