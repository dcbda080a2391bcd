import { unwrap } from '@souk/service-kit/client';
import { z } from 'zod';
import { orThrow } from '../../errors.ts';
import { router, staffProcedure } from '../../trpc.ts';
import { after } from '../inputs.ts';

export const adminOrdersRouter = router({
  list: staffProcedure
    .input(
      z.strictObject({
        q: z.string().trim().max(100).optional(),
        status: z.enum(['confirmed', 'fulfilled', 'cancelled']).optional(),
        after,
        limit: z.int().min(1).max(100).optional(),
      }),
    )
    .query(({ ctx, input }) => orThrow(unwrap(ctx.order.GET('/orders', { params: { query: input } })))),

  byNumber: staffProcedure
    .input(z.strictObject({ number: z.string().min(1).max(30) }))
    .query(({ ctx, input }) =>
      orThrow(unwrap(ctx.order.GET('/orders/{number}', { params: { path: input } }))),
    ),
});
