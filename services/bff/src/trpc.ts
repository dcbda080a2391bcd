import { isRefusal, refuse } from '@souk/service-kit/refusal';
import { initTRPC, TRPCError } from '@trpc/server';
import type { Context } from './context.ts';
import { toTrpcError, wireRefusal } from './errors.ts';

const t = initTRPC.context<Context>().create({
  errorFormatter: ({ shape, error, ctx }) => ({
    ...shape,
    message:
      error.code === 'INTERNAL_SERVER_ERROR' && !wireRefusal(error)
        ? 'Something broke on our side.'
        : error.message,
    data: {
      code: shape.data.code,
      httpStatus: shape.data.httpStatus,
      path: shape.data.path,
      traceId: ctx?.traceId,
      refusal: wireRefusal(error),
    },
  }),
});

export const router = t.router;
export const mergeRouters = t.mergeRouters;

/** Refusals thrown anywhere below become tRPC errors with their own status; everything unexpected is logged. */
const refusalsAsErrors = t.middleware(async ({ next, ctx, path }) => {
  const result = await next();
  if (result.ok) return result;
  const { cause } = result.error;
  if (isRefusal(cause) && result.error.code === 'INTERNAL_SERVER_ERROR')
    return { ...result, error: toTrpcError(cause) };
  if (result.error.code === 'INTERNAL_SERVER_ERROR') {
    if (wireRefusal(result.error))
      return {
        ...result,
        error: new TRPCError({ code: 'SERVICE_UNAVAILABLE', message: result.error.message, cause }),
      };
    ctx.log.error({ err: cause ?? result.error, path, traceId: ctx.traceId }, 'procedure failed');
  }
  return result;
});

/** Mutations are taken from our own pages only: a foreign site cannot spend a shopper's cookies. */
const fromOurOwnPages = (origins: (ctx: Context) => readonly string[]) =>
  t.middleware(({ next, ctx, type }) => {
    if (type === 'mutation' && !(ctx.origin && origins(ctx).includes(ctx.origin)))
      throw new TRPCError({ code: 'FORBIDDEN', message: 'This request did not come from one of our pages.' });
    return next();
  });

const base = t.procedure.use(refusalsAsErrors);
const storefrontBase = base.use(fromOurOwnPages((ctx) => ctx.env.STOREFRONT_ORIGINS));
const adminBase = base.use(fromOurOwnPages((ctx) => ctx.env.ADMIN_ORIGINS));

/** Proves nothing about the caller and acts for nobody: what everyone may see. */
export const publicProcedure = storefrontBase.use(({ next, ctx }) => ctx.as({ kind: 'guest' }, () => next()));

const shopperOf = async (ctx: Context) => {
  const ticket = await ctx.shopperSession();
  if (!ticket) return null;
  const person = await ctx.shopperSessions.person(ticket.sessionId);
  return person?.kind === 'customer' ? { ...person, sessionId: ticket.sessionId } : null;
};

/** Acts for whoever shops here: a signed-in customer, or the guest whose sealed cookie names a cart. */
export const shopperOrGuestProcedure = storefrontBase.use(async ({ next, ctx }) => {
  const shopper = await shopperOf(ctx);
  const cartId = ctx.cartTicket()?.cartId;
  const actor = shopper
    ? ({ kind: 'customer', id: shopper.id, sessionId: shopper.sessionId, cartId } as const)
    : ({ kind: 'guest', cartId } as const);
  return ctx.as(actor, () => next({ ctx: { shopper, actor } }));
});

/** Proves a signed-in customer with a session that still stands. */
export const shopperProcedure = storefrontBase.use(async ({ next, ctx }) => {
  const shopper = await shopperOf(ctx);
  if (!shopper) throw toTrpcError(refuse('UNAUTHENTICATED', 'Sign in to see this.'));
  const actor = {
    kind: 'customer',
    id: shopper.id,
    sessionId: shopper.sessionId,
    cartId: ctx.cartTicket()?.cartId,
  } as const;
  return ctx.as(actor, () => next({ ctx: { shopper, actor } }));
});

/** The admin's door: proves nothing yet. */
export const adminPublicProcedure = adminBase.use(({ next, ctx }) => ctx.as({ kind: 'guest' }, () => next()));

/** Proves a signed-in member of staff; what the role may do is checked by the services. */
export const staffProcedure = adminBase.use(async ({ next, ctx }) => {
  const ticket = await ctx.staffSession();
  const person = ticket ? await ctx.staffSessions.person(ticket.sessionId) : null;
  if (!ticket || person?.kind !== 'staff' || !person.role)
    throw toTrpcError(refuse('UNAUTHENTICATED', 'Sign in to the admin.'));
  const actor = { kind: 'staff', id: person.id, role: person.role, sessionId: ticket.sessionId } as const;
  return ctx.as(actor, () =>
    next({ ctx: { staff: { ...person, role: person.role, sessionId: ticket.sessionId } } }),
  );
});
