import type { Service } from '@souk/service-kit/service';
import { subscribe } from '@souk/service-kit/subscribe';
import type { Env } from '../env.ts';
import { onCustomerDataErased } from './on-customer-data-erased.ts';
import { onErasureTold } from './on-erasure-told.ts';

/** Nearly all of what others publish is nothing to us: taken in large pages, it costs little. */
const SETTLE_MS = 500;

/** Follows every service for what it answers when somebody deleted their account. */
export function followAnswers(service: Service, env: Env): void {
  const on = [onCustomerDataErased];
  const settleMs = SETTLE_MS;
  subscribe(service, { to: 'order', urls: env.ORDER_URLS, key: env.ORDER_KEY, on, settleMs });
  subscribe(service, { to: 'cart', urls: env.CART_URLS, key: env.CART_KEY, on, settleMs });
  subscribe(service, { to: 'catalog', urls: env.CATALOG_URLS, key: env.CATALOG_KEY, on, settleMs });
  subscribe(service, { to: 'payment', urls: env.PAYMENT_URLS, key: env.PAYMENT_KEY, on, settleMs });
  subscribe(service, { to: 'inventory', urls: env.INVENTORY_URLS, key: env.INVENTORY_KEY, on, settleMs });
  subscribe(service, {
    to: 'notification',
    urls: env.NOTIFICATION_URLS,
    key: env.NOTIFICATION_KEY,
    on: [onCustomerDataErased, onErasureTold],
    settleMs,
  });
}
