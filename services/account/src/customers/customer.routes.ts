import { isRefusal, problemSchema, sendRefusal } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { z } from 'zod';
import { customerUnknown, requireBff, requireSelf, requireSelfOrStaff } from '../caller-rules.ts';
import { emailSchema, personNameSchema } from '../people.ts';
import { findCustomer, renameCustomer } from './customer.queries.ts';
import { customerParams, customerSchema, toCustomerView } from './customer-view.ts';
import { registerCustomer } from './register-customer.ts';

const registrationBody = z
  .object({
    email: emailSchema,
    name: personNameSchema,
    password: z.string().max(1000, 'Use at most 200 characters.'),
  })
  .meta({ id: 'Registration' });

/** Customers: open an account, read it, change the name. What the desk does with them is in `customer-desk.routes.ts`. */
export function customerRoutes({ app, db }: Service): void {
  app.post(
    '/customers',
    {
      schema: {
        operationId: 'registerCustomer',
        tags: ['customers'],
        body: registrationBody,
        response: { 201: customerSchema, 409: problemSchema, 422: problemSchema, 503: problemSchema },
      },
    },
    async (request, reply) => {
      requireBff(request);
      const result = await registerCustomer(db, request.body);
      if (isRefusal(result)) return sendRefusal(reply, result);
      return reply.code(201).send(toCustomerView(result));
    },
  );

  app.get(
    '/customers/:id',
    {
      schema: {
        operationId: 'getCustomer',
        tags: ['customers'],
        params: customerParams,
        response: { 200: customerSchema, 404: problemSchema },
      },
    },
    async (request, reply) => {
      requireSelfOrStaff(request, request.params.id);
      const found = await findCustomer(db, request.params.id);
      return found ? toCustomerView(found) : sendRefusal(reply, customerUnknown());
    },
  );

  app.patch(
    '/customers/:id',
    {
      schema: {
        operationId: 'renameCustomer',
        tags: ['customers'],
        params: customerParams,
        body: z.object({ name: personNameSchema }),
        response: { 200: customerSchema, 404: problemSchema },
      },
    },
    async (request, reply) => {
      requireSelf(request, request.params.id);
      const renamed = await renameCustomer(db, { id: request.params.id, name: request.body.name });
      return renamed ? toCustomerView(renamed) : sendRefusal(reply, customerUnknown());
    },
  );
}
