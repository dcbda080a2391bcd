import { unwrap } from '@souk/service-kit/client';
import { permissionsOf } from '@souk/service-kit/permissions';
import { z } from 'zod';
import { orThrow } from '../../errors.ts';
import { router, staffDoorProcedure, staffProcedure } from '../../trpc.ts';

const password = z.string().min(1).max(1000);
const token = z.string().min(1).max(100);

export const authRouter = router({
  /** Called by the admin's sign-in; the session id goes into its encrypted cookie and nowhere else. */
  signIn: staffDoorProcedure
    .input(z.strictObject({ email: z.string().trim().min(1).max(254), password: z.string().min(1).max(200) }))
    .mutation(({ ctx, input }) =>
      orThrow(
        unwrap(ctx.account.POST('/staff-sessions', { body: { ...input, clientAddress: ctx.clientAddress } })),
      ),
    ),

  /** Whom a link invites. A mutation although it changes nothing: a query would write the token into addresses. */
  invite: staffDoorProcedure
    .input(z.strictObject({ token }))
    .mutation(({ ctx, input }) => orThrow(unwrap(ctx.account.POST('/staff-invites/look', { body: input })))),

  /** Makes an invited person a colleague; they then sign in like everybody else. */
  acceptInvite: staffDoorProcedure
    .input(z.strictObject({ token, password }))
    .mutation(({ ctx, input }) =>
      orThrow(unwrap(ctx.account.POST('/staff-invites/accept', { body: input }))),
    ),

  me: staffProcedure.query(({ ctx }) => ({
    id: ctx.staff.id,
    email: ctx.staff.email,
    name: ctx.staff.name,
    role: ctx.staff.role,
    may: permissionsOf(ctx.staff.role),
  })),

  changePassword: staffProcedure
    .input(z.strictObject({ current: password, password }))
    .mutation(async ({ ctx, input }) => {
      const params = { path: { id: ctx.staff.id } };
      await orThrow(unwrap(ctx.account.PUT('/staff/{id}/password', { params, body: input })));
      return { changed: true };
    }),

  signOut: staffProcedure.mutation(async ({ ctx }) => {
    const { sessionId } = ctx.staff;
    await orThrow(unwrap(ctx.account.DELETE('/sessions/{id}', { params: { path: { id: sessionId } } })));
    ctx.staffSessions.forget(sessionId);
    return { signedOut: true };
  }),

  /** On every device, this one included. */
  signOutEverywhere: staffProcedure.mutation(async ({ ctx }) => {
    const { id, sessionId } = ctx.staff;
    await orThrow(unwrap(ctx.account.DELETE('/staff/{id}/sessions', { params: { path: { id } } })));
    ctx.staffSessions.forget(sessionId);
    return { signedOut: true };
  }),
});
