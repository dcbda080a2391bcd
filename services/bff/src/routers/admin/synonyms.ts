import { unwrap } from '@souk/service-kit/client';
import { z } from 'zod';
import { orThrow } from '../../errors.ts';
import { router, staffMay } from '../../trpc.ts';
import { id } from '../inputs.ts';

const terms = z.array(z.string().trim().min(1).max(60)).min(2, 'Name at least two.').max(12);

/** Words that mean the same to this shop's customers. */
export const adminSynonymsRouter = router({
  list: staffMay('catalogue.read').query(({ ctx }) => orThrow(unwrap(ctx.catalog.GET('/desk/synonyms')))),

  add: staffMay('catalogue.write')
    .input(z.strictObject({ terms }))
    .mutation(({ ctx, input }) => orThrow(unwrap(ctx.catalog.POST('/desk/synonyms', { body: input })))),

  change: staffMay('catalogue.write')
    .input(z.strictObject({ id, version: z.int(), terms }))
    .mutation(({ ctx, input: { id: of, ...body } }) =>
      orThrow(unwrap(ctx.catalog.PUT('/desk/synonyms/{id}', { params: { path: { id: of } }, body }))),
    ),

  remove: staffMay('catalogue.write')
    .input(z.strictObject({ id }))
    .mutation(({ ctx, input }) =>
      orThrow(unwrap(ctx.catalog.DELETE('/desk/synonyms/{id}', { params: { path: input } }))),
    ),
});
