import { type EnvOf, peerEnv, serviceEnv, urlList } from '@souk/service-kit/env';
import { z } from 'zod';

const secret = z.string().min(32, 'must be at least 32 characters');

/** Every setting of the backend-for-frontend. It has no database; its peers own all state. */
export const envShape = {
  PORT: serviceEnv.PORT,
  HOST: serviceEnv.HOST,
  LOG_LEVEL: serviceEnv.LOG_LEVEL,
  SOUK_TEST_CONTROLS: serviceEnv.SOUK_TEST_CONTROLS,
  ...peerEnv('catalog'),
  ...peerEnv('account'),
  ...peerEnv('cart'),
  ...peerEnv('order'),
  ...peerEnv('payment'),
  ...peerEnv('inventory'),
  ...peerEnv('notification'),
  /** The addresses browsers see; mutations from any other origin are refused. The first is the canonical one. */
  STOREFRONT_ORIGINS: urlList,
  ADMIN_ORIGINS: urlList,
  STOREFRONT_AUTH_SECRET: secret,
  ADMIN_AUTH_SECRET: secret,
  CART_COOKIE_SECRET: secret,
  /** Every replica of this service, this one too, for the page that shows how they fare; without it, this one. */
  BFF_URLS: urlList.optional(),
  /** Forwarded client addresses are believed from these only. */
  TRUSTED_PROXIES: z.string().default('loopback'),
  /** The time of one request, handed down to whoever is asked on its behalf. Pages wait for 10 seconds. */
  REQUEST_BUDGET_MS: z.coerce.number().int().positive().default(9_000),
  RATE_LIMIT_PER_MINUTE: z.coerce.number().int().positive().default(1200),
  SIGN_IN_LIMIT_PER_MINUTE: z.coerce.number().int().positive().default(30),
  HOLD_LIMIT_PER_MINUTE: z.coerce.number().int().positive().default(60),
  WISH_LIMIT_PER_MINUTE: z.coerce.number().int().positive().default(20),
};

export type Env = EnvOf<typeof envShape>;
