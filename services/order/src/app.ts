import { randomUUID } from 'node:crypto';
import { answerErasure } from '@souk/service-kit/answer-erasure';
import { personalDataRoute } from '@souk/service-kit/personal-data';
import { createService, type Service } from '@souk/service-kit/service';
import { subscribe } from '@souk/service-kit/subscribe';
import { beat } from './checkout/beat.ts';
import { checkoutRoutes } from './checkout/checkout.routes.ts';
import type { Driver } from './checkout/drive-checkout.ts';
import { sweepDue } from './checkout/sweep-due.ts';
import { spendRoutes } from './customers/spend.routes.ts';
import { editRoutes } from './edits/edit.routes.ts';
import type { Env } from './env.ts';
import { forgetCustomer } from './erasures/forget-customer.ts';
import { forgetRegularly } from './erasures/forget-regularly.ts';
import { onEmailVerified } from './events/on-email-verified.ts';
import { onIntentChanged } from './events/on-intent-changed.ts';
import { onReservationExpired } from './events/on-reservation-expired.ts';
import { documentRoutes } from './invoices/document.routes.ts';
import { keepSeller } from './invoices/keep-seller.ts';
import { sellerOf } from './invoices/seller.ts';
import { deskRoutes } from './orders/desk.routes.ts';
import { orderRoutes } from './orders/order.routes.ts';
import { createPeers } from './peers.ts';
import { gatherPersonalData } from './personal-data/personal-data.queries.ts';
import { reconcileRoutes } from './reconcile/reconcile.routes.ts';
import { reconcileRegularly } from './reconcile/reconcile-regularly.ts';
import { returnRoutes } from './returns/return.routes.ts';
import { salesRoutes } from './sales/sales.routes.ts';
import { takeInRegularly } from './sales/take-in-sales.ts';

const NEWS_SETTLE_MS = 250;

/** Wires the order service; nothing connects or runs before it is started. */
export const buildApp = async (env: Env): Promise<Service> => {
  const service = await createService({ name: 'order', env });
  const { app, db, pool } = service;
  const ending = new AbortController();
  const driver: Driver = {
    pool,
    peers: createPeers(env),
    log: app.log,
    owner: randomUUID(),
    ending: ending.signal,
  };

  checkoutRoutes(app, driver);
  orderRoutes(app, driver);
  deskRoutes(app, driver);
  editRoutes(app, driver);
  returnRoutes(app, driver);
  reconcileRoutes(app, driver, db);
  salesRoutes(app, { pool, timezone: env.SHOP_TIMEZONE });
  spendRoutes(app, { pool });
  documentRoutes(app, { pool, seller: sellerOf(env), timezone: env.SHOP_TIMEZONE });
  personalDataRoute(service, gatherPersonalData);

  subscribe(service, {
    to: 'payment',
    urls: env.PAYMENT_URLS,
    key: env.PAYMENT_KEY,
    on: [onIntentChanged],
    // Whoever drives a checkout is told by payment itself.
    settleMs: NEWS_SETTLE_MS,
  });
  subscribe(service, {
    to: 'inventory',
    urls: env.INVENTORY_URLS,
    key: env.INVENTORY_KEY,
    on: [onReservationExpired],
  });
  const keeping = { feedDays: env.FEED_NAMES_DAYS, paperYears: env.PAPERS_KEPT_YEARS };
  subscribe(service, {
    to: 'account',
    urls: env.ACCOUNT_URLS,
    key: env.ACCOUNT_KEY,
    on: [onEmailVerified, answerErasure('order', env.ACCOUNT_KEY, forgetCustomer(keeping))],
  });

  service.background(() => keepSeller({ pool, log: app.log, env }));
  service.background(() => () => ending.abort());
  service.background(() => beat(driver));
  service.background(() => sweepDue(driver, env.SWEEP_EVERY_MS));
  service.background(() => takeInRegularly(driver, env.TAKE_IN_SALES_EVERY_MS));
  service.background(() => forgetRegularly(service, keeping, env.FORGET_EVERY_MS));
  service.background(() => reconcileRegularly(driver, db, env.RECONCILE_EVERY_SECONDS));
  return service;
};
