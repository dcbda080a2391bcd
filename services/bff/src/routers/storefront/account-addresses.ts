import { unwrap } from '@souk/service-kit/client';
import { z } from 'zod';
import { orThrow } from '../../errors.ts';
import { router, shopperProcedure } from '../../trpc.ts';
import { address, id } from '../inputs.ts';

const form = { address, isDefault: z.boolean().optional() };

/** The shopper's address book. */
export const addressesRouter = router({
  list: shopperProcedure.query(({ ctx }) =>
    orThrow(
      unwrap(ctx.account.GET('/customers/{id}/addresses', { params: { path: { id: ctx.shopper.id } } })),
    ),
  ),

  add: shopperProcedure.input(z.strictObject(form)).mutation(({ ctx, input }) =>
    orThrow(
      unwrap(
        ctx.account.POST('/customers/{id}/addresses', {
          params: { path: { id: ctx.shopper.id } },
          body: { ...input.address, isDefault: input.isDefault },
        }),
      ),
    ),
  ),

  change: shopperProcedure
    .input(z.strictObject({ ...form, addressId: id }))
    .mutation(({ ctx, input: { addressId, address: changed, isDefault } }) =>
      orThrow(
        unwrap(
          ctx.account.PUT('/customers/{id}/addresses/{addressId}', {
            params: { path: { id: ctx.shopper.id, addressId } },
            body: { ...changed, isDefault },
          }),
        ),
      ),
    ),

  remove: shopperProcedure.input(z.strictObject({ addressId: id })).mutation(({ ctx, input }) =>
    orThrow(
      unwrap(
        ctx.account.DELETE('/customers/{id}/addresses/{addressId}', {
          params: { path: { id: ctx.shopper.id, addressId: input.addressId } },
        }),
      ),
    ),
  ),
});
