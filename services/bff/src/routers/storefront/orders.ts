import { unwrap } from '@souk/service-kit/client';
import { z } from 'zod';
import { orThrow } from '../../errors.ts';
import { router, shopperOrGuestProcedure, shopperProcedure } from '../../trpc.ts';
import { after } from '../inputs.ts';

export const ordersRouter = router({
  /** One order: for whoever holds its link key, or the customer it belongs to. A stranger learns nothing. */
  byNumber: shopperOrGuestProcedure
    .input(z.strictObject({ number: z.string().min(1).max(30), key: z.string().max(100).optional() }))
    .query(({ ctx, input: { number, key } }) =>
      orThrow(unwrap(ctx.order.GET('/orders/{number}', { params: { path: { number }, query: { key } } }))),
    ),

  mine: shopperProcedure
    // A page that scrolls on says in which direction; there is only one.
    .input(z.strictObject({ cursor: after.nullable(), direction: z.literal('forward').optional() }))
    .query(({ ctx, input }) =>
      orThrow(
        unwrap(
          ctx.order.GET('/customers/{id}/orders', {
            params: { path: { id: ctx.shopper.id }, query: { after: input.cursor ?? undefined } },
          }),
        ),
      ),
    ),
});
