import { unwrap } from '@souk/service-kit/client';
import { isRefusal, refuse } from '@souk/service-kit/refusal';
import { z } from 'zod';
import { orThrow, toTrpcError } from '../../errors.ts';
import { fewAtOnce } from '../../few-at-once.ts';
import { myCartId } from '../../session/my-cart.ts';
import { rememberSoldOut } from '../../sold-out.ts';
import { fewHolds, publicProcedure, router, shopperOrGuestProcedure } from '../../trpc.ts';
import { address, email, id, key, market } from '../inputs.ts';

const checkoutId = z.strictObject({ checkoutId: id });

/**
 * Asked twice these mean the same as once: what they are about is all there is to them. The key says so, so that they
 * are asked of another replica when one ends in the middle.
 */
const again = (id: string) => ({ key: id });

/** Enough to keep every service busy; a crowd that all comes to the till in one moment waits at its door. */
const BEGINNING_AT_ONCE = 24;
const inTurn = fewAtOnce(BEGINNING_AT_ONCE);
const soldOut = rememberSoldOut();

const withCart = shopperOrGuestProcedure.use(async ({ ctx, next }) => {
  const cartId = await myCartId(ctx);
  if (!cartId)
    throw toTrpcError(refuse('CART_EMPTY', 'The bag is empty. Add something, then come to the till.'));
  return next({ ctx: { cartId } });
});

export const checkoutRouter = router({
  /** What the page needs to show the gateway's fields: its script, the publishable key, the methods. */
  config: publicProcedure.query(({ ctx }) => orThrow(unwrap(ctx.payment.GET('/config')))),

  deliveryOptions: withCart
    .input(
      z.strictObject({
        country: z.string().length(2),
        region: z.string().max(50),
        postcode: z.string().max(20),
      }),
    )
    .query(({ ctx, input }) =>
      orThrow(
        unwrap(
          ctx.cart.GET('/carts/{id}/delivery-options', {
            params: { path: { id: ctx.cartId }, query: input },
          }),
        ),
      ),
    ),

  /**
   * Locks a quote, then holds stock and code for it. The total the shopper saw is only compared: when the locked one
   * differs, nothing is held and the shopper sees what changed.
   */
  start: withCart
    .use(fewHolds)
    .input(
      z.strictObject({
        key,
        contact: z.strictObject({ email, name: z.string().trim().min(1).max(100) }),
        address,
        deliveryOptionId: z.string().min(1).max(50),
        expectedTotalMinor: z.int().optional(),
      }),
    )
    .mutation(({ ctx, input, signal }) =>
      orThrow(
        inTurn(async () => {
          const { key: intention, contact, address: to, deliveryOptionId, expectedTotalMinor } = input;
          const quote = await orThrow(
            unwrap(
              ctx.cart.POST('/quotes', {
                body: {
                  key: intention,
                  cartId: ctx.cartId,
                  email: contact.email,
                  address: to,
                  deliveryOptionId,
                  left: [...soldOut.left()],
                },
              }),
            ),
          );
          if (expectedTotalMinor !== undefined && expectedTotalMinor !== quote.totalMinor)
            throw toTrpcError(
              refuse('QUOTE_CHANGED', 'The total has changed since you saw it. Look it over, then go on.', {
                quote,
              }),
            );
          const checkout = await unwrap(
            ctx.order.POST('/checkouts', {
              body: { key: intention, quoteId: quote.id, email: contact.email, contactName: contact.name },
            }),
          );
          if (!isRefusal(checkout)) return checkout;
          soldOut.note(checkout);
          throw toTrpcError(checkout);
        }, signal),
      ),
    ),

  get: shopperOrGuestProcedure
    .input(checkoutId)
    .query(({ ctx, input }) =>
      orThrow(unwrap(ctx.order.GET('/checkouts/{id}', { params: { path: { id: input.checkoutId } } }))),
    ),

  /** The checkout this bag is in, begun in another window or on another device; null when there is none. */
  mine: shopperOrGuestProcedure.query(async ({ ctx }) => {
    const cartId = await myCartId(ctx);
    if (!cartId) return null;
    const found = await unwrap(ctx.order.GET('/carts/{cartId}/checkout', { params: { path: { cartId } } }));
    if (!isRefusal(found)) return found;
    if (found.status === 404) return null;
    throw toTrpcError(found);
  }),

  extend: shopperOrGuestProcedure.input(checkoutId).mutation(({ ctx, input }) =>
    orThrow(
      unwrap(
        ctx.order.POST('/checkouts/{id}/extend', {
          params: { path: { id: input.checkoutId } },
          body: again(input.checkoutId),
        }),
      ),
    ),
  ),

  pay: shopperOrGuestProcedure
    .input(
      z.strictObject({
        checkoutId: id,
        key,
        method: z.enum(['card', 'wallet', 'bank']),
        paymentMethodId: z.string().max(100).optional(),
        market: market.default('en-us'),
      }),
    )
    .mutation(({ ctx, input: { checkoutId: checkout, market: where, ...payment } }) =>
      orThrow(
        unwrap(
          ctx.order.POST('/checkouts/{id}/pay', {
            params: { path: { id: checkout } },
            body: {
              ...payment,
              returnUrl: `${ctx.env.STOREFRONT_ORIGINS[0]}/${where}/till/return?checkout=${checkout}`,
            },
          }),
        ),
      ),
    ),

  /** After a 3-D Secure challenge or the way back from the bank: asks what happened and goes on from there. */
  resume: shopperOrGuestProcedure.input(checkoutId).mutation(({ ctx, input }) =>
    orThrow(
      unwrap(
        ctx.order.POST('/checkouts/{id}/resume', {
          params: { path: { id: input.checkoutId } },
          body: again(input.checkoutId),
        }),
      ),
    ),
  ),

  cancel: shopperOrGuestProcedure.input(checkoutId).mutation(({ ctx, input }) =>
    orThrow(
      unwrap(
        ctx.order.POST('/checkouts/{id}/cancel', {
          params: { path: { id: input.checkoutId } },
          body: again(input.checkoutId),
        }),
      ),
    ),
  ),
});
