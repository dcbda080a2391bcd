import { requireMay } from '@souk/service-kit/permissions';
import { isRefusal, problemSchema, sendRefusal } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { z } from 'zod';
import { requireBff } from '../caller-rules.ts';
import { emailSchema, personNameSchema, staffRoleSchema } from '../people.ts';
import { staffSchema, toStaffView } from '../staff/staff-view.ts';
import { acceptInvite, lookAtInvite } from './accept-invite.ts';
import { type Invite, listOpenInvites } from './invite.queries.ts';
import { inviteStaff, resendInvite, revokeInvite } from './send-invite.ts';

const inviteSchema = z
  .object({
    inviteId: z.uuid(),
    email: z.string(),
    name: z.string(),
    role: staffRoleSchema,
    invitedBy: z.string().nullable(),
    sentAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
    expired: z.boolean(),
  })
  .meta({ id: 'StaffInvite' });
const form = z.object({ email: emailSchema, name: personNameSchema, role: staffRoleSchema });
const token = z.string().min(1).max(100);
const params = z.object({ id: z.uuid() });
const tags = ['staff'];
const problems = { 403: problemSchema, 404: problemSchema, 409: problemSchema };

const toView = ({ id, inviterName, ...invite }: Invite) => ({
  inviteId: id,
  email: invite.email,
  name: invite.name,
  role: invite.role,
  invitedBy: inviterName,
  sentAt: invite.sentAt.toISOString(),
  expiresAt: invite.expiresAt.toISOString(),
  expired: invite.expired,
});

/** Inviting colleagues by email. The link's token travels in bodies only, never in an address that is logged. */
export function inviteRoutes({ app, db }: Service, { key }: { key: string }): void {
  app.get(
    '/staff-invites',
    {
      schema: {
        operationId: 'listStaffInvites',
        tags,
        response: { 200: z.array(inviteSchema), 403: problemSchema },
      },
    },
    async (request) => {
      requireMay(request, 'staff.read');
      return (await listOpenInvites(db)).map(toView);
    },
  );

  app.post(
    '/staff-invites',
    {
      schema: { operationId: 'inviteStaff', tags, body: form, response: { 201: inviteSchema, ...problems } },
    },
    async (request, reply) => {
      const actor = requireMay(request, 'staff.write');
      const invitedBy = actor.kind === 'staff' ? actor.id : null;
      const result = await inviteStaff({ db, key }, { ...request.body, invitedBy });
      return isRefusal(result) ? sendRefusal(reply, result) : reply.code(201).send(toView(result));
    },
  );

  const changes = [
    { path: 'resend', operationId: 'resendStaffInvite', run: (id: string) => resendInvite({ db, key }, id) },
    { path: 'revoke', operationId: 'revokeStaffInvite', run: (id: string) => revokeInvite(db, id) },
  ];
  for (const { path, operationId, run } of changes) {
    app.post(
      `/staff-invites/:id/${path}`,
      { schema: { operationId, tags, params, response: { 200: inviteSchema, ...problems } } },
      async (request, reply) => {
        requireMay(request, 'staff.write');
        const result = await run(request.params.id);
        return isRefusal(result) ? sendRefusal(reply, result) : toView(result);
      },
    );
  }

  app.post(
    '/staff-invites/look',
    {
      schema: {
        operationId: 'lookAtStaffInvite',
        tags,
        body: z.object({ token }),
        response: { 200: inviteSchema, ...problems },
      },
    },
    async (request, reply) => {
      requireBff(request);
      const result = await lookAtInvite(db, request.body.token);
      return isRefusal(result) ? sendRefusal(reply, result) : toView(result);
    },
  );

  app.post(
    '/staff-invites/accept',
    {
      schema: {
        operationId: 'acceptStaffInvite',
        tags,
        body: z.object({ token, password: z.string().max(1000, 'Use at most 200 characters.') }),
        response: { 201: staffSchema, ...problems, 422: problemSchema, 503: problemSchema },
      },
    },
    async (request, reply) => {
      requireBff(request);
      const result = await acceptInvite(db, request.body);
      return isRefusal(result) ? sendRefusal(reply, result) : reply.code(201).send(toStaffView(result));
    },
  );
}
