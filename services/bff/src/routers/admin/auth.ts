import { unwrap } from '@souk/service-kit/client';
import { permissionsOf } from '@souk/service-kit/permissions';
import { z } from 'zod';
import { orThrow } from '../../errors.ts';
import { router, staffDoorProcedure, staffProcedure } from '../../trpc.ts';

export const authRouter = router({
  /** Called by the admin's sign-in; the session id goes into its encrypted cookie and nowhere else. */
  signIn: staffDoorProcedure
    .input(z.strictObject({ email: z.string().trim().min(1).max(254), password: z.string().min(1).max(200) }))
    .mutation(({ ctx, input }) =>
      orThrow(
        unwrap(ctx.account.POST('/staff-sessions', { body: { ...input, clientAddress: ctx.clientAddress } })),
      ),
    ),

  me: staffProcedure.query(({ ctx }) => ({
    id: ctx.staff.id,
    email: ctx.staff.email,
    name: ctx.staff.name,
    role: ctx.staff.role,
    may: permissionsOf(ctx.staff.role),
  })),

  signOut: staffProcedure.mutation(async ({ ctx }) => {
    const { sessionId } = ctx.staff;
    await orThrow(unwrap(ctx.account.DELETE('/sessions/{id}', { params: { path: { id: sessionId } } })));
    ctx.staffSessions.forget(sessionId);
    return { signedOut: true };
  }),
});
