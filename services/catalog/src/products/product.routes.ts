import { requireMay } from '@souk/service-kit/permissions';
import { isRefusal, problemSchema, sendRefusal } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { z } from 'zod';
import { changePrice, priceChangeSchema } from './change-price.ts';
import { productDetailSchema } from './product.shapes.ts';
import { readProduct } from './read-product.ts';
import { setStatus } from './set-status.ts';
import { currencyOf, marketSchema } from './sold-in.ts';

const tags = ['products'];
const idParams = z.object({ id: z.uuid() });

export function productRoutes({ app, db, pool }: Service): void {
  app.get(
    '/products/:handle',
    {
      schema: {
        operationId: 'getProduct',
        tags,
        params: z.object({ handle: z.string() }),
        querystring: z.object({ market: marketSchema }),
        response: { 200: productDetailSchema, 404: problemSchema },
      },
    },
    async (request, reply) => {
      const result = await readProduct(pool, request.params.handle, currencyOf(request.query.market));
      return isRefusal(result) ? sendRefusal(reply, result) : result;
    },
  );

  app.patch(
    '/variants/:id',
    {
      schema: {
        operationId: 'changePrice',
        tags,
        params: idParams,
        body: priceChangeSchema,
        response: {
          200: z.object({
            variantId: z.uuid(),
            productId: z.uuid(),
            currency: z.string(),
            listPriceMinor: z.int(),
            salePriceMinor: z.int().nullable(),
            saleLabel: z.string().nullable(),
            saleUntil: z.iso.datetime().nullable(),
          }),
          404: problemSchema,
          422: problemSchema,
        },
      },
    },
    async (request, reply) => {
      requireMay(request, 'catalogue.write');
      const result = await changePrice(db, { variantId: request.params.id, change: request.body });
      return isRefusal(result) ? sendRefusal(reply, result) : result;
    },
  );

  app.put(
    '/products/:id/status',
    {
      schema: {
        operationId: 'setProductStatus',
        tags,
        params: idParams,
        body: z.object({ status: z.enum(['draft', 'published']) }),
        response: {
          200: z.object({
            productId: z.uuid(),
            status: z.enum(['draft', 'published']),
            changed: z.boolean(),
          }),
          404: problemSchema,
        },
      },
    },
    async (request, reply) => {
      requireMay(request, 'catalogue.write');
      const { status } = request.body;
      const result = await setStatus(db, { productId: request.params.id, status });
      return isRefusal(result) ? sendRefusal(reply, result) : result;
    },
  );
}
