import { unwrap } from '@souk/service-kit/client';
import { z } from 'zod';
import { orThrow } from '../../errors.ts';
import { router, shopperDoorProcedure, shopperOrGuestProcedure, shopperProcedure } from '../../trpc.ts';
import { address, email, id } from '../inputs.ts';

const password = z.string().min(1).max(200);

const addressesRouter = router({
  list: shopperProcedure.query(({ ctx }) =>
    orThrow(
      unwrap(ctx.account.GET('/customers/{id}/addresses', { params: { path: { id: ctx.shopper.id } } })),
    ),
  ),
  add: shopperProcedure
    .input(z.strictObject({ address, isDefault: z.boolean().optional() }))
    .mutation(({ ctx, input }) =>
      orThrow(
        unwrap(
          ctx.account.POST('/customers/{id}/addresses', {
            params: { path: { id: ctx.shopper.id } },
            body: { ...input.address, isDefault: input.isDefault },
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

export const accountRouter = router({
  register: shopperDoorProcedure
    .input(z.strictObject({ email, name: z.string().trim().min(1).max(100), password }))
    .mutation(({ ctx, input }) => orThrow(unwrap(ctx.account.POST('/customers', { body: input })))),

  /** Called by the storefront's sign-in; the session id goes into its encrypted cookie and nowhere else. */
  signIn: shopperDoorProcedure
    .input(z.strictObject({ email: z.string().trim().min(1).max(254), password }))
    .mutation(({ ctx, input }) =>
      orThrow(
        unwrap(ctx.account.POST('/sessions', { body: { ...input, clientAddress: ctx.clientAddress } })),
      ),
    ),

  /** Who is signed in; null for a guest. */
  me: shopperOrGuestProcedure.query(({ ctx }) =>
    ctx.shopper
      ? {
          id: ctx.shopper.id,
          email: ctx.shopper.email,
          name: ctx.shopper.name,
          emailVerified: ctx.shopper.emailVerified,
        }
      : null,
  ),

  signOut: shopperProcedure.mutation(async ({ ctx }) => {
    const { sessionId } = ctx.shopper;
    await orThrow(unwrap(ctx.account.DELETE('/sessions/{id}', { params: { path: { id: sessionId } } })));
    ctx.shopperSessions.forget(sessionId);
    ctx.forgetCart();
    return { signedOut: true };
  }),

  signOutEverywhere: shopperProcedure.mutation(async ({ ctx }) => {
    await orThrow(
      unwrap(ctx.account.DELETE('/customers/{id}/sessions', { params: { path: { id: ctx.shopper.id } } })),
    );
    ctx.shopperSessions.forget(ctx.shopper.sessionId);
    ctx.forgetCart();
    return { signedOut: true };
  }),

  resendCode: shopperProcedure.mutation(async ({ ctx }) => {
    await orThrow(
      unwrap(ctx.account.POST('/customers/{id}/email-codes', { params: { path: { id: ctx.shopper.id } } })),
    );
    return { sent: true };
  }),

  verifyEmail: shopperProcedure
    .input(z.strictObject({ code: z.string().trim().max(20) }))
    .mutation(async ({ ctx, input }) => {
      await orThrow(
        unwrap(
          ctx.account.POST('/customers/{id}/email-verification', {
            params: { path: { id: ctx.shopper.id } },
            body: input,
          }),
        ),
      );
      ctx.shopperSessions.forget(ctx.shopper.sessionId);
      return { verified: true };
    }),

  addresses: addressesRouter,
});
