import { isRefusal, problemSchema, sendRefusal } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { ownerOf } from '../owner.ts';
import { cartSchema, lineParams } from './cart.shapes.ts';
import { backToBag, forget, saveForLater } from './save-for-later.ts';

const answers = { 200: cartSchema, 404: problemSchema, 409: problemSchema };
const tags = ['saved'];

/** What is laid aside, and comes back. */
export function savedRoutes({ app, pool }: Service): void {
  app.put(
    '/carts/:id/saved/:variantId',
    { schema: { operationId: 'saveForLater', tags, params: lineParams, response: answers } },
    async (request, reply) => {
      const { id: cartId, variantId } = request.params;
      const cart = await saveForLater(pool, ownerOf(request.caller.actor), { cartId, variantId });
      return isRefusal(cart) ? sendRefusal(reply, cart) : cart;
    },
  );

  app.post(
    '/carts/:id/saved/:variantId/move-to-bag',
    { schema: { operationId: 'moveToBag', tags, params: lineParams, response: answers } },
    async (request, reply) => {
      const { id: cartId, variantId } = request.params;
      const cart = await backToBag(pool, ownerOf(request.caller.actor), { cartId, variantId });
      return isRefusal(cart) ? sendRefusal(reply, cart) : cart;
    },
  );

  app.delete(
    '/carts/:id/saved/:variantId',
    {
      schema: {
        operationId: 'forgetSaved',
        tags,
        params: lineParams,
        response: { 200: cartSchema, 404: problemSchema },
      },
    },
    async (request, reply) => {
      const { id: cartId, variantId } = request.params;
      const cart = await forget(pool, ownerOf(request.caller.actor), { cartId, variantId });
      return isRefusal(cart) ? sendRefusal(reply, cart) : cart;
    },
  );
}
