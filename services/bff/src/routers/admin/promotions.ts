import { unwrap } from '@souk/service-kit/client';
import { z } from 'zod';
import { orThrow } from '../../errors.ts';
import { router, staffMay } from '../../trpc.ts';
import { after, id, market } from '../inputs.ts';

const words = z.string().max(300);
const amount = z.number();
const limit = amount.nullable();

const scope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({ kind: z.literal('stall'), stall: words }),
  z.strictObject({ kind: z.literal('category'), handle: words }),
  z.strictObject({ kind: z.literal('products'), productIds: z.array(id).max(200) }),
]);

/** The shape only: what is right is said by the cart service, in words that belong to the fields. */
const promotion = {
  title: words,
  code: words.nullable(),
  offer: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('percent'), percentOff: amount, scope }),
    z.strictObject({ kind: z.literal('amount'), amountMinor: amount }),
    z.strictObject({ kind: z.literal('free-delivery'), optionIds: z.array(words).max(50).nullable() }),
    z.strictObject({ kind: z.literal('buy-get'), buy: amount, get: amount, percentOff: amount, scope }),
  ]),
  combines: z.boolean(),
  minimumMinor: amount,
  abroad: z
    .record(words, z.strictObject({ amountMinor: amount.optional(), minimumMinor: amount.optional() }))
    .optional(),
  startsAt: words.nullable(),
  endsAt: words.nullable(),
  usesLimit: limit,
  customerLimit: limit,
  advertised: z.boolean(),
  draft: z.boolean(),
};
const page = { after, limit: z.int().min(1).max(100).optional() };

export const adminPromotionsRouter = router({
  list: staffMay('promotions.read')
    .input(
      z.strictObject({
        q: z.string().trim().max(100).optional(),
        state: z.enum(['draft', 'planned', 'running', 'ended']).optional(),
        ...page,
      }),
    )
    .query(({ ctx, input }) => orThrow(unwrap(ctx.cart.GET('/promotions', { params: { query: input } })))),

  byId: staffMay('promotions.read')
    .input(z.strictObject({ id }))
    .query(({ ctx, input }) =>
      orThrow(unwrap(ctx.cart.GET('/promotions/{id}', { params: { path: input } }))),
    ),

  uses: staffMay('promotions.read')
    .input(z.strictObject({ id, ...page }))
    .query(({ ctx, input: { id: of, ...query } }) =>
      orThrow(unwrap(ctx.cart.GET('/promotions/{id}/uses', { params: { path: { id: of }, query } }))),
    ),

  make: staffMay('promotions.write')
    .input(z.strictObject(promotion))
    .mutation(({ ctx, input }) => orThrow(unwrap(ctx.cart.POST('/promotions', { body: input })))),

  change: staffMay('promotions.write')
    .input(z.strictObject({ id, expectedVersion: z.int(), ...promotion }))
    .mutation(({ ctx, input: { id: of, ...body } }) =>
      orThrow(unwrap(ctx.cart.PUT('/promotions/{id}', { params: { path: { id: of } }, body }))),
    ),

  end: staffMay('promotions.write')
    .input(z.strictObject({ id }))
    .mutation(({ ctx, input }) =>
      orThrow(unwrap(ctx.cart.POST('/promotions/{id}/end', { params: { path: input } }))),
    ),

  /** What it would do to a bag. A query: nothing is held, used or written. */
  tryOn: staffMay('promotions.read')
    .input(
      z.strictObject({
        id,
        lines: z.array(z.strictObject({ productId: id, quantity: amount })).max(100),
        deliveryOptionId: words.optional(),
        market: market.default('en-us'),
      }),
    )
    .query(({ ctx, input: { id: of, ...body } }) =>
      orThrow(unwrap(ctx.cart.POST('/promotions/{id}/simulate', { params: { path: { id: of } }, body }))),
    ),

  /** The stalls, their kinds and the ways of delivery that a promotion can be for. */
  choices: staffMay('promotions.read').query(async ({ ctx }) => {
    const [categories, deliveries] = await Promise.all([
      orThrow(unwrap(ctx.catalog.GET('/categories'))),
      orThrow(unwrap(ctx.cart.GET('/promotion-deliveries'))),
    ]);
    return {
      stalls: categories.map(({ stall, title }) => ({ value: stall, label: title })),
      categories: categories.flatMap(({ handle, title, kinds }) => [
        { value: handle, label: title },
        ...kinds.map((kind) => ({ value: kind.handle, label: `${title}: ${kind.title}` })),
      ]),
      deliveries: deliveries.map(({ id: value, label }) => ({ value, label })),
    };
  }),

  /** Products by what somebody types. */
  findProducts: staffMay('promotions.read')
    .input(z.strictObject({ q: z.string().trim().min(1).max(120) }))
    .query(async ({ ctx, input: { q } }) => {
      const found = await orThrow(unwrap(ctx.catalog.GET('/search', { params: { query: { q, limit: 8 } } })));
      return found.items.map(({ id: productId, title, kind }) => ({ productId, title, kind }));
    }),

  /** The names of products chosen before. */
  nameProducts: staffMay('promotions.read')
    .input(z.strictObject({ productIds: z.array(id).max(200) }))
    .query(({ ctx, input }) => orThrow(unwrap(ctx.cart.POST('/promotion-products', { body: input })))),
});
