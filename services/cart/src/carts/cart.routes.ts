import { isRefusal, problemSchema, sendRefusal } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { z } from 'zod';
import { ownerOf } from '../owner.ts';
import { acknowledgePrices, leaveCart } from './cart.queries.ts';
import { cartParams, cartSchema, newCartSchema } from './cart.shapes.ts';
import { beginCart, cartOfCustomer } from './find-cart.ts';
import { viewCart } from './view-cart.ts';

const tags = ['carts'];

/** Bags: begun, looked at, kept for 30 days after their last change. */
export function cartRoutes({ app, pool }: Service): void {
  app.post(
    '/carts',
    {
      schema: {
        operationId: 'beginCart',
        tags,
        body: newCartSchema,
        response: {
          201: cartSchema,
          400: problemSchema,
          403: problemSchema,
          404: problemSchema,
          409: problemSchema,
        },
      },
    },
    async (request, reply) => {
      const { market, line } = request.body;
      const first = line ? { ...line, key: line.key ?? null } : null;
      const cart = await beginCart(pool, request.caller.actor, { market, line: first });
      return isRefusal(cart) ? sendRefusal(reply, cart) : reply.code(201).send(cart);
    },
  );

  app.get(
    '/carts/:id',
    {
      schema: {
        operationId: 'readCart',
        tags,
        params: cartParams,
        response: { 200: cartSchema, 404: problemSchema },
      },
    },
    async (request, reply) => {
      const cart = await viewCart(pool, ownerOf(request.caller.actor), request.params.id);
      return isRefusal(cart) ? sendRefusal(reply, cart) : cart;
    },
  );

  app.delete(
    '/carts/:id',
    {
      schema: {
        operationId: 'leaveCart',
        tags,
        summary: 'Leaves a bag behind, as when another is begun in another market',
        params: cartParams,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await leaveCart(pool, request.params.id, ownerOf(request.caller.actor));
      return reply.code(204).send(null);
    },
  );

  app.get(
    '/customers/:id/cart',
    {
      schema: {
        operationId: 'readCartOfCustomer',
        tags,
        params: z.object({ id: z.uuid() }),
        response: { 200: cartSchema, 404: problemSchema },
      },
    },
    async (request, reply) => {
      const cart = await cartOfCustomer(pool, request.caller.actor, request.params.id);
      return isRefusal(cart) ? sendRefusal(reply, cart) : cart;
    },
  );

  app.post(
    '/carts/:id/acknowledge-prices',
    {
      schema: {
        operationId: 'acknowledgePrices',
        tags,
        params: cartParams,
        response: { 200: cartSchema, 404: problemSchema },
      },
    },
    async (request, reply) => {
      const owner = ownerOf(request.caller.actor);
      await acknowledgePrices(pool, request.params.id, owner);
      const cart = await viewCart(pool, owner, request.params.id);
      return isRefusal(cart) ? sendRefusal(reply, cart) : cart;
    },
  );
}
