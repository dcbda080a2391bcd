import { isRefusal, problemSchema, sendRefusal } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { z } from 'zod';
import { cartParams, cartSchema } from '../carts/cart.shapes.ts';
import { viewCart } from '../carts/view-cart.ts';
import { ownerOf } from '../owner.ts';
import { applyCode } from './apply-code.ts';
import { choosePromotion } from './promotion.queries.ts';

const codeSchema = z.strictObject({ code: z.string().trim().min(1, 'Type a code.').max(40) });
const tags = ['codes'];

/** The code on a bag. */
export function codeRoutes({ app, pool }: Service): void {
  app.put(
    '/carts/:id/code',
    {
      schema: {
        operationId: 'applyCode',
        tags,
        params: cartParams,
        body: codeSchema,
        response: { 200: cartSchema, 400: problemSchema, 404: problemSchema, 409: problemSchema },
      },
    },
    async (request, reply) => {
      const wish = { cartId: request.params.id, typed: request.body.code };
      const cart = await applyCode(pool, ownerOf(request.caller.actor), wish);
      return isRefusal(cart) ? sendRefusal(reply, cart) : cart;
    },
  );

  app.delete(
    '/carts/:id/code',
    {
      schema: {
        operationId: 'removeCode',
        tags,
        params: cartParams,
        response: { 200: cartSchema, 404: problemSchema },
      },
    },
    async (request, reply) => {
      const owner = ownerOf(request.caller.actor);
      await choosePromotion(pool, owner, { cartId: request.params.id, promotionId: null });
      const cart = await viewCart(pool, owner, request.params.id);
      return isRefusal(cart) ? sendRefusal(reply, cart) : cart;
    },
  );
}
