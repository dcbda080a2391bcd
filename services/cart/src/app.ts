import { orderConfirmed } from '@souk/events/order';
import { answerErasure } from '@souk/service-kit/answer-erasure';
import { personalDataRoute } from '@souk/service-kit/personal-data';
import { createService, type Service } from '@souk/service-kit/service';
import { handle, subscribe } from '@souk/service-kit/subscribe';
import { cartRoutes } from './carts/cart.routes.ts';
import { lineRoutes } from './carts/line.routes.ts';
import { ownerRoutes } from './carts/owner.routes.ts';
import { savedRoutes } from './carts/saved.routes.ts';
import { editQuoteRoutes } from './edits/edit-quote.routes.ts';
import type { Env } from './env.ts';
import { forgetCustomer } from './erasures/forget-customer.ts';
import { onOrderConfirmed } from './events/on-order-confirmed.ts';
import { onProductChanged } from './events/on-product-changed.ts';
import { gatherPersonalData } from './personal-data/personal-data.queries.ts';
import { codeRoutes } from './promotions/code.routes.ts';
import { couponUseRoutes } from './promotions/coupon-use.routes.ts';
import { choiceRoutes } from './promotions/desk/choices.routes.ts';
import { promotionRoutes } from './promotions/desk/desk.routes.ts';
import { deliveryRoutes } from './quotes/delivery.routes.ts';
import { quoteRoutes } from './quotes/quote.routes.ts';
import { startSweeping } from './sweep-ended.ts';

/** The cart service: bags, codes, and the prices that are promised at the till. */
export async function buildApp(env: Env): Promise<Service> {
  const service = await createService({ name: 'cart', env });
  cartRoutes(service);
  ownerRoutes(service);
  lineRoutes(service);
  savedRoutes(service);
  codeRoutes(service);
  deliveryRoutes(service);
  quoteRoutes(service);
  editQuoteRoutes(service);
  couponUseRoutes(service);
  promotionRoutes(service);
  choiceRoutes(service);
  personalDataRoute(service, gatherPersonalData);
  subscribe(service, {
    to: 'catalog',
    urls: env.CATALOG_URLS,
    key: env.CATALOG_KEY,
    on: [onProductChanged],
  });
  subscribe(service, {
    to: 'order',
    urls: env.ORDER_URLS,
    key: env.ORDER_KEY,
    on: [handle(orderConfirmed, onOrderConfirmed)],
  });
  subscribe(service, {
    to: 'account',
    urls: env.ACCOUNT_URLS,
    key: env.ACCOUNT_KEY,
    on: [answerErasure('cart', env.ACCOUNT_KEY, forgetCustomer)],
  });
  service.background(() => startSweeping(service));
  return service;
}
