import type { paths as AccountPaths } from '@souk/account/openapi';
import type { paths as CartPaths } from '@souk/cart/openapi';
import type { paths as CatalogPaths } from '@souk/catalog/openapi';
import type { paths as InventoryPaths } from '@souk/inventory/openapi';
import type { paths as NotificationPaths } from '@souk/notification/openapi';
import type { paths as OrderPaths } from '@souk/order/openapi';
import type { paths as PaymentPaths } from '@souk/payment/openapi';
import { createClient } from '@souk/service-kit/client';
import type { Env } from './env.ts';
import { reachEveryService } from './every-service.ts';
import { fanOut } from './fan-out.ts';

const ours = { from: 'bff', carry: fanOut };

/** One typed client for each service the shop's pages need. */
export const createClients = (env: Env) => ({
  catalog: createClient<CatalogPaths>({
    ...ours,
    to: 'catalog',
    urls: env.CATALOG_URLS,
    key: env.CATALOG_KEY,
  }),
  account: createClient<AccountPaths>({
    ...ours,
    to: 'account',
    urls: env.ACCOUNT_URLS,
    key: env.ACCOUNT_KEY,
  }),
  cart: createClient<CartPaths>({ ...ours, to: 'cart', urls: env.CART_URLS, key: env.CART_KEY }),
  order: createClient<OrderPaths>({ ...ours, to: 'order', urls: env.ORDER_URLS, key: env.ORDER_KEY }),
  payment: createClient<PaymentPaths>({
    ...ours,
    to: 'payment',
    urls: env.PAYMENT_URLS,
    key: env.PAYMENT_KEY,
  }),
  inventory: createClient<InventoryPaths>({
    ...ours,
    to: 'inventory',
    urls: env.INVENTORY_URLS,
    key: env.INVENTORY_KEY,
  }),
  notification: createClient<NotificationPaths>({
    ...ours,
    to: 'notification',
    urls: env.NOTIFICATION_URLS,
    key: env.NOTIFICATION_KEY,
  }),
  everyService: reachEveryService(env),
});

/** The catalogue's feed by a client of its own: long polls that wait or break off say nothing of the catalogue's health. */
export const createCatalogFeed = (env: Env): Clients['catalog'] =>
  createClient<CatalogPaths>({ ...ours, to: 'catalog', urls: env.CATALOG_URLS, key: env.CATALOG_KEY });

/** The orders' feed, likewise. */
export const createOrderFeed = (env: Env): Clients['order'] =>
  createClient<OrderPaths>({ ...ours, to: 'order', urls: env.ORDER_URLS, key: env.ORDER_KEY });

export type Clients = ReturnType<typeof createClients>;
