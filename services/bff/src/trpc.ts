import { Unreachable } from '@souk/service-kit/client';
import type { Actor } from '@souk/service-kit/identity';
import { type Permission, roleMay, whoMay } from '@souk/service-kit/permissions';
import { isRefusal, refuse } from '@souk/service-kit/refusal';
import { initTRPC, TRPCError } from '@trpc/server';
import type { Context } from './context.ts';
import { shownMessage, toTrpcError, wireRefusal } from './errors.ts';

const t = initTRPC.context<Context>().create({
  // Front servers and ingresses cut a stream that is silent for half a minute.
  sse: { ping: { enabled: true, intervalMs: 15_000 }, client: { reconnectAfterInactivityMs: 40_000 } },
  errorFormatter: ({ shape, error, ctx }) => {
    const { code, httpStatus, path } = shape.data;
    const data = { code, httpStatus, path, traceId: ctx?.traceId, refusal: wireRefusal(error) };
    return { ...shape, message: shownMessage(error), data };
  },
});

export const router = t.router;

/** Refusals thrown anywhere below become tRPC errors with their own status; a peer that is away becomes a 503. */
const refusalsAsErrors = t.middleware(async ({ next }) => {
  const result = await next();
  if (result.ok || result.error.code !== 'INTERNAL_SERVER_ERROR') return result;
  const { cause, message } = result.error;
  if (isRefusal(cause)) return { ...result, error: toTrpcError(cause) };
  if (cause instanceof Unreachable)
    return { ...result, error: new TRPCError({ code: 'SERVICE_UNAVAILABLE', message, cause }) };
  return result;
});

/** Mutations are taken from our own pages only: a foreign site cannot spend a shopper's cookies. */
const fromOurOwnPages = (origins: (ctx: Context) => readonly string[]) =>
  t.middleware(({ next, ctx, type }) => {
    if (type === 'mutation' && !(ctx.origin && origins(ctx).includes(ctx.origin)))
      throw toTrpcError(refuse('FORBIDDEN', 'This request did not come from one of our pages.'));
    return next();
  });

/** A few tries a minute from one address, for whatever checks or sets a password. */
export const fewTries = t.middleware(async ({ next, ctx }) => {
  const refusal = await ctx.countTry();
  if (refusal) throw toTrpcError(refusal);
  return next();
});

/** A limited number of wishes a minute from one address: each may come to a letter to anybody. */
export const fewWishes = t.middleware(async ({ next, ctx }) => {
  const refusal = await ctx.countWish();
  if (refusal) throw toTrpcError(refusal);
  return next();
});

/** A limited number of holds a minute from one address. */
export const fewHolds = t.middleware(async ({ next, ctx }) => {
  const refusal = await ctx.countHold();
  if (refusal) throw toTrpcError(refusal);
  return next();
});

const base = t.procedure.use(refusalsAsErrors);
const storefrontBase = base.use(fromOurOwnPages((ctx) => ctx.env.STOREFRONT_ORIGINS));
const adminBase = base.use(fromOurOwnPages((ctx) => ctx.env.ADMIN_ORIGINS));

/** Proves nothing about the caller and acts for nobody: what everyone may see. */
export const publicProcedure = storefrontBase.use(({ next, ctx }) => ctx.as({ kind: 'guest' }, () => next()));

/** The storefront's door: proves nothing yet, and few may knock at once. */
export const shopperDoorProcedure = publicProcedure.use(fewTries);

const shopperOf = async (ctx: Context) => {
  const ticket = await ctx.shopperSession();
  if (!ticket) return null;
  const person = await ctx.shopperSessions.person(ticket.sessionId);
  return person?.kind === 'customer' ? { ...person, sessionId: ticket.sessionId } : null;
};

type Shopper = NonNullable<Awaited<ReturnType<typeof shopperOf>>>;

/** The cart the cookie names, unless it belongs to a customer other than the one who shops here now. */
const cartIdFor = (ctx: Context, shopper: Shopper | null): string | undefined => {
  const ticket = ctx.cartTicket();
  if (!ticket || (ticket.customerId && ticket.customerId !== shopper?.id)) return undefined;
  return ticket.cartId;
};

const customer = (ctx: Context, shopper: Shopper) =>
  ({
    kind: 'customer',
    id: shopper.id,
    sessionId: shopper.sessionId,
    cartId: cartIdFor(ctx, shopper),
  }) as const;

/** Acts for whoever shops here: a signed-in customer, or the guest whose sealed cookie names a cart. */
export const shopperOrGuestProcedure = storefrontBase.use(async ({ next, ctx }) => {
  const shopper = await shopperOf(ctx);
  const actor = shopper ? customer(ctx, shopper) : ({ kind: 'guest', cartId: cartIdFor(ctx, null) } as const);
  return ctx.as(actor, () => next({ ctx: { shopper, actor } }));
});

/** Proves a signed-in customer with a session that still stands. */
export const shopperProcedure = storefrontBase.use(async ({ next, ctx }) => {
  const shopper = await shopperOf(ctx);
  if (!shopper) throw toTrpcError(refuse('UNAUTHENTICATED', 'Sign in to see this.'));
  return ctx.as(customer(ctx, shopper), () => next({ ctx: { shopper } }));
});

/** The admin's door: proves nothing yet, and few may knock at once. */
export const staffDoorProcedure = adminBase
  .use(({ next, ctx }) => ctx.as({ kind: 'guest' }, () => next()))
  .use(fewTries);

/** Proves a signed-in member of staff; what the role may do is checked by the services. */
export const staffProcedure = adminBase.use(async ({ next, ctx }) => {
  const ticket = await ctx.staffSession();
  const person = ticket ? await ctx.staffSessions.person(ticket.sessionId) : null;
  if (!ticket || person?.kind !== 'staff' || !person.role)
    throw toTrpcError(refuse('UNAUTHENTICATED', 'Sign in to the admin.'));
  const { id, role } = person;
  const { sessionId } = ticket;
  const actor: Actor = { kind: 'staff', id, role, sessionId };
  return ctx.as(actor, () => next({ ctx: { staff: { ...person, role, sessionId } } }));
});

/** Proves a signed-in member of staff whose role has the permission; the services check it once more. */
export const staffMay = (permission: Permission) =>
  staffProcedure.use(({ next, ctx }) => {
    if (!roleMay(ctx.staff.role, permission)) throw toTrpcError(refuse('FORBIDDEN', whoMay(permission)));
    return next();
  });
