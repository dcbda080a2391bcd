import { unwrap } from '@souk/service-kit/client';
import { z } from 'zod';
import { orThrow } from '../../errors.ts';
import { router, staffMay } from '../../trpc.ts';

export const adminPapersRouter = router({
  /** The invoice and the credit notes of an order, in the order they were issued. */
  ofOrder: staffMay('orders.read')
    .input(z.strictObject({ number: z.string().min(1).max(30) }))
    .query(({ ctx, input }) =>
      orThrow(unwrap(ctx.order.GET('/orders/{number}/documents', { params: { path: input } }))),
    ),
});
