import { isRefusal, problemSchema, sendRefusal } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { z } from 'zod';
import { cartUnknown, ownerOf } from '../owner.ts';
import { addLine } from './add-line.ts';
import { cartParams, cartSchema, lineParams, newLineSchema, quantitySchema } from './cart.shapes.ts';
import { removeLine } from './line.queries.ts';
import { setQuantity } from './set-quantity.ts';
import { viewCart } from './view-cart.ts';

const setSchema = z.strictObject({ quantity: quantitySchema, expectedVersion: z.int() });
const problems = { 400: problemSchema, 404: problemSchema, 409: problemSchema };
const tags = ['lines'];

/** What is in a bag. */
export function lineRoutes({ app, pool }: Service): void {
  app.post(
    '/carts/:id/lines',
    {
      schema: {
        operationId: 'addLine',
        tags,
        params: cartParams,
        body: newLineSchema,
        response: { 200: cartSchema, ...problems },
      },
    },
    async (request, reply) => {
      const { variantId, quantity, key = null } = request.body;
      const line = { cartId: request.params.id, variantId, quantity, key };
      const cart = await addLine(pool, ownerOf(request.caller.actor), line);
      return isRefusal(cart) ? sendRefusal(reply, cart) : cart;
    },
  );

  app.put(
    '/carts/:id/lines/:variantId',
    {
      schema: {
        operationId: 'setQuantity',
        tags,
        params: lineParams,
        body: setSchema,
        response: { 200: cartSchema, ...problems },
      },
    },
    async (request, reply) => {
      const { id: cartId, variantId } = request.params;
      const cart = await setQuantity(pool, ownerOf(request.caller.actor), {
        cartId,
        variantId,
        ...request.body,
      });
      return isRefusal(cart) ? sendRefusal(reply, cart) : cart;
    },
  );

  app.delete(
    '/carts/:id/lines/:variantId',
    {
      schema: {
        operationId: 'removeLine',
        tags,
        params: lineParams,
        response: { 200: cartSchema, 404: problemSchema },
      },
    },
    async (request, reply) => {
      const { id: cartId, variantId } = request.params;
      const owner = ownerOf(request.caller.actor);
      const { known } = await removeLine(pool, owner, { cartId, variantId, expectedVersion: null });
      const cart = known ? await viewCart(pool, owner, cartId) : cartUnknown();
      return isRefusal(cart) ? sendRefusal(reply, cart) : cart;
    },
  );
}
