import { inTransaction } from '@souk/service-kit/database';
import { isRefusal, problemSchema, sendRefusal } from '@souk/service-kit/refusal';
import { requireStaff } from '@souk/service-kit/request-guard';
import type { Service } from '@souk/service-kit/service';
import { z } from 'zod';
import { customerUnknown, requireBff, requireSelf, requireSelfOrStaff } from '../caller-rules.ts';
import { emailSchema, personNameSchema } from '../people.ts';
import { deleteSessionsOf } from '../sessions/session.queries.ts';
import { findCustomer, renameCustomer } from './customer.queries.ts';
import { customerParams, customerSchema, toCustomerView } from './customer-view.ts';
import { registerCustomer } from './register-customer.ts';
import { setCustomerDisabled } from './set-customer-disabled.ts';

const registrationBody = z
  .object({
    email: emailSchema,
    name: personNameSchema,
    password: z.string().max(1000, 'Use at most 200 characters.'),
  })
  .meta({ id: 'Registration' });

/** Customers: open an account, read it, change the name, sign out everywhere, be closed by staff. */
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

  app.delete(
    '/customers/:id/sessions',
    {
      schema: {
        operationId: 'signOutEverywhere',
        tags: ['customers'],
        params: customerParams,
        response: { 204: z.null(), 404: problemSchema },
      },
    },
    async (request, reply) => {
      requireSelf(request, request.params.id);
      await inTransaction(db, (tx) => deleteSessionsOf(tx, 'customer', request.params.id));
      return reply.code(204).send(null);
    },
  );

  app.put(
    '/customers/:id/disabled',
    {
      schema: {
        operationId: 'setCustomerDisabled',
        tags: ['customers'],
        params: customerParams,
        body: z.object({ disabled: z.boolean() }),
        response: { 200: customerSchema, 403: problemSchema, 404: problemSchema },
      },
    },
    async (request, reply) => {
      requireStaff(request, 'owner', 'manager');
      const result = await setCustomerDisabled(db, {
        customerId: request.params.id,
        disabled: request.body.disabled,
      });
      return isRefusal(result) ? sendRefusal(reply, result) : toCustomerView(result);
    },
  );
}
