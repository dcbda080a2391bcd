import type {} from '@fastify/cookie';
import { type RequestContext, runInContext } from '@souk/service-kit/context';
import type { Actor } from '@souk/service-kit/identity';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AddressLimits } from './address-limits.ts';
import type { Clients } from './clients.ts';
import type { Door } from './doors.ts';
import type { Env } from './env.ts';
import type { OrderNews } from './order-news.ts';
import {
  CART_COOKIE,
  CART_COOKIE_SECONDS,
  type CartTicket,
  openCartTicket,
  sealCartTicket,
} from './session/cart-cookie.ts';
import type { SessionCheck } from './session/session-check.ts';
import { openSessionTicket, SHOPPER_COOKIE, STAFF_COOKIE } from './session/session-cookie.ts';

export type Deps = {
  env: Env;
  clients: Clients;
  shopperSessions: SessionCheck;
  staffSessions: SessionCheck;
  limits: AddressLimits;
  orderNews: OrderNews;
  askDoors: (request: FastifyRequest) => Promise<Door[]>;
};

/** What the calls of one batch find out about the cart, so that it is claimed, merged or begun once for all of them. */
type CartInHand = { found?: Promise<string | null>; begun?: Promise<string | null> };

/** The longest address the account service takes; none that is real is longer. */
const ADDRESS_LENGTH = 64;
/** A browser says less of itself; whoever says more says it to fill our tables. */
const DEVICE_LENGTH = 300;

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
  const traceId = req.id;
  const deadlineAt = performance.now() + deps.env.REQUEST_BUDGET_MS;
  const cartInHand: CartInHand = {};
  let ticket = openCartTicket(req.cookies[CART_COOKIE], deps.env.CART_COOKIE_SECRET);

  return {
    ...deps.clients,
    env: deps.env,
    traceId,
    origin: req.headers.origin,
    clientAddress: req.ip.slice(0, ADDRESS_LENGTH),
    device: req.headers['user-agent']?.slice(0, DEVICE_LENGTH),
    countTry: () => deps.limits.tries(req, res),
    countHold: () => deps.limits.holds(req, res),
    countWish: () => deps.limits.wishes(req, res),
    shopperSession: () => openSessionTicket(req.cookies[SHOPPER_COOKIE], deps.env.STOREFRONT_AUTH_SECRET),
    staffSession: () => openSessionTicket(req.cookies[STAFF_COOKIE], deps.env.ADMIN_AUTH_SECRET),
    shopperSessions: deps.shopperSessions,
    staffSessions: deps.staffSessions,
    orderNews: deps.orderNews,
    /** How every replica of this service fares. */
    askDoors: () => deps.askDoors(req),
    cartInHand,
    cartTicket: (): CartTicket | null => ticket,
    /** Writes the cookie: for a cart that is new here, and after an add, since the cart lives on for 30 days from then. */
    rememberCart: (next: CartTicket): void => {
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
      delete cartInHand.found;
      delete cartInHand.begun;
      res.clearCookie(CART_COOKIE, { path: '/' });
    },
    /** Runs work so that every outgoing call carries this actor, the request's trace and what is left of its time. */
    as: <T>(actor: Actor, work: () => T): T =>
      runInContext({ traceId, actor, deadlineAt } satisfies RequestContext, work),
  };
};

export type Context = ReturnType<typeof createRequestContext>;
