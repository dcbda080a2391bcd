import { isRefusal, problemSchema, sendRefusal } from '@souk/service-kit/refusal';
import type { ServiceApp } from '@souk/service-kit/service';
import { z } from 'zod';
import { paymentMethods } from './checkout.ts';
import { checkoutSchema, viewCheckout } from './checkout-view.ts';
import type { Driver } from './drive-checkout.ts';
import { startCheckout } from './start-checkout.ts';
import {
  cancelCheckout,
  extendCheckout,
  ownCheckout,
  ownCheckoutOfCart,
  payCheckout,
  resumeCheckout,
} from './use-checkout.ts';

const keySchema = z.string().min(8).max(200);
const params = z.object({ id: z.uuid() });
const noBody = z.object({}).loose().nullish();
const answers = { 200: checkoutSchema, 404: problemSchema, 409: problemSchema };
const tags = ['checkout'];

const startSchema = z.object({
  key: keySchema,
  quoteId: z.uuid(),
  email: z.email().max(254),
  contactName: z.string().trim().min(1).max(200).nullish(),
});

/** How a shopper chose to pay. */
export const paySchema = z.object({
  key: keySchema,
  method: z.enum(paymentMethods),
  paymentMethodId: z.string().min(1).max(200).optional(),
  returnUrl: z.url({ protocol: /^https?$/ }).max(2000),
});

export const checkoutRoutes = (app: ServiceApp, driver: Driver): void => {
  const start = { ...answers, 201: checkoutSchema };
  app.post(
    '/checkouts',
    { schema: { tags, operationId: 'startCheckout', body: startSchema, response: start } },
    async (request, reply) => {
      const { contactName = null, ...body } = request.body;
      const result = await startCheckout(driver, request.caller.actor, { ...body, contactName });
      return isRefusal(result) ? sendRefusal(reply, result) : reply.code(201).send(viewCheckout(result));
    },
  );

  app.get(
    '/checkouts/:id',
    { schema: { tags, operationId: 'getCheckout', params, response: answers } },
    async (request, reply) => {
      const result = await ownCheckout(driver, request.caller.actor, request.params.id);
      return isRefusal(result) ? sendRefusal(reply, result) : viewCheckout(result);
    },
  );

  app.get(
    '/carts/:cartId/checkout',
    {
      schema: {
        tags,
        operationId: 'getCheckoutOfCart',
        summary: 'The checkout a bag is in right now',
        params: z.object({ cartId: z.uuid() }),
        response: answers,
      },
    },
    async (request, reply) => {
      const result = await ownCheckoutOfCart(driver, request.caller.actor, request.params.cartId);
      return isRefusal(result) ? sendRefusal(reply, result) : viewCheckout(result);
    },
  );

  app.post(
    '/checkouts/:id/pay',
    {
      schema: {
        tags,
        operationId: 'payCheckout',
        params,
        body: paySchema,
        response: { ...answers, 429: problemSchema },
      },
    },
    async (request, reply) => {
      const { paymentMethodId = null, ...body } = request.body;
      const { id } = request.params;
      const result = await payCheckout(driver, request.caller.actor, {
        id,
        choice: { ...body, paymentMethodId },
      });
      return isRefusal(result) ? sendRefusal(reply, result) : viewCheckout(result);
    },
  );

  app.post(
    '/checkouts/:id/resume',
    { schema: { tags, operationId: 'resumeCheckout', params, body: noBody, response: answers } },
    async (request, reply) => {
      const result = await resumeCheckout(driver, request.caller.actor, request.params.id);
      return isRefusal(result) ? sendRefusal(reply, result) : viewCheckout(result);
    },
  );

  app.post(
    '/checkouts/:id/cancel',
    { schema: { tags, operationId: 'cancelCheckout', params, body: noBody, response: answers } },
    async (request, reply) => {
      const result = await cancelCheckout(driver, request.caller.actor, request.params.id);
      return isRefusal(result) ? sendRefusal(reply, result) : viewCheckout(result);
    },
  );

  app.post(
    '/checkouts/:id/extend',
    { schema: { tags, operationId: 'extendCheckout', params, body: noBody, response: answers } },
    async (request, reply) => {
      const result = await extendCheckout(driver, request.caller.actor, request.params.id);
      return isRefusal(result) ? sendRefusal(reply, result) : viewCheckout(result);
    },
  );
};
