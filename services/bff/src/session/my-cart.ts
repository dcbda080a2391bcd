import type { paths as CartPaths } from '@souk/cart/openapi';
import { unwrap } from '@souk/service-kit/client';
import { isRefusal, type Refusal } from '@souk/service-kit/refusal';
import type { Context } from '../context.ts';
import { orThrow } from '../errors.ts';

type Shopping = Pick<Context, 'cart' | 'cartInHand' | 'cartTicket' | 'rememberCart' | 'forgetCart'> & {
  shopper: { id: string } | null;
};

/**
 * The id of this shopper's cart, or null when there is none yet. The first call after a sign-in takes the guest's
 * cart along: it becomes the customer's, or flows into the one the customer had. Calls of one batch share the answer.
 */
export const myCartId = (ctx: Shopping): Promise<string | null> => {
  ctx.cartInHand.found ??= findCart(ctx);
  return ctx.cartInHand.found;
};

const findCart = async (ctx: Shopping): Promise<string | null> => {
  const ticket = ctx.cartTicket();
  if (!ctx.shopper) {
    if (!ticket?.customerId) return ticket?.cartId ?? null;
    ctx.forgetCart();
    return null;
  }
  const customerId = ctx.shopper.id;
  if (ticket?.customerId === customerId) return ticket.cartId;
  const cartId = await takeAlong(ctx, customerId, ticket?.customerId ? null : (ticket?.cartId ?? null));
  if (cartId) ctx.rememberCart({ cartId, customerId });
  else if (ticket) ctx.forgetCart();
  return cartId;
};

const takeAlong = async (
  ctx: Shopping,
  customerId: string,
  guestCartId: string | null,
): Promise<string | null> => {
  const own = await unwrap(ctx.cart.GET('/customers/{id}/cart', { params: { path: { id: customerId } } }));
  const ownId = isRefusal(own) ? missing(own) : own.id;
  if (!guestCartId || guestCartId === ownId) return ownId;
  const guest = { path: { id: guestCartId } };
  if (!ownId) {
    const claimed = await unwrap(ctx.cart.PUT('/carts/{id}/owner', { params: guest }));
    return isRefusal(claimed) ? missing(claimed) : claimed.id;
  }
  const merged = await unwrap(
    ctx.cart.POST('/carts/{id}/merge', {
      params: { path: { id: ownId } },
      body: { fromCartId: guestCartId },
    }),
  );
  if (isRefusal(merged)) missing(merged);
  return ownId;
};

/** A cart that is not there (expired, merged before) is no error here; anything else is. */
const missing = (refusal: Refusal): null => {
  if (refusal.status === 404) return null;
  throw refusal;
};

type NewCart = CartPaths['/carts']['post']['requestBody']['content']['application/json'];
type Cart = CartPaths['/carts']['post']['responses'][201]['content']['application/json'];

/** The shopper's cart as begun with a first line, or the id of the one there is. One is begun for all calls of a batch. */
export const beginCartOrMine = async (
  ctx: Shopping,
  wanted: Required<NewCart>,
): Promise<{ begun: Cart } | { cartId: string }> => {
  const known = await myCartId(ctx);
  if (known) return { cartId: known };
  for (let begun = ctx.cartInHand.begun; begun; begun = ctx.cartInHand.begun) {
    const cartId = await begun;
    if (cartId) return { cartId };
    // It was refused: whoever comes first begins one of its own.
    if (ctx.cartInHand.begun === begun) delete ctx.cartInHand.begun;
  }
  const beginning = orThrow(unwrap(ctx.cart.POST('/carts', { body: wanted })));
  ctx.cartInHand.begun = beginning.then(({ id }) => id).catch(() => null);
  const begun = await beginning;
  ctx.rememberCart({ cartId: begun.id, customerId: ctx.shopper?.id ?? null });
  return { begun };
};

/** Forgets a cart that turned out to be gone, unless another one was begun in its place meanwhile. */
export const forgetGoneCart = (ctx: Shopping, goneId: string): void => {
  if (ctx.cartTicket()?.cartId === goneId) ctx.forgetCart();
};
