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

const from = 'bff';

/** One typed client for each service the shop's pages need. */
export const createClients = (env: Env) => ({
  catalog: createClient<CatalogPaths>({ from, to: 'catalog', urls: env.CATALOG_URLS, key: env.CATALOG_KEY }),
  account: createClient<AccountPaths>({ from, to: 'account', urls: env.ACCOUNT_URLS, key: env.ACCOUNT_KEY }),
  cart: createClient<CartPaths>({ from, to: 'cart', urls: env.CART_URLS, key: env.CART_KEY }),
  order: createClient<OrderPaths>({ from, to: 'order', urls: env.ORDER_URLS, key: env.ORDER_KEY }),
  payment: createClient<PaymentPaths>({ from, to: 'payment', urls: env.PAYMENT_URLS, key: env.PAYMENT_KEY }),
  inventory: createClient<InventoryPaths>({
    from,
    to: 'inventory',
    urls: env.INVENTORY_URLS,
    key: env.INVENTORY_KEY,
  }),
  notification: createClient<NotificationPaths>({
    from,
    to: 'notification',
    urls: env.NOTIFICATION_URLS,
    key: env.NOTIFICATION_KEY,
  }),
  everyService: reachEveryService(env),
});

/** The catalogue's feed by a client of its own: long polls that wait or break off say nothing of the catalogue's health. */
export const createCatalogFeed = (env: Env): Clients['catalog'] =>
  createClient<CatalogPaths>({ from, to: 'catalog', urls: env.CATALOG_URLS, key: env.CATALOG_KEY });

/** The orders' feed, likewise. */
export const createOrderFeed = (env: Env): Clients['order'] =>
  createClient<OrderPaths>({ from, to: 'order', urls: env.ORDER_URLS, key: env.ORDER_KEY });

export type Clients = ReturnType<typeof createClients>;
