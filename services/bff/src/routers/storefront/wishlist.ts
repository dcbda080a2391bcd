import { unwrap } from '@souk/service-kit/client';
import { z } from 'zod';
import { orThrow } from '../../errors.ts';
import { publicProcedure, router, shopperOrGuestProcedure, shopperProcedure } from '../../trpc.ts';
import { handle, id } from '../inputs.ts';

const wish = z.strictObject({ handle, variantId: id.nullable() });

/** A procedure on the customer's own wishlist. */
const onMyWishlist = shopperProcedure.use(({ ctx, next }) => next({ ctx: { path: { id: ctx.shopper.id } } }));

/** What somebody wishes for. A guest's list is kept on the device, and merged when they sign in. */
export const wishlistRouter = router({
  /** The customer's list; null for a guest. */
  mine: shopperOrGuestProcedure.query(({ ctx }) =>
    ctx.shopper
      ? orThrow(
          unwrap(ctx.account.GET('/customers/{id}/wishlist', { params: { path: { id: ctx.shopper.id } } })),
        )
      : null,
  ),

  add: onMyWishlist.input(wish).mutation(({ ctx, input: { handle: of, ...body } }) =>
    orThrow(
      unwrap(
        ctx.account.PUT('/customers/{id}/wishlist/items/{handle}', {
          params: { path: { ...ctx.path, handle: of } },
          body,
        }),
      ),
    ),
  ),

  remove: onMyWishlist.input(z.strictObject({ handle })).mutation(({ ctx, input }) =>
    orThrow(
      unwrap(
        ctx.account.DELETE('/customers/{id}/wishlist/items/{handle}', {
          params: { path: { ...ctx.path, ...input } },
        }),
      ),
    ),
  ),

  /** Takes along what the device kept. Sent again it changes nothing. */
  merge: onMyWishlist
    .input(z.strictObject({ items: z.array(wish).max(200) }))
    .mutation(({ ctx, input }) =>
      orThrow(
        unwrap(
          ctx.account.POST('/customers/{id}/wishlist/merge', { params: { path: ctx.path }, body: input }),
        ),
      ),
    ),

  share: onMyWishlist.mutation(({ ctx }) =>
    orThrow(unwrap(ctx.account.PUT('/customers/{id}/wishlist/share', { params: { path: ctx.path } }))),
  ),

  stopSharing: onMyWishlist.mutation(({ ctx }) =>
    orThrow(unwrap(ctx.account.DELETE('/customers/{id}/wishlist/share', { params: { path: ctx.path } }))),
  ),

  /** Somebody's list, for whoever has its link. */
  shared: publicProcedure
    .input(z.strictObject({ token: z.string().min(1).max(64) }))
    .query(({ ctx, input }) =>
      orThrow(unwrap(ctx.account.GET('/wishlists/{token}', { params: { path: input } }))),
    ),
});
