import { requireMay } from '@souk/service-kit/permissions';
import { isRefusal, problemSchema, type Refusal, sendRefusal } from '@souk/service-kit/refusal';
import type { ServiceApp } from '@souk/service-kit/service';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { paySchema } from '../checkout/checkout.routes.ts';
import type { StoredCheckout } from '../checkout/checkout-row.ts';
import { checkoutSchema, viewCheckout } from '../checkout/checkout-view.ts';
import type { Driver } from '../checkout/drive-checkout.ts';
import { unknownOrder } from '../orders/find-order.ts';
import { orderByNumber } from '../orders/order.queries.ts';
import { numberParams } from '../orders/order.routes.ts';
import { orderSchema } from '../orders/order-view.ts';
import { editPreviewSchema, wantedSchema } from './edit-view.ts';
import { checkoutOfEdit, payEdit, resumeEdit, withdrawEdit } from './pay-edit.ts';
import { priceEdit } from './price-edit.ts';
import { requestEdit } from './request-edit.ts';

const tags = ['edits'];
const lines = z.array(wantedSchema).min(1, 'Say what there shall be.').max(100);
const params = numberParams.extend({ id: z.uuid() });
const querystring = z.object({ key: z.string().max(200).optional() });
const problems = {
  403: problemSchema,
  404: problemSchema,
  409: problemSchema,
  422: problemSchema,
  429: problemSchema,
};
const noBody = z.object({}).loose().nullish();

/** Changing what is in an order: staff price and ask for it, whoever bought pays the difference. */
export const editRoutes = (app: ServiceApp, driver: Driver): void => {
  app.post(
    '/orders/:number/edits/preview',
    {
      schema: {
        tags,
        operationId: 'previewEdit',
        summary: 'What changing an order would cost or give back; nothing is changed or held',
        params: numberParams,
        body: z.strictObject({ lines }),
        response: { 200: editPreviewSchema, ...problems },
      },
    },
    async (request, reply) => {
      requireMay(request, 'orders.edit');
      const priced = await priceEdit(driver, request.params.number, request.body.lines);
      return isRefusal(priced) ? sendRefusal(reply, priced) : priced.preview;
    },
  );

  app.post(
    '/orders/:number/edits',
    {
      schema: {
        tags,
        operationId: 'editOrder',
        params: numberParams,
        body: z.strictObject({
          key: z.string().min(8).max(200),
          lines,
          reason: z.string().trim().min(1, 'Say why. The shopper reads it.').max(500),
          expectedDifferenceMinor: z.int(),
        }),
        response: { 201: orderSchema, ...problems },
      },
    },
    async (request, reply) => {
      const staff = requireMay(request, 'orders.edit');
      const { number } = request.params;
      const who = staff.kind === 'staff' ? staff.id : 'system';
      const refused = await requestEdit(driver, { ...request.body, number }, who);
      if (refused) return sendRefusal(reply, refused);
      const found = await orderByNumber(driver.pool, number);
      return found ? reply.code(201).send(found.view) : sendRefusal(reply, unknownOrder(number));
    },
  );

  const answer = (reply: FastifyReply, result: StoredCheckout | Refusal) =>
    isRefusal(result) ? sendRefusal(reply, result) : reply.send(viewCheckout(result));
  const response = { 200: checkoutSchema, ...problems };

  app.get(
    '/orders/:number/edits/:id/checkout',
    { schema: { tags, operationId: 'getEditCheckout', params, querystring, response } },
    async ({ caller, params, query }, reply) =>
      answer(reply, await checkoutOfEdit(driver.pool, caller.actor, { ...params, ...query })),
  );

  app.post(
    '/orders/:number/edits/:id/pay',
    { schema: { tags, operationId: 'payEdit', params, querystring, body: paySchema, response } },
    async ({ caller, params, query, body }, reply) => {
      const choice = { ...body, paymentMethodId: body.paymentMethodId ?? null };
      return answer(reply, await payEdit(driver, caller.actor, { edit: { ...params, ...query }, choice }));
    },
  );

  app.post(
    '/orders/:number/edits/:id/resume',
    { schema: { tags, operationId: 'resumeEdit', params, querystring, body: noBody, response } },
    async ({ caller, params, query }, reply) =>
      answer(reply, await resumeEdit(driver, caller.actor, { ...params, ...query })),
  );

  app.post(
    '/orders/:number/edits/:id/withdraw',
    {
      schema: {
        tags,
        operationId: 'withdrawEdit',
        summary: 'By staff, or by whoever bought and does not want to pay for it',
        params,
        querystring,
        body: noBody,
        response,
      },
    },
    async (request, reply) => {
      if (request.caller.actor.kind === 'staff') requireMay(request, 'orders.edit');
      const { caller, params, query } = request;
      return answer(reply, await withdrawEdit(driver, caller.actor, { ...params, ...query }));
    },
  );
};
