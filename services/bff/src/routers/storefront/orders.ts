import { unwrap } from '@souk/service-kit/client';
import { z } from 'zod';
import { orThrow } from '../../errors.ts';
import { router, shopperOrGuestProcedure, shopperProcedure } from '../../trpc.ts';
import { after, id, key } from '../inputs.ts';

export const ordersRouter = router({
  /** One order: for whoever holds its link key, or the customer it belongs to. A stranger learns nothing. */
  byNumber: shopperOrGuestProcedure
    .input(z.strictObject({ number: z.string().min(1).max(30), key: z.string().max(100).optional() }))
    .query(({ ctx, input: { number, key } }) =>
      orThrow(unwrap(ctx.order.GET('/orders/{number}', { params: { path: { number }, query: { key } } }))),
    ),

  /** Asks to send things back: whoever holds the order's link key, or the customer it belongs to. */
  requestReturn: shopperOrGuestProcedure
    .input(
      z.strictObject({
        number: z.string().min(1).max(30),
        orderKey: z.string().max(100).optional(),
        key,
        lines: z
          .array(
            z.strictObject({
              variantId: id,
              quantity: z.int().min(1).max(99),
              reason: z.string().trim().min(1).max(200),
            }),
          )
          .min(1, 'Choose what you send back.')
          .max(100),
        note: z.string().trim().max(2_000).optional(),
      }),
    )
    .mutation(({ ctx, input: { number, orderKey, ...body } }) =>
      orThrow(
        unwrap(
          ctx.order.POST('/orders/{number}/returns', {
            params: { path: { number }, query: { key: orderKey } },
            body,
          }),
        ),
      ),
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
