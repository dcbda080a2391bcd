import type { paths as CartPaths } from '@souk/cart/openapi';
import type { paths as InventoryPaths } from '@souk/inventory/openapi';
import type { paths as PaymentPaths } from '@souk/payment/openapi';
import { createClient } from '@souk/service-kit/client';
import type { Env } from './env.ts';

/** One attempt of a call ends well within a lease, so that a driver that waits is never taken for dead. */
const ATTEMPT_MS = 4_000;

/** The services this one calls. */
export const createPeers = (env: Env) => {
  const from = { from: 'order', attemptMs: ATTEMPT_MS };
  return {
    cart: createClient<CartPaths>({ ...from, to: 'cart', urls: env.CART_URLS, key: env.CART_KEY }),
    inventory: createClient<InventoryPaths>({
      ...from,
      to: 'inventory',
      urls: env.INVENTORY_URLS,
      key: env.INVENTORY_KEY,
    }),
    payment: createClient<PaymentPaths>({
      ...from,
      to: 'payment',
      urls: env.PAYMENT_URLS,
      key: env.PAYMENT_KEY,
    }),
  };
};

export type Peers = ReturnType<typeof createPeers>;
