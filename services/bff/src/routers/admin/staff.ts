import { unwrap } from '@souk/service-kit/client';
import { staffRoles } from '@souk/service-kit/identity';
import { z } from 'zod';
import { orThrow } from '../../errors.ts';
import { router, staffMay } from '../../trpc.ts';
import { id } from '../inputs.ts';

const mayRead = staffMay('staff.read');
const mayWrite = staffMay('staff.write');
const role = z.enum(staffRoles);
const invite = z.strictObject({ inviteId: id });
const pathOf = ({ inviteId }: z.infer<typeof invite>) => ({ params: { path: { id: inviteId } } });

/** Who works here, and who is invited to. */
export const adminStaffRouter = router({
  list: mayRead.query(({ ctx }) => orThrow(unwrap(ctx.account.GET('/staff')))),

  invites: mayRead.query(({ ctx }) => orThrow(unwrap(ctx.account.GET('/staff-invites')))),

  /** Address and name are judged by the account service, in words that belong to their fields. */
  invite: mayWrite
    .input(z.strictObject({ email: z.string().max(300), name: z.string().max(300), role }))
    .mutation(({ ctx, input }) => orThrow(unwrap(ctx.account.POST('/staff-invites', { body: input })))),

  resendInvite: mayWrite
    .input(invite)
    .mutation(({ ctx, input }) =>
      orThrow(unwrap(ctx.account.POST('/staff-invites/{id}/resend', pathOf(input)))),
    ),

  revokeInvite: mayWrite
    .input(invite)
    .mutation(({ ctx, input }) =>
      orThrow(unwrap(ctx.account.POST('/staff-invites/{id}/revoke', pathOf(input)))),
    ),

  change: mayWrite
    .input(z.strictObject({ staffId: id, role: role.optional(), disabled: z.boolean().optional() }))
    .mutation(({ ctx, input: { staffId, ...body } }) =>
      orThrow(unwrap(ctx.account.PATCH('/staff/{id}', { params: { path: { id: staffId } }, body }))),
    ),

  signOutEverywhere: mayWrite.input(z.strictObject({ staffId: id })).mutation(async ({ ctx, input }) => {
    const params = { path: { id: input.staffId } };
    await orThrow(unwrap(ctx.account.DELETE('/staff/{id}/sessions', { params })));
    return { signedOut: true };
  }),
});
