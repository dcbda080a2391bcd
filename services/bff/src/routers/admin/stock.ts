import { unwrap } from '@souk/service-kit/client';
import { z } from 'zod';
import { orThrow } from '../../errors.ts';
import { router, staffMay } from '../../trpc.ts';
import { id, key } from '../inputs.ts';
import { withCheckouts } from './hold-checkouts.ts';
import { withNames } from './staff-names.ts';

const reason = z.enum(['count', 'damage', 'found', 'theft', 'correction', 'received'], 'Say why.');
const note = z.string().trim().max(300, 'At most 300 characters.').optional();
const page = { after: z.string().max(2_000).optional(), limit: z.int().min(1).max(100).optional() };

export const adminStockRouter = router({
  list: staffMay('stock.read')
    .input(
      z.strictObject({
        q: z.string().trim().max(200).optional(),
        level: z.enum(['low', 'out', 'short']).optional(),
        sort: z.enum(['name', 'fewest']).optional(),
        ...page,
      }),
    )
    .query(({ ctx, input }) =>
      orThrow(unwrap(ctx.inventory.GET('/desk/stock', { params: { query: input } }))),
    ),

  summary: staffMay('stock.read').query(({ ctx }) =>
    orThrow(unwrap(ctx.inventory.GET('/desk/stock/summary'))),
  ),

  item: staffMay('stock.read')
    .input(z.strictObject({ variantId: id }))
    .query(({ ctx, input }) =>
      orThrow(unwrap(ctx.inventory.GET('/desk/stock/{variantId}', { params: { path: input } }))),
    ),

  /** What moved the item's units, newest first, with the names of those who did it where they may be known. */
  ledger: staffMay('stock.read')
    .input(z.strictObject({ variantId: id, ...page }))
    .query(async ({ ctx, input: { variantId, ...query } }) => {
      const path = { variantId };
      const ledger = await orThrow(
        unwrap(ctx.inventory.GET('/stock/{variantId}/ledger', { params: { path, query } })),
      );
      return { ...ledger, items: await withNames(ctx, ctx.staff, ledger.items) };
    }),

  /** Live holds with the checkout that has them: all of them, or those with units of one variant. */
  holds: staffMay('stock.read')
    .input(z.strictObject({ variantId: id.optional(), ...page }))
    .query(async ({ ctx, input: { variantId, ...query } }) => {
      const holds = await orThrow(
        unwrap(
          variantId
            ? ctx.inventory.GET('/stock/{variantId}/holds', { params: { path: { variantId }, query } })
            : ctx.inventory.GET('/desk/holds', { params: { query } }),
        ),
      );
      return { ...holds, items: await withCheckouts(ctx, holds.items) };
    }),

  /** Corrects the shelf by `delta`, or to what was counted. */
  adjust: staffMay('stock.write')
    .input(
      z
        .strictObject({
          variantId: id,
          key,
          delta: z.int().optional(),
          countedTo: z.int().optional(),
          reason,
          note,
        })
        .refine(({ delta, countedTo }) => (delta === undefined) !== (countedTo === undefined)),
    )
    .mutation(async ({ ctx, input: { variantId, ...body } }) => {
      const path = { variantId };
      const adjusted = await orThrow(
        unwrap(ctx.inventory.POST('/stock/{variantId}/adjustments', { params: { path }, body })),
      );
      return { ...adjusted, affected: await withCheckouts(ctx, adjusted.affected) };
    }),

  /** A whole shelf at once: all lines or none. */
  count: staffMay('stock.write')
    .input(
      z.strictObject({
        key,
        note,
        lines: z
          .array(z.strictObject({ variantId: id, countedTo: z.int() }))
          .min(1)
          .max(200),
      }),
    )
    .mutation(({ ctx, input }) => orThrow(unwrap(ctx.inventory.POST('/stock-counts', { body: input })))),

  setThreshold: staffMay('stock.write')
    .input(z.strictObject({ variantId: id, lowAt: z.int(), alert: z.boolean() }))
    .mutation(({ ctx, input: { variantId, ...body } }) =>
      orThrow(
        unwrap(ctx.inventory.PUT('/stock/{variantId}/threshold', { params: { path: { variantId } }, body })),
      ),
    ),

  setBackOn: staffMay('stock.write')
    .input(z.strictObject({ variantId: id, backOn: z.iso.date('Choose a day.').nullable() }))
    .mutation(({ ctx, input: { variantId, ...body } }) =>
      orThrow(
        unwrap(ctx.inventory.PUT('/stock/{variantId}/back-on', { params: { path: { variantId } }, body })),
      ),
    ),
});
