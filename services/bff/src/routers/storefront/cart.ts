import { unwrap } from '@souk/service-kit/client';
import { isRefusal, refuse } from '@souk/service-kit/refusal';
import { z } from 'zod';
import { orThrow, toTrpcError } from '../../errors.ts';
import { forgetGoneCart, myCartId } from '../../session/my-cart.ts';
import { publicProcedure, router, shopperOrGuestProcedure } from '../../trpc.ts';
import { id, key, market } from '../inputs.ts';
import { putInBag } from './put-in-bag.ts';

const noCart = () =>
  toTrpcError(refuse('CART_UNKNOWN', 'There is no bag here any more. Add something to begin a new one.'));

/** A procedure on the shopper's own cart; its id comes from the sealed cookie or the session, never from the page. */
const onMyCart = shopperOrGuestProcedure.use(async ({ ctx, next }) => {
  const cartId = await myCartId(ctx);
  if (!cartId) throw noCart();
  return next({ ctx: { cartId, path: { id: cartId } } });
});

export const cartRouter = router({
  /** The bag with its prices and steps; null when nothing was added yet. */
  get: shopperOrGuestProcedure.query(async ({ ctx }) => {
    const cartId = await myCartId(ctx);
    if (!cartId) return null;
    const cart = await unwrap(ctx.cart.GET('/carts/{id}', { params: { path: { id: cartId } } }));
    if (!isRefusal(cart)) return cart;
    if (cart.status !== 404) throw toTrpcError(cart);
    forgetGoneCart(ctx, cartId);
    return null;
  }),

  add: shopperOrGuestProcedure
    .input(
      z.strictObject({
        variantId: id,
        quantity: z.number(),
        key: key.optional(),
        market: market.default('en-us'),
      }),
    )
    .mutation(({ ctx, input: { market: where, ...line } }) => putInBag(ctx, { market: where, line })),

  setQuantity: onMyCart
    .input(z.strictObject({ variantId: id, quantity: z.number(), expectedVersion: z.int() }))
    .mutation(({ ctx, input: { variantId, ...body } }) =>
      orThrow(
        unwrap(
          ctx.cart.PUT('/carts/{id}/lines/{variantId}', {
            params: { path: { ...ctx.path, variantId } },
            body,
          }),
        ),
      ),
    ),

  remove: onMyCart
    .input(z.strictObject({ variantId: id }))
    .mutation(({ ctx, input }) =>
      orThrow(
        unwrap(
          ctx.cart.DELETE('/carts/{id}/lines/{variantId}', { params: { path: { ...ctx.path, ...input } } }),
        ),
      ),
    ),

  /** Out of the bag, and not away. */
  saveForLater: onMyCart
    .input(z.strictObject({ variantId: id }))
    .mutation(({ ctx, input }) =>
      orThrow(
        unwrap(
          ctx.cart.PUT('/carts/{id}/saved/{variantId}', { params: { path: { ...ctx.path, ...input } } }),
        ),
      ),
    ),

  moveToBag: onMyCart.input(z.strictObject({ variantId: id })).mutation(({ ctx, input }) =>
    orThrow(
      unwrap(
        ctx.cart.POST('/carts/{id}/saved/{variantId}/move-to-bag', {
          params: { path: { ...ctx.path, ...input } },
        }),
      ),
    ),
  ),

  forgetSaved: onMyCart
    .input(z.strictObject({ variantId: id }))
    .mutation(({ ctx, input }) =>
      orThrow(
        unwrap(
          ctx.cart.DELETE('/carts/{id}/saved/{variantId}', { params: { path: { ...ctx.path, ...input } } }),
        ),
      ),
    ),

  /** When something ordered now would arrive, whatever it is. */
  deliveryEstimate: publicProcedure
    .input(z.strictObject({ market: market.default('en-us') }))
    .query(({ ctx, input }) =>
      orThrow(unwrap(ctx.cart.GET('/delivery-estimate', { params: { query: input } }))),
    ),

  applyCode: onMyCart
    .input(z.strictObject({ code: z.string().trim().min(1).max(40) }))
    .mutation(({ ctx, input }) =>
      orThrow(unwrap(ctx.cart.PUT('/carts/{id}/code', { params: { path: ctx.path }, body: input }))),
    ),

  removeCode: onMyCart.mutation(({ ctx }) =>
    orThrow(unwrap(ctx.cart.DELETE('/carts/{id}/code', { params: { path: ctx.path } }))),
  ),

  /** The shopper has read what did not fit when two bags became one. */
  acknowledgeLeftOut: onMyCart.mutation(({ ctx }) =>
    orThrow(unwrap(ctx.cart.DELETE('/carts/{id}/left-out', { params: { path: ctx.path } }))),
  ),

  /** Leaves the bag behind, to begin another in another market: a bag never changes its money. */
  leave: onMyCart.mutation(async ({ ctx }) => {
    await orThrow(unwrap(ctx.cart.DELETE('/carts/{id}', { params: { path: ctx.path } })));
    forgetGoneCart(ctx, ctx.cartId);
    return null;
  }),

  acknowledgePrices: onMyCart.mutation(({ ctx }) =>
    orThrow(unwrap(ctx.cart.POST('/carts/{id}/acknowledge-prices', { params: { path: ctx.path } }))),
  ),
});
