import { type Caller, createTokenVerifier } from '@souk/service-kit/identity';
import { startApp } from '@souk/testkit/start-app';
import { buildApp } from '../src/app.ts';
import { envShape } from '../src/env.ts';

export const SHOP = 'https://shop.example';
export const DESK = 'https://desk.example';

/** The keys of tokens, the same for every app of a test file: a fake peer serves them all. */
const keys = Object.fromEntries(
  ['catalog', 'account', 'cart', 'order', 'payment', 'inventory', 'notification'].map((name, index) => [
    `${name.toUpperCase()}_KEY`,
    String(index + 1).repeat(64),
  ]),
);

export const secrets = {
  STOREFRONT_AUTH_SECRET: 'the secret of the storefront, quite long',
  ADMIN_AUTH_SECRET: 'the secret of the admin, which is another',
  CART_COOKIE_SECRET: 'the secret that seals the ids of the carts',
};

/** The backend-for-frontend on a free port; its peers are down until the test gives them something to say. */
export const startBff = (overrides: Record<string, string> = {}) =>
  startApp(buildApp, envShape, {
    STOREFRONT_ORIGINS: SHOP,
    ADMIN_ORIGINS: DESK,
    ...secrets,
    ...keys,
    ...overrides,
  });

/** Who a request to a peer says it comes from: the verified caller, or null for a token the peer would refuse. */
export const callerAt = (peer: string, request: Request): Promise<Caller | null> =>
  createTokenVerifier({ audience: peer, key: keys[`${peer.toUpperCase()}_KEY`]! })(
    request.headers.get('authorization') ?? undefined,
  );
