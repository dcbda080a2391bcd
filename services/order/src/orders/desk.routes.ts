import { requireMay } from '@souk/service-kit/permissions';
import { problemSchema, type Refusal, sendRefusal } from '@souk/service-kit/refusal';
import type { ServiceApp } from '@souk/service-kit/service';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Driver } from '../checkout/drive-checkout.ts';
import { unitsSchema } from '../fulfilment/fulfilment-view.ts';
import { shipOrder } from '../fulfilment/ship-order.ts';
import { refundOrder } from '../refunds/refund-order.ts';
import { tryAgain } from '../waiting/try-again.ts';
import { cancelOrder } from './cancel-order.ts';
import { unknownOrder } from './find-order.ts';
import { noteOrder } from './note-order.ts';
import { orderByNumber } from './order.queries.ts';
import { numberParams } from './order.routes.ts';
import { orderSchema } from './order-view.ts';

const tags = ['orders'];
const key = z.string().min(8).max(200);
const text = (max: number) => z.string().trim().min(1, 'Write something here.').max(max);
const problems = { 400: problemSchema, 403: problemSchema, 404: problemSchema, 409: problemSchema };
const trackingUrl = z
  .url({ protocol: /^https?$/, error: 'Enter the whole address, beginning with https://' })
  .max(2_000);

/** What staff do to an order: send, refund, cancel, try again, note. */
export const deskRoutes = (app: ServiceApp, driver: Driver): void => {
  /** The order as it stands after a change, or why it was not changed. */
  const answer = async (reply: FastifyReply, number: string, refused: Refusal | null) => {
    if (refused) return sendRefusal(reply, refused);
    const found = await orderByNumber(driver.pool, number);
    return found ? reply.send(found.view) : sendRefusal(reply, unknownOrder(number));
  };

  app.post(
    '/orders/:number/fulfilments',
    {
      schema: {
        tags,
        operationId: 'shipOrder',
        params: numberParams,
        body: z.strictObject({
          key,
          lines: z.array(unitsSchema).min(1, 'Choose what is in the parcel.').max(100),
          carrier: text(100),
          trackingNumber: text(100),
          trackingUrl: trackingUrl.nullish(),
        }),
        response: { 201: orderSchema, ...problems },
      },
    },
    async (request, reply) => {
      const staff = requireMay(request, 'orders.ship');
      const { number } = request.params;
      const parcel = { ...request.body, number, trackingUrl: request.body.trackingUrl ?? null };
      return answer(reply.code(201), number, await shipOrder(driver.pool, parcel, nameOf(staff)));
    },
  );

  app.post(
    '/orders/:number/refunds',
    {
      schema: {
        tags,
        operationId: 'refundOrder',
        params: numberParams,
        body: z.strictObject({
          key,
          amountMinor: z.int().min(1, 'Enter an amount above 0.').max(1e12),
          reason: text(500),
          lines: z.array(unitsSchema).max(100).default([]),
          restock: z.boolean().default(false),
        }),
        response: { 201: orderSchema, ...problems },
      },
    },
    async (request, reply) => {
      const staff = requireMay(request, 'orders.refund');
      const { number } = request.params;
      const restock = request.body.restock && request.body.lines.length > 0;
      const wanted = { ...request.body, number, restock };
      return answer(reply.code(201), number, await refundOrder(driver, wanted, nameOf(staff)));
    },
  );

  app.post(
    '/orders/:number/cancel',
    {
      schema: {
        tags,
        operationId: 'cancelOrder',
        params: numberParams,
        body: z.object({ key, reason: text(500) }),
        response: { 200: orderSchema, ...problems },
      },
    },
    async (request, reply) => {
      const staff = requireMay(request, 'orders.cancel');
      const { number } = request.params;
      const wanted = { ...request.body, number, staffId: nameOf(staff) };
      return answer(reply, number, await cancelOrder(driver, wanted));
    },
  );

  app.post(
    '/orders/:number/retry',
    {
      schema: {
        tags,
        operationId: 'retryOrder',
        summary: 'Tries what waits of an order again at once, by the same keys',
        params: numberParams,
        body: z.object({}).loose().nullish(),
        response: { 200: orderSchema, 403: problemSchema, 404: problemSchema },
      },
    },
    async (request, reply) => {
      requireMay(request, 'orders.retry');
      const { number } = request.params;
      return answer(reply, number, await tryAgain(driver, number));
    },
  );

  app.post(
    '/orders/:number/notes',
    {
      schema: {
        tags,
        operationId: 'noteOrder',
        params: numberParams,
        body: z.strictObject({ text: text(2_000) }),
        response: { 201: orderSchema, ...problems },
      },
    },
    async (request, reply) => {
      requireMay(request, 'orders.note');
      const { number } = request.params;
      return answer(
        reply.code(201),
        number,
        await noteOrder(driver.pool, { number, text: request.body.text }),
      );
    },
  );
};

/** Who asked, as a row keeps it. */
const nameOf = (actor: { kind: 'staff'; id: string } | { kind: 'system' }): string =>
  actor.kind === 'staff' ? actor.id : 'system';
