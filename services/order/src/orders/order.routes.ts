import { currencies } from '@souk/service-kit/markets';
import { requireMay } from '@souk/service-kit/permissions';
import { isRefusal, problemSchema, refuse, sendRefusal } from '@souk/service-kit/refusal';
import type { ServiceApp } from '@souk/service-kit/service';
import { z } from 'zod';
import type { Driver } from '../checkout/drive-checkout.ts';
import { listWaiting } from '../waiting/list-waiting.ts';
import { waitingStepSchema } from '../waiting/waiting-step.ts';
import { countOrders, orderCountsSchema } from './count-orders.ts';
import { findOrder, unknownOrder } from './find-order.ts';
import { listOrders, objectionTo, orderSorts } from './list-orders.ts';
import { historyOfOrder } from './order-history.ts';
import { fulfilments, orderSchema, orderStatuses, orderSummarySchema, paidBy } from './order-view.ts';
import { historySchema } from './timeline-view.ts';

const tags = ['orders'];
export const numberParams = z.object({ number: z.string().max(40) });
const pageSchema = z
  .object({ items: z.array(orderSummarySchema), nextCursor: z.string().nullable() })
  .meta({ id: 'OrderPage' });
const wholeHistorySchema = historySchema
  .extend({ /** Steps that wait to be tried again. */ waiting: z.array(waitingStepSchema) })
  .meta({ id: 'OrderHistory' });
const paging = {
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
};
const moment = z.iso.datetime({ offset: true });
const amount = z.coerce.number().int().min(0).max(1e12);
const listQuery = z.object({
  ...paging,
  q: z.string().trim().max(200).optional(),
  status: z.enum(orderStatuses).optional(),
  fulfilment: z.enum(fulfilments).optional(),
  refunded: z.enum(['none', 'some', 'partly', 'fully']).optional(),
  /** From this instant on. */
  placedFrom: moment.optional(),
  /** Before this instant. */
  placedTo: moment.optional(),
  /** Only orders in this money. Totals are bounded in it; in the shop's own, and only orders in that, where none is named. */
  currency: z.enum(currencies).optional(),
  minTotalMinor: amount.optional(),
  maxTotalMinor: amount.optional(),
  method: z.enum(paidBy).optional(),
  sort: z.enum(orderSorts).default('newest'),
});

/** Looking at orders: one, a customer's own, and the desk's list, counts and history. */
export const orderRoutes = (app: ServiceApp, { pool }: Pick<Driver, 'pool'>): void => {
  app.get(
    '/orders/:number',
    {
      schema: {
        tags,
        operationId: 'getOrder',
        params: numberParams,
        querystring: z.object({ key: z.string().max(200).optional() }),
        response: { 200: orderSchema, 404: problemSchema },
      },
    },
    async (request, reply) => {
      const { number } = request.params;
      const result = await findOrder(pool, request.caller.actor, { number, key: request.query.key });
      return isRefusal(result) ? sendRefusal(reply, result) : result;
    },
  );

  app.get(
    '/orders/:number/history',
    {
      schema: {
        tags,
        operationId: 'getOrderHistory',
        params: numberParams,
        response: { 200: wholeHistorySchema, 403: problemSchema, 404: problemSchema },
      },
    },
    async (request, reply) => {
      requireMay(request, 'orders.read');
      const { number } = request.params;
      const [history, waiting] = await Promise.all([historyOfOrder(pool, number), listWaiting(pool, number)]);
      return history ? { ...history, waiting } : sendRefusal(reply, unknownOrder(number));
    },
  );

  app.get(
    '/orders',
    {
      schema: {
        tags,
        operationId: 'listOrders',
        querystring: listQuery,
        response: { 200: pageSchema, 400: problemSchema, 403: problemSchema },
      },
    },
    async (request, reply) => {
      requireMay(request, 'orders.read');
      const refused = objectionTo(request.query);
      return refused ? sendRefusal(reply, refused) : listOrders(pool, request.query);
    },
  );

  app.get(
    '/orders/counts',
    {
      schema: {
        tags,
        operationId: 'countOrders',
        response: { 200: orderCountsSchema, 403: problemSchema },
      },
    },
    async (request) => {
      requireMay(request, 'orders.read');
      return countOrders(pool);
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
      return listOrders(pool, { ...request.query, customerId });
    },
  );
};
