import { isRefusal, problemSchema, sendRefusal } from '@souk/service-kit/refusal';
import { requireStaff } from '@souk/service-kit/request-guard';
import type { Service } from '@souk/service-kit/service';
import { z } from 'zod';
import { emailSchema, personNameSchema, staffRoleSchema } from '../people.ts';
import { addStaff } from './add-staff.ts';
import { changeStaff } from './change-staff.ts';
import { type Colleague, listStaff } from './staff.queries.ts';

const staffSchema = z
  .object({
    staffId: z.uuid(),
    email: z.string(),
    name: z.string(),
    role: staffRoleSchema,
    disabled: z.boolean(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'Staff' });

const tags = ['staff'];

const toView = ({ id, disabledAt, createdAt, ...rest }: Colleague) => ({
  staffId: id,
  ...rest,
  disabled: disabledAt !== null,
  createdAt: createdAt.toISOString(),
});

/** Who may enter the admin, and as what. Owners decide. */
export function staffRoutes({ app, db }: Service): void {
  app.get(
    '/staff',
    {
      schema: { operationId: 'listStaff', tags, response: { 200: z.array(staffSchema), 403: problemSchema } },
    },
    async (request) => {
      requireStaff(request, 'owner', 'manager');
      return (await listStaff(db)).map(toView);
    },
  );

  app.post(
    '/staff',
    {
      schema: {
        operationId: 'addStaff',
        tags,
        body: z.object({
          email: emailSchema,
          name: personNameSchema,
          role: staffRoleSchema,
          password: z.string().max(1000, 'Use at most 200 characters.'),
        }),
        response: { 201: staffSchema, 403: problemSchema, 409: problemSchema, 422: problemSchema },
      },
    },
    async (request, reply) => {
      requireStaff(request, 'owner');
      const result = await addStaff(db, request.body);
      return isRefusal(result) ? sendRefusal(reply, result) : reply.code(201).send(toView(result));
    },
  );

  app.patch(
    '/staff/:id',
    {
      schema: {
        operationId: 'changeStaff',
        tags,
        params: z.object({ id: z.uuid() }),
        body: z
          .object({ role: staffRoleSchema.optional(), disabled: z.boolean().optional() })
          .refine((change) => Object.keys(change).length > 0, 'Say what to change: role or disabled.'),
        response: { 200: staffSchema, 403: problemSchema, 404: problemSchema, 409: problemSchema },
      },
    },
    async (request, reply) => {
      requireStaff(request, 'owner');
      const result = await changeStaff(db, {
        staffId: request.params.id,
        ...request.body,
      });
      return isRefusal(result) ? sendRefusal(reply, result) : toView(result);
    },
  );
}
