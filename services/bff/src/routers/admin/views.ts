import { unwrap } from '@souk/service-kit/client';
import { z } from 'zod';
import { orThrow } from '../../errors.ts';
import { router, staffProcedure } from '../../trpc.ts';
import { id } from '../inputs.ts';

const list = z.enum(['orders', 'catalogue', 'stock', 'promotions', 'customers']);

/** Views of the desk's lists, each colleague's own. */
export const adminViewsRouter = router({
  list: staffProcedure
    .input(z.strictObject({ list }))
    .query(({ ctx, input }) =>
      orThrow(unwrap(ctx.account.GET('/staff/me/views', { params: { query: input } }))),
    ),

  /** Name and address are judged by the account service, in words that belong to their fields. */
  keep: staffProcedure
    .input(z.strictObject({ list, name: z.string().max(300), address: z.string().max(4000) }))
    .mutation(({ ctx, input }) => orThrow(unwrap(ctx.account.PUT('/staff/me/views', { body: input })))),

  forget: staffProcedure.input(z.strictObject({ id })).mutation(async ({ ctx, input }) => {
    await orThrow(unwrap(ctx.account.DELETE('/staff/me/views/{id}', { params: { path: input } })));
    return { forgotten: true };
  }),
});
