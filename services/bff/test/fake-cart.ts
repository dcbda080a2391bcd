import { randomUUID } from 'node:crypto';
import type { components, paths } from '@souk/cart/openapi';
import type { Actor } from '@souk/service-kit/identity';
import { fakePeer } from '@souk/testkit/fake-peer';
import { callerAt } from './start-bff.ts';

type Cart = components['schemas']['Cart'];
type Kept = { id: string; customerId: string | null; count: number };

const shown = ({ id, count }: Kept): Cart => ({
  id,
  version: count,
  market: 'en-us',
  currency: 'USD',
  count,
  lines: [],
  code: null,
  saved: [],
  leftOut: [],
  steps: [],
  subtotalMinor: 0,
  freeDeliveryFromMinor: null,
  freeDeliveryLeftMinor: null,
});

const unknown = {
  type: 'urn:souk:problem:CART_UNKNOWN',
  title: 'We do not know this bag',
  status: 404,
  code: 'CART_UNKNOWN',
  detail: 'There is no bag of this number for you.',
};

/** The cart service, as far as who owns which cart goes: it believes the token's actor and nothing else. */
export const fakeCart = () => {
  const peer = fakePeer<paths>('cart');
  const { http } = peer;
  const carts = new Map<string, Kept>();
  /** What cannot be added. */
  const unsold = new Set<string>();
  /** What was asked, by whom, in order. */
  const calls: { what: string; actor: Actor | undefined }[] = [];

  const noted = async (request: Request): Promise<Actor | undefined> => {
    const caller = await callerAt('cart', request.clone());
    calls.push({ what: `${request.method} ${new URL(request.url).pathname}`, actor: caller?.actor });
    return caller?.actor;
  };
  const mine = (actor: Actor | undefined, id: string): Kept | undefined => {
    const cart = carts.get(id);
    if (cart?.customerId)
      return actor?.kind === 'customer' && actor.id === cart.customerId ? cart : undefined;
    return actor && 'cartId' in actor && actor.cartId === id ? cart : undefined;
  };

  peer.always(
    http.post('/carts', async ({ request, response }) => {
      const actor = await noted(request);
      const { line } = await request.json();
      if (line && unsold.has(line.variantId)) return response(404).json(unknown);
      const customerId = actor?.kind === 'customer' ? actor.id : null;
      const cart = { id: randomUUID(), customerId, count: line?.quantity ?? 0 };
      carts.set(cart.id, cart);
      return response(201).json(shown(cart));
    }),
    http.get('/carts/{id}', async ({ request, params, response }) => {
      const cart = mine(await noted(request), params.id);
      return cart ? response(200).json(shown(cart)) : response(404).json(unknown);
    }),
    http.post('/carts/{id}/lines', async ({ request, params, response }) => {
      const actor = await noted(request);
      const { quantity } = await request.json();
      const cart = mine(actor, params.id);
      if (!cart) return response(404).json(unknown);
      cart.count += quantity;
      return response(200).json(shown(cart));
    }),
    http.put('/carts/{id}/owner', async ({ request, params, response }) => {
      const actor = await noted(request);
      const cart = mine(actor, params.id);
      if (!cart || actor?.kind !== 'customer') return response(404).json(unknown);
      cart.customerId = actor.id;
      return response(200).json(shown(cart));
    }),
    http.post('/carts/{id}/merge', async ({ request, params, response }) => {
      const actor = await noted(request);
      const { fromCartId } = await request.json();
      const cart = mine(actor, params.id);
      const from = mine(actor, fromCartId);
      if (!cart || !from) return response(404).json(unknown);
      cart.count += from.count;
      carts.delete(fromCartId);
      return response(200).json({ ...shown(cart), capped: [] });
    }),
    http.get('/customers/{id}/cart', async ({ request, params, response }) => {
      const actor = await noted(request);
      const cart = [...carts.values()].find(({ customerId }) => customerId === params.id);
      const own = actor?.kind === 'customer' && actor.id === params.id;
      return cart && own ? response(200).json(shown(cart)) : response(404).json(unknown);
    }),
  );
  return { ...peer, carts, calls, unsold };
};
