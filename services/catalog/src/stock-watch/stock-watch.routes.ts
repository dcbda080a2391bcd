import { isRefusal, problemSchema, sendRefusal } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { z } from 'zod';
import { watchStock } from './watch-stock.ts';

/** Being told when a sold-out variant is back. */
export function stockWatchRoutes({ app, db }: Service): void {
  app.post(
    '/variants/:id/watch',
    {
      schema: {
        operationId: 'watchStock',
        tags: ['products'],
        params: z.object({ id: z.uuid() }),
        body: z.strictObject({
          email: z.string().trim().max(254).pipe(z.email('This does not look like an email address.')),
          market: z.string().regex(/^[a-z]{2}-[a-z]{2}$/),
        }),
        response: {
          202: z.object({ asked: z.literal(true) }),
          400: problemSchema,
          404: problemSchema,
          409: problemSchema,
        },
      },
    },
    async (request, reply) => {
      const result = await watchStock(db, { variantId: request.params.id, ...request.body });
      return isRefusal(result) ? sendRefusal(reply, result) : reply.code(202).send(result);
    },
  );
}
