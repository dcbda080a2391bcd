import { unwrap } from '@souk/service-kit/client';
import { z } from 'zod';
import { orThrow } from '../../errors.ts';
import { router, staffMay } from '../../trpc.ts';
import { id, key } from '../inputs.ts';

const quantity = z.int().min(1).max(99);

export const adminReturnsRouter = router({
  list: staffMay('returns.read')
    .input(
      z.strictObject({
        state: z.enum(['requested', 'approved', 'refused', 'received', 'refunded']).optional(),
        /** Words of the order's number, address or name. */
        q: z.string().trim().max(100).optional(),
        after: z.uuid().optional(),
        limit: z.int().min(1).max(100).optional(),
      }),
    )
    .query(({ ctx, input }) => orThrow(unwrap(ctx.order.GET('/returns', { params: { query: input } })))),

  byId: staffMay('returns.read')
    .input(z.strictObject({ id }))
    .query(({ ctx, input }) => orThrow(unwrap(ctx.order.GET('/returns/{id}', { params: { path: input } })))),

  approve: staffMay('returns.decide')
    .input(z.strictObject({ id }))
    .mutation(({ ctx, input }) =>
      orThrow(unwrap(ctx.order.POST('/returns/{id}/approve', { params: { path: input } }))),
    ),

  refuse: staffMay('returns.decide')
    .input(
      z.strictObject({ id, reason: z.string().trim().min(1, 'Say why. The shopper reads it.').max(500) }),
    )
    .mutation(({ ctx, input: { id: of, ...body } }) =>
      orThrow(unwrap(ctx.order.POST('/returns/{id}/refuse', { params: { path: { id: of } }, body }))),
    ),

  /** What arrived, and what of it is fit for the shelf. */
  receive: staffMay('returns.receive')
    .input(
      z.strictObject({
        id,
        key,
        lines: z
          .array(z.strictObject({ variantId: id, quantity, restock: z.boolean() }))
          .min(1, 'Say what arrived.')
          .max(200),
      }),
    )
    .mutation(({ ctx, input: { id: of, ...body } }) =>
      orThrow(unwrap(ctx.order.POST('/returns/{id}/receive', { params: { path: { id: of } }, body }))),
    ),

  /** Pays a received return back and closes it. */
  refund: staffMay('orders.refund')
    .input(z.strictObject({ id, key, amountMinor: z.int().min(1, 'Enter an amount above 0.').max(1e12) }))
    .mutation(({ ctx, input: { id: of, ...body } }) =>
      orThrow(unwrap(ctx.order.POST('/returns/{id}/refund', { params: { path: { id: of } }, body }))),
    ),
});
