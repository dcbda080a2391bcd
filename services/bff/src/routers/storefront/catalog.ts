import { unwrap } from '@souk/service-kit/client';
import { z } from 'zod';
import { orThrow } from '../../errors.ts';
import { publicProcedure, router } from '../../trpc.ts';
import { handle, id, market } from '../inputs.ts';

const many = z.array(z.string().max(80)).max(20).optional();

/** Whose prices are asked for. */
const where = market.default('en-us');

/** What everyone sees of the catalogue. Answers are the same for everybody, so pages may be cached. */
export const catalogRouter = router({
  home: publicProcedure
    .input(z.strictObject({ market }))
    .query(({ ctx, input }) => orThrow(unwrap(ctx.catalog.GET('/home', { params: { query: input } })))),

  categories: publicProcedure
    .input(z.strictObject({ market: where }).default({ market: 'en-us' }))
    .query(({ ctx, input }) => orThrow(unwrap(ctx.catalog.GET('/categories', { params: { query: input } })))),

  category: publicProcedure
    .input(
      z.strictObject({
        market: where,
        handle,
        kind: many,
        colour: many,
        size: many,
        minPriceMinor: z.int().min(0).optional(),
        maxPriceMinor: z.int().min(0).optional(),
        inHall: z.boolean().optional(),
        minRating: z.int().min(1).max(5).optional(),
        sort: z.enum(['loved', 'selling', 'new', 'price-up', 'price-down']).optional(),
        after: z.string().max(500).optional(),
        limit: z.int().min(1).max(60).optional(),
      }),
    )
    .query(({ ctx, input: { handle, inHall, ...filter } }) =>
      orThrow(
        unwrap(
          ctx.catalog.GET('/categories/{handle}/products', {
            params: { path: { handle }, query: { ...filter, inHall: inHall ? '1' : undefined } },
          }),
        ),
      ),
    ),

  product: publicProcedure
    .input(z.strictObject({ handle, market: where }))
    .query(({ ctx, input: { handle: of, ...query } }) =>
      orThrow(unwrap(ctx.catalog.GET('/products/{handle}', { params: { path: { handle: of }, query } }))),
    ),

  /** Cards of things somebody keeps a list of, and the variants they mean. */
  cards: publicProcedure
    .input(
      z.strictObject({
        market: where,
        handles: z.array(handle).max(48),
        variantIds: z.array(id).max(48).optional(),
      }),
    )
    .query(({ ctx, input: { handles, variantIds, market: of } }) =>
      orThrow(
        unwrap(
          ctx.catalog.GET('/cards', {
            params: { query: { market: of, handles: handles.join(','), variantIds: variantIds?.join(',') } },
          }),
        ),
      ),
    ),

  /** What people who bought it say of a product. */
  reviews: publicProcedure
    .input(
      z.strictObject({
        handle,
        sort: z.enum(['newest', 'highest', 'lowest']).optional(),
        rating: z.int().min(1).max(5).optional(),
        // A list that goes on says in which direction; there is only one.
        cursor: z.string().max(500).nullish(),
        direction: z.literal('forward').optional(),
        limit: z.int().min(1).max(50).optional(),
      }),
    )
    .query(({ ctx, input: { handle: of, cursor, direction: _one, ...query } }) =>
      orThrow(
        unwrap(
          ctx.catalog.GET('/products/{handle}/reviews', {
            params: { path: { handle: of }, query: { ...query, after: cursor ?? undefined } },
          }),
        ),
      ),
    ),

  search: publicProcedure
    .input(
      z.strictObject({
        market: where,
        q: z.string().trim().min(1).max(120),
        after: z.string().max(500).optional(),
        limit: z.int().min(1).max(60).optional(),
      }),
    )
    .query(({ ctx, input }) => orThrow(unwrap(ctx.catalog.GET('/search', { params: { query: input } })))),

  /** The addresses of everything, 50,000 products a part, for sitemaps. */
  sitemap: publicProcedure
    .input(z.strictObject({ part: z.int().min(1).max(10_000).optional() }))
    .query(({ ctx, input }) => orThrow(unwrap(ctx.catalog.GET('/sitemap', { params: { query: input } })))),

  suggest: publicProcedure
    .input(z.strictObject({ market: where, q: z.string().trim().min(1).max(120) }))
    .query(({ ctx, input }) => orThrow(unwrap(ctx.catalog.GET('/suggest', { params: { query: input } })))),
});
