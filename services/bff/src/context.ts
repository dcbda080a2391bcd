import type {} from '@fastify/cookie';
import { type RequestContext, runInContext, traceIdFrom } from '@souk/service-kit/context';
import type { Actor } from '@souk/service-kit/identity';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Clients } from './clients.ts';
import type { Env } from './env.ts';
import {
  CART_COOKIE,
  CART_COOKIE_SECONDS,
  type CartTicket,
  openCartTicket,
  sealCartTicket,
} from './session/cart-cookie.ts';
import type { SessionCheck } from './session/session-check.ts';
import { openSessionTicket, SHOPPER_COOKIE, STAFF_COOKIE } from './session/session-cookie.ts';

export type Deps = { env: Env; clients: Clients; shopperSessions: SessionCheck; staffSessions: SessionCheck };

const BUDGET_MS = 9_000;

/** What one HTTP request brings to its procedures. Cookies are read here and nowhere else. */
export const createRequestContext = ({
  deps,
  req,
  res,
}: {
  deps: Deps;
  req: FastifyRequest;
  res: FastifyReply;
}) => {
  const traceId = traceIdFrom(req.headers.traceparent as string | undefined);
  const deadlineAt = performance.now() + BUDGET_MS;
  res.header('x-trace-id', traceId);
  let ticket = openCartTicket(req.cookies[CART_COOKIE], deps.env.CART_COOKIE_SECRET);

  return {
    ...deps.clients,
    env: deps.env,
    traceId,
    log: req.log,
    origin: req.headers.origin,
    address: req.ip,
    userAgent: req.headers['user-agent'],
    shopperSession: () => openSessionTicket(req.cookies[SHOPPER_COOKIE], deps.env.STOREFRONT_AUTH_SECRET),
    staffSession: () => openSessionTicket(req.cookies[STAFF_COOKIE], deps.env.ADMIN_AUTH_SECRET),
    shopperSessions: deps.shopperSessions,
    staffSessions: deps.staffSessions,
    cartTicket: (): CartTicket | null => ticket,
    rememberCart: (next: CartTicket): void => {
      if (ticket?.cartId === next.cartId && ticket.customerId === next.customerId) return;
      ticket = next;
      res.setCookie(CART_COOKIE, sealCartTicket(next, deps.env.CART_COOKIE_SECRET), {
        httpOnly: true,
        sameSite: 'lax',
        secure: deps.env.STOREFRONT_ORIGINS[0]!.startsWith('https:'),
        path: '/',
        maxAge: CART_COOKIE_SECONDS,
      });
    },
    forgetCart: (): void => {
      ticket = null;
      res.clearCookie(CART_COOKIE, { path: '/' });
    },
    /** Runs work so that every outgoing call carries this actor, the request's trace and what is left of its time. */
    as: <T>(actor: Actor, work: () => T): T =>
      runInContext({ traceId, actor, deadlineAt } satisfies RequestContext, work),
  };
};

export type Context = ReturnType<typeof createRequestContext>;
