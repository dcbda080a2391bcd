import { unwrap } from '@souk/service-kit/client';
import { z } from 'zod';
import { orThrow } from '../../errors.ts';
import { publicProcedure, router } from '../../trpc.ts';
import { id } from '../inputs.ts';

export const stockRouter = router({
  /** Exact stock, for the page of a product; listings carry a coarse figure of their own. */
  availability: publicProcedure
    .input(z.strictObject({ variantIds: z.array(id).min(1).max(100) }))
    .query(({ ctx, input }) =>
      orThrow(
        unwrap(
          ctx.inventory.GET('/availability', {
            params: { query: { variantIds: input.variantIds.join(',') } },
          }),
        ),
      ),
    ),
});
