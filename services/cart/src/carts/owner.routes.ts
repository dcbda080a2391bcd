import { isRefusal, problemSchema, sendRefusal } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { z } from 'zod';
import { ownerOf } from '../owner.ts';
import { cartParams, cartSchema, mergedCartSchema } from './cart.shapes.ts';
import { claimForCustomer } from './claim-for-customer.ts';
import { mergeCarts } from './merge-carts.ts';
import { forgetLeftOut } from './owner.queries.ts';
import { viewCart } from './view-cart.ts';

const tags = ['carts'];

/** What becomes of a guest's bag when they sign in. */
export function ownerRoutes({ app, pool }: Service): void {
  app.post(
    '/carts/:id/merge',
    {
      schema: {
        operationId: 'mergeCarts',
        tags,
        params: cartParams,
        body: z.strictObject({ fromCartId: z.uuid() }),
        response: { 200: mergedCartSchema, 404: problemSchema },
      },
    },
    async (request, reply) => {
      const ids = { intoId: request.params.id, fromId: request.body.fromCartId };
      const merged = await mergeCarts(pool, ownerOf(request.caller.actor), ids);
      return isRefusal(merged) ? sendRefusal(reply, merged) : merged;
    },
  );

  app.delete(
    '/carts/:id/left-out',
    {
      schema: {
        operationId: 'forgetLeftOut',
        tags,
        params: cartParams,
        response: { 200: cartSchema, 404: problemSchema },
      },
    },
    async (request, reply) => {
      const owner = ownerOf(request.caller.actor);
      await forgetLeftOut(pool, request.params.id, owner);
      const cart = await viewCart(pool, owner, request.params.id);
      return isRefusal(cart) ? sendRefusal(reply, cart) : cart;
    },
  );

  app.put(
    '/carts/:id/owner',
    {
      schema: {
        operationId: 'claimCart',
        tags,
        params: cartParams,
        response: { 200: cartSchema, 404: problemSchema },
      },
    },
    async (request, reply) => {
      const cart = await claimForCustomer(pool, ownerOf(request.caller.actor), request.params.id);
      return isRefusal(cart) ? sendRefusal(reply, cart) : cart;
    },
  );
}
