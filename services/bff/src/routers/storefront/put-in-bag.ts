import { unwrap } from '@souk/service-kit/client';
import type { Actor } from '@souk/service-kit/identity';
import { isRefusal } from '@souk/service-kit/refusal';
import type { Context } from '../../context.ts';
import { orThrow } from '../../errors.ts';
import { beginCartOrMine, forgetGoneCart } from '../../session/my-cart.ts';
import type { Market } from '../inputs.ts';

type Adding = Context & {
  actor: Extract<Actor, { kind: 'guest' | 'customer' }>;
  shopper: { id: string } | null;
};
type Line = { variantId: string; quantity: number; key?: string | undefined };

/** Puts something into the shopper's bag; one is begun when there is none, or when it is gone by now. */
export const putInBag = async (ctx: Adding, { market, line }: { market: Market; line: Line }) => {
  const mine = await beginCartOrMine(ctx, { market, line });
  if ('begun' in mine) return mine.begun;
  const added = await addLine(ctx, mine.cartId, line);
  if (!isRefusal(added) || added.code !== 'CART_UNKNOWN') return orThrow(Promise.resolve(added));
  forgetGoneCart(ctx, mine.cartId);
  const next = await beginCartOrMine(ctx, { market, line });
  return 'begun' in next ? next.begun : orThrow(addLine(ctx, next.cartId, line));
};

const addLine = async (ctx: Adding, cartId: string, line: Line) => {
  // A cart begun in this very request is the shopper's own from here on.
  const added = await ctx.as({ ...ctx.actor, cartId }, () =>
    unwrap(ctx.cart.POST('/carts/{id}/lines', { params: { path: { id: cartId } }, body: line })),
  );
  if (!isRefusal(added)) ctx.rememberCart({ cartId, customerId: ctx.shopper?.id ?? null });
  return added;
};
