import { unwrap } from '@souk/service-kit/client';
import { z } from 'zod';
import { orThrow } from '../../errors.ts';
import { router, shopperProcedure } from '../../trpc.ts';
import { id, passkeyAnswer, passkeyName } from '../inputs.ts';

/** The shopper's passkeys. Whether one is good is judged by the account service alone. */
export const passkeysRouter = router({
  list: shopperProcedure.query(({ ctx }) =>
    orThrow(
      unwrap(ctx.account.GET('/customers/{id}/passkeys', { params: { path: { id: ctx.shopper.id } } })),
    ),
  ),

  /** What the browser needs to make one. */
  ask: shopperProcedure.mutation(({ ctx }) =>
    orThrow(
      unwrap(
        ctx.account.POST('/customers/{id}/passkey-challenges', { params: { path: { id: ctx.shopper.id } } }),
      ),
    ),
  ),

  add: shopperProcedure
    .input(z.strictObject({ ...passkeyAnswer, name: passkeyName }))
    .mutation(({ ctx, input }) =>
      orThrow(
        unwrap(
          ctx.account.POST('/customers/{id}/passkeys', {
            params: { path: { id: ctx.shopper.id } },
            body: input,
          }),
        ),
      ),
    ),

  rename: shopperProcedure
    .input(z.strictObject({ id, name: passkeyName }))
    .mutation(({ ctx, input: { id: passkeyId, name } }) =>
      orThrow(
        unwrap(
          ctx.account.PATCH('/customers/{id}/passkeys/{passkeyId}', {
            params: { path: { id: ctx.shopper.id, passkeyId } },
            body: { name },
          }),
        ),
      ),
    ),

  remove: shopperProcedure.input(z.strictObject({ id })).mutation(async ({ ctx, input }) => {
    await orThrow(
      unwrap(
        ctx.account.DELETE('/customers/{id}/passkeys/{passkeyId}', {
          params: { path: { id: ctx.shopper.id, passkeyId: input.id } },
        }),
      ),
    );
    return { removed: true };
  }),
});
