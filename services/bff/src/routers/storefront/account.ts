import { unwrap } from '@souk/service-kit/client';
import { z } from 'zod';
import { orThrow } from '../../errors.ts';
import { fewTries, router, shopperOrGuestProcedure, shopperProcedure } from '../../trpc.ts';
import { id } from '../inputs.ts';
import { addressesRouter } from './account-addresses.ts';
import { doors } from './account-doors.ts';
import { farewell } from './account-farewell.ts';
import { identitiesRouter } from './account-identities.ts';
import { passkeysRouter } from './account-passkeys.ts';
import { myData } from './my-data.ts';

const password = z.string().min(1).max(200);

/** Who shops here: coming in, going out, and what belongs to them alone. */
export const accountRouter = router({
  ...doors,
  ...farewell,

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

  /** Where the shopper is signed in. */
  devices: shopperProcedure.query(({ ctx }) =>
    orThrow(
      unwrap(ctx.account.GET('/customers/{id}/sessions', { params: { path: { id: ctx.shopper.id } } })),
    ),
  ),

  signOutDevice: shopperProcedure.input(z.strictObject({ id })).mutation(async ({ ctx, input }) => {
    await orThrow(
      unwrap(
        ctx.account.DELETE('/customers/{id}/sessions/{sessionId}', {
          params: { path: { id: ctx.shopper.id, sessionId: input.id } },
        }),
      ),
    );
    return { signedOut: true };
  }),

  /** Chooses a password; the present one is not needed within a quarter of an hour of coming in by a code or a passkey. */
  setPassword: shopperProcedure
    .use(fewTries)
    .input(z.strictObject({ current: password.optional(), password }))
    .mutation(async ({ ctx, input }) => {
      await orThrow(
        unwrap(
          ctx.account.PUT('/customers/{id}/password', {
            params: { path: { id: ctx.shopper.id } },
            body: input,
          }),
        ),
      );
      return { changed: true };
    }),

  rename: shopperProcedure
    .input(z.strictObject({ name: z.string().trim().min(1).max(100) }))
    .mutation(async ({ ctx, input }) => {
      await orThrow(
        unwrap(
          ctx.account.PATCH('/customers/{id}', { params: { path: { id: ctx.shopper.id } }, body: input }),
        ),
      );
      ctx.shopperSessions.forget(ctx.shopper.sessionId);
      return { name: input.name };
    }),

  /** The code that was mailed to the address of an account that came without one. */
  proveAddress: shopperProcedure
    .use(fewTries)
    .input(z.strictObject({ codeId: id, code: z.string().trim().min(1).max(20) }))
    .mutation(async ({ ctx, input }) => {
      await orThrow(
        unwrap(
          ctx.account.POST('/customers/{id}/address-proof', {
            params: { path: { id: ctx.shopper.id } },
            body: input,
          }),
        ),
      );
      ctx.shopperSessions.forget(ctx.shopper.sessionId);
      return { proven: true };
    }),

  myData,

  addresses: addressesRouter,
  identities: identitiesRouter,
  passkeys: passkeysRouter,
});
