import { requireMay } from '@souk/service-kit/permissions';
import { isRefusal, problemSchema, refuse, sendRefusal } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { z } from 'zod';
import { requireBff } from '../caller-rules.ts';
import { emailSchema, personNameSchema, staffRoleSchema } from '../people.ts';
import { addStaff } from './add-staff.ts';
import { changeOwnPassword } from './change-own-password.ts';
import { changeStaff } from './change-staff.ts';
import { signOutStaff } from './sign-out-staff.ts';
import { listStaff } from './staff.queries.ts';
import { staffSchema, toStaffView } from './staff-view.ts';

const password = z.string().max(1000, 'Use at most 200 characters.');
const params = z.object({ id: z.uuid() });
const tags = ['staff'];

/** Who may enter the admin, and as what. Owners decide; everybody keeps their own password. */
export function staffRoutes({ app, db }: Service): void {
  app.get(
    '/staff',
    {
      schema: { operationId: 'listStaff', tags, response: { 200: z.array(staffSchema), 403: problemSchema } },
    },
    async (request) => {
      requireMay(request, 'staff.read');
      return (await listStaff(db)).map(toStaffView);
    },
  );

  app.post(
    '/staff',
    {
      schema: {
        operationId: 'addStaff',
        tags,
        body: z.object({ email: emailSchema, name: personNameSchema, role: staffRoleSchema, password }),
        response: { 201: staffSchema, 403: problemSchema, 409: problemSchema, 422: problemSchema },
      },
    },
    async (request, reply) => {
      requireMay(request, 'staff.write');
      const result = await addStaff(db, request.body);
      return isRefusal(result) ? sendRefusal(reply, result) : reply.code(201).send(toStaffView(result));
    },
  );

  app.patch(
    '/staff/:id',
    {
      schema: {
        operationId: 'changeStaff',
        tags,
        params,
        body: z
          .object({ role: staffRoleSchema.optional(), disabled: z.boolean().optional() })
          .refine((change) => Object.keys(change).length > 0, 'Say what to change: role or disabled.'),
        response: { 200: staffSchema, 403: problemSchema, 404: problemSchema, 409: problemSchema },
      },
    },
    async (request, reply) => {
      requireMay(request, 'staff.write');
      const result = await changeStaff(db, { staffId: request.params.id, ...request.body });
      return isRefusal(result) ? sendRefusal(reply, result) : toStaffView(result);
    },
  );

  app.put(
    '/staff/:id/password',
    {
      schema: {
        operationId: 'changeOwnPassword',
        tags,
        params,
        body: z.object({ current: password.min(1, 'Give the password you use now.'), password }),
        response: {
          204: z.null(),
          403: problemSchema,
          409: problemSchema,
          422: problemSchema,
          429: problemSchema,
          503: problemSchema,
        },
      },
    },
    async (request, reply) => {
      requireBff(request);
      const { actor } = request.caller;
      if (actor.kind !== 'staff' || actor.id !== request.params.id) throw onlyYourOwn();
      const result = await changeOwnPassword(db, { ...request.body, staff: actor });
      return isRefusal(result) ? sendRefusal(reply, result) : reply.code(204).send(null);
    },
  );

  app.delete(
    '/staff/:id/sessions',
    {
      schema: {
        operationId: 'signOutStaffEverywhere',
        tags,
        params,
        response: { 204: z.null(), 403: problemSchema, 404: problemSchema },
      },
    },
    async (request, reply) => {
      const { actor } = request.caller;
      const own = actor.kind === 'staff' && actor.id === request.params.id;
      if (!own) requireMay(request, 'staff.write');
      const result = await signOutStaff(db, request.params.id);
      return isRefusal(result) ? sendRefusal(reply, result) : reply.code(204).send(null);
    },
  );
}

function onlyYourOwn() {
  return refuse(
    'FORBIDDEN',
    'Everybody changes their own password. A colleague who forgot theirs can be invited anew.',
  );
}
