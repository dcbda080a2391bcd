import { isRefusal, problemSchema, sendRefusal } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { z } from 'zod';
import { currencyOf, marketSchema } from '../products/sold-in.ts';
import type { Shelves } from '../shelves/keep-shelves.ts';
import { categoryTreeSchema, listingQuerySchema, listingSchema } from './category.shapes.ts';
import { listProducts } from './list-products.ts';
import { readHall } from './read-hall.ts';

const tags = ['categories'];

export function categoryRoutes({ app, pool: reader }: Service, shelves: Shelves): void {
  app.get(
    '/categories',
    {
      schema: {
        operationId: 'listCategories',
        tags,
        querystring: z.object({ market: marketSchema }),
        response: { 200: categoryTreeSchema },
      },
    },
    async (request) => {
      const { stalls } = await readHall({ reader, shelves }, currencyOf(request.query.market));
      return stalls.map(({ summary, kinds }) => ({
        ...summary,
        kinds: kinds.map(({ row, count }) => ({ handle: row.handle, title: row.title, count })),
      }));
    },
  );

  app.get(
    '/categories/:handle/products',
    {
      schema: {
        operationId: 'listProducts',
        tags,
        params: z.object({ handle: z.string() }),
        querystring: listingQuerySchema,
        response: { 200: listingSchema, 400: problemSchema, 404: problemSchema },
      },
    },
    async (request, reply) => {
      const result = await listProducts(
        { reader, shelves },
        { handle: request.params.handle, query: request.query },
      );
      return isRefusal(result) ? sendRefusal(reply, result) : result;
    },
  );
}
