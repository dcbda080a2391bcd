import { requireMay } from '@souk/service-kit/permissions';
import { isRefusal, problemSchema, type Refusal, sendRefusal } from '@souk/service-kit/refusal';
import type { ServiceApp } from '@souk/service-kit/service';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Driver } from '../checkout/drive-checkout.ts';
import { findOrder, mayFind } from '../orders/find-order.ts';
import { likeOf } from '../orders/list-orders.ts';
import { numberParams } from '../orders/order.routes.ts';
import { orderSchema } from '../orders/order-view.ts';
import { unknownReturn } from './change-return.ts';
import { approveReturn, refuseReturn } from './decide-return.ts';
import { receiveReturn } from './receive-return.ts';
import { refundReturn } from './refund-return.ts';
import { requestReturn } from './request-return.ts';
import { listReturns, returnById } from './return.queries.ts';
import { returnStates, returnSummarySchema } from './return-view.ts';

const tags = ['returns'];
const key = z.string().min(8).max(200);
const quantity = z.int().min(1).max(99);
const reason = z.string().trim().min(1, 'Say why.').max(500);
const params = z.object({ id: z.uuid() });
const problems = { 400: problemSchema, 403: problemSchema, 404: problemSchema, 409: problemSchema };
const answers = { 200: returnSummarySchema, ...problems };

/** Returns: asked for by whoever bought, decided, received and paid back at the desk. */
export const returnRoutes = (app: ServiceApp, driver: Driver): void => {
  const { pool } = driver;
  const answer = async (reply: FastifyReply, id: string, refused: Refusal | null) => {
    if (refused) return sendRefusal(reply, refused);
    return (await returnById(pool, id)) ?? sendRefusal(reply, unknownReturn());
  };

  app.post(
    '/orders/:number/returns',
    {
      schema: {
        tags,
        operationId: 'requestReturn',
        params: numberParams,
        /** The order's link key, for a guest. */
        querystring: z.object({ key: z.string().max(200).optional() }),
        body: z.strictObject({
          key,
          lines: z
            .array(z.strictObject({ variantId: z.uuid(), quantity, reason }))
            .min(1, 'Choose what comes back.')
            .max(100),
          note: z.string().trim().max(2_000).nullish(),
        }),
        response: { 201: orderSchema, ...problems },
      },
    },
    async (request, reply) => {
      const { actor } = request.caller;
      if (actor.kind === 'staff') requireMay(request, 'returns.decide');
      const whose = { number: request.params.number, key: request.query.key };
      const stranger = await mayFind(pool, actor, whose);
      if (stranger) return sendRefusal(reply, stranger);
      const { note, ...body } = request.body;
      const refused = await requestReturn(pool, { ...body, number: whose.number, note: note || null });
      const result = refused ?? (await findOrder(pool, actor, whose));
      return isRefusal(result) ? sendRefusal(reply, result) : reply.code(201).send(result);
    },
  );

  app.get(
    '/returns',
    {
      schema: {
        tags,
        operationId: 'listReturns',
        querystring: z.object({
          state: z.enum(returnStates).optional(),
          q: z.string().trim().max(200).optional(),
          after: z.uuid().optional(),
          limit: z.coerce.number().int().min(1).max(100).default(20),
        }),
        response: {
          200: z
            .object({ items: z.array(returnSummarySchema), nextCursor: z.uuid().nullable() })
            .meta({ id: 'ReturnPage' }),
          403: problemSchema,
        },
      },
    },
    async (request) => {
      requireMay(request, 'returns.read');
      const { q, ...query } = request.query;
      return listReturns(pool, { ...query, like: likeOf(q) });
    },
  );

  app.get(
    '/returns/:id',
    { schema: { tags, operationId: 'getReturn', params, response: answers } },
    async (request, reply) => {
      requireMay(request, 'returns.read');
      return answer(reply, request.params.id, null);
    },
  );

  app.post(
    '/returns/:id/approve',
    { schema: { tags, operationId: 'approveReturn', params, response: answers } },
    async (request, reply) => {
      requireMay(request, 'returns.decide');
      const { id } = request.params;
      return answer(reply, id, await approveReturn(pool, id));
    },
  );

  app.post(
    '/returns/:id/refuse',
    {
      schema: {
        tags,
        operationId: 'refuseReturn',
        params,
        body: z.strictObject({ reason }),
        response: answers,
      },
    },
    async (request, reply) => {
      requireMay(request, 'returns.decide');
      const { id } = request.params;
      return answer(reply, id, await refuseReturn(pool, { id, ...request.body }));
    },
  );

  app.post(
    '/returns/:id/receive',
    {
      schema: {
        tags,
        operationId: 'receiveReturn',
        params,
        body: z.strictObject({
          key,
          lines: z
            .array(z.strictObject({ variantId: z.uuid(), quantity, restock: z.boolean() }))
            .min(1, 'Say what arrived.')
            .max(200),
        }),
        response: answers,
      },
    },
    async (request, reply) => {
      requireMay(request, 'returns.receive');
      const { id } = request.params;
      return answer(reply, id, await receiveReturn(driver, { id, ...request.body }));
    },
  );

  app.post(
    '/returns/:id/refund',
    {
      schema: {
        tags,
        operationId: 'refundReturn',
        params,
        body: z.strictObject({ key, amountMinor: z.int().min(1, 'Enter an amount above 0.').max(1e12) }),
        response: answers,
      },
    },
    async (request, reply) => {
      const staff = requireMay(request, 'orders.refund');
      const { id } = request.params;
      const by = staff.kind === 'staff' ? staff.id : 'system';
      return answer(reply, id, await refundReturn(driver, { id, ...request.body }, by));
    },
  );
};
