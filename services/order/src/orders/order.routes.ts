import { isRefusal, problemSchema, refuse, sendRefusal } from '@souk/service-kit/refusal';
import { requireStaff } from '@souk/service-kit/request-guard';
import type { ServiceApp } from '@souk/service-kit/service';
import { z } from 'zod';
import type { Driver } from '../checkout/drive-checkout.ts';
import { cancelOrder } from './cancel-order.ts';
import { findOrder } from './find-order.ts';
import { listOrders, listOrdersOfCustomer } from './order.queries.ts';
import { orderSchema, orderStatuses, orderSummarySchema } from './order-view.ts';

const tags = ['orders'];
const params = z.object({ number: z.string().max(40) });
const pageSchema = z
  .object({ items: z.array(orderSummarySchema), nextCursor: z.string().nullable() })
  .meta({ id: 'OrderPage' });
const paging = {
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
};
const listQuery = z.object({
  ...paging,
  q: z.string().trim().max(200).optional(),
  status: z.enum(orderStatuses).optional(),
});

export const orderRoutes = (app: ServiceApp, driver: Driver): void => {
  app.get(
    '/orders/:number',
    {
      schema: {
        tags,
        operationId: 'getOrder',
        params,
        querystring: z.object({ key: z.string().max(200).optional() }),
        response: { 200: orderSchema, 404: problemSchema },
      },
    },
    async (request, reply) => {
      const { number } = request.params;
      const result = await findOrder(driver.pool, request.caller.actor, { number, key: request.query.key });
      return isRefusal(result) ? sendRefusal(reply, result) : result;
    },
  );

  app.get(
    '/orders',
    {
      schema: {
        tags,
        operationId: 'listOrders',
        querystring: listQuery,
        response: { 200: pageSchema, 403: problemSchema },
      },
    },
    async (request) => {
      requireStaff(request);
      return listOrders(driver.pool, request.query);
    },
  );

  app.get(
    '/customers/:id/orders',
    {
      schema: {
        tags,
        operationId: 'listOrdersOfCustomer',
        params: z.object({ id: z.uuid() }),
        querystring: z.object(paging),
        response: { 200: pageSchema, 404: problemSchema },
      },
    },
    async (request, reply) => {
      const { actor } = request.caller;
      const { id: customerId } = request.params;
      if (actor.kind !== 'staff' && !(actor.kind === 'customer' && actor.id === customerId))
        return sendRefusal(reply, refuse('CUSTOMER_UNKNOWN', 'We do not know this customer. Sign in again.'));
      return listOrdersOfCustomer(driver.pool, { ...request.query, customerId });
    },
  );

  app.post(
    '/orders/:number/cancel',
    {
      schema: {
        tags,
        operationId: 'cancelOrder',
        params,
        body: z.object({ key: z.string().min(8).max(200), reason: z.string().trim().min(1).max(500) }),
        response: { 200: orderSchema, 403: problemSchema, 404: problemSchema, 409: problemSchema },
      },
    },
    async (request, reply) => {
      const staff = requireStaff(request, 'owner', 'manager', 'support');
      const result = await cancelOrder(driver, {
        ...request.body,
        number: request.params.number,
        staffId: staff.id,
      });
      return isRefusal(result) ? sendRefusal(reply, result) : result;
    },
  );
};
