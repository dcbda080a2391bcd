import { problemSchema, sendRefusal } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { z } from 'zod';
import { customerUnknown, requireSelf, requireSelfOrStaff } from '../caller-rules.ts';
import { personNameSchema } from '../people.ts';
import { findCustomer, renameCustomer } from './customer.queries.ts';
import { customerParams, customerSchema, toCustomerView } from './customer-view.ts';

/** Customers: read one, change the name. What the desk does with them is in `customer-desk.routes.ts`. */
export function customerRoutes({ app, db }: Service): void {
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
