import { marketCodes } from '@souk/service-kit/markets';
import { isRefusal, problemSchema, sendRefusal } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { z } from 'zod';
import { cartParams } from '../carts/cart.shapes.ts';
import { ownerOf } from '../owner.ts';
import { deliveryEstimate, deliveryEstimateSchema } from './delivery-estimate.ts';
import { deliveryOptions } from './delivery-options.ts';
import { deliveryOptionSchema } from './quote.shapes.ts';

const destinationSchema = z.object({
  country: z.string().length(2),
  region: z.string().max(120).default(''),
  postcode: z.string().max(20).default(''),
});

/** How a bag can travel. */
export function deliveryRoutes({ app, pool }: Service): void {
  app.get(
    '/carts/:id/delivery-options',
    {
      schema: {
        operationId: 'deliveryOptions',
        tags: ['quotes'],
        params: cartParams,
        querystring: destinationSchema,
        response: { 200: z.array(deliveryOptionSchema), 404: problemSchema, 422: problemSchema },
      },
    },
    async (request, reply) => {
      const wish = { cartId: request.params.id, destination: request.query };
      const options = await deliveryOptions(pool, ownerOf(request.caller.actor), wish);
      return isRefusal(options) ? sendRefusal(reply, options) : options;
    },
  );

  app.get(
    '/delivery-estimate',
    {
      schema: {
        operationId: 'deliveryEstimate',
        tags: ['quotes'],
        querystring: z.object({ market: z.enum(marketCodes) }),
        response: { 200: deliveryEstimateSchema },
      },
    },
    (request) => deliveryEstimate(pool, request.query.market),
  );
}
