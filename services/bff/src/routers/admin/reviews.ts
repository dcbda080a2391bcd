import { unwrap } from '@souk/service-kit/client';
import { z } from 'zod';
import { orThrow } from '../../errors.ts';
import { router, staffMay } from '../../trpc.ts';
import { after, id } from '../inputs.ts';

/** What was read when it was decided: words that changed since are read again. */
const version = z.int().min(1);

export const adminReviewsRouter = router({
  list: staffMay('reviews.read')
    .input(
      z.strictObject({
        state: z.enum(['pending', 'published', 'rejected']).optional(),
        after,
        limit: z.int().min(1).max(100).optional(),
      }),
    )
    .query(({ ctx, input }) =>
      orThrow(unwrap(ctx.catalog.GET('/desk/reviews', { params: { query: input } }))),
    ),

  publish: staffMay('reviews.decide')
    .input(z.strictObject({ id, version }))
    .mutation(({ ctx, input: { id: review, ...body } }) =>
      orThrow(
        unwrap(ctx.catalog.POST('/desk/reviews/{id}/publish', { params: { path: { id: review } }, body })),
      ),
    ),

  reject: staffMay('reviews.decide')
    .input(z.strictObject({ id, version, reason: z.string().trim().min(1).max(500) }))
    .mutation(({ ctx, input: { id: review, ...body } }) =>
      orThrow(
        unwrap(ctx.catalog.POST('/desk/reviews/{id}/reject', { params: { path: { id: review } }, body })),
      ),
    ),
});
