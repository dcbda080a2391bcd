import { answerErasure } from '@souk/service-kit/answer-erasure';
import { personalDataRoute } from '@souk/service-kit/personal-data';
import { createService, type Service } from '@souk/service-kit/service';
import { subscribe } from '@souk/service-kit/subscribe';
import { createStockDesk } from './desk/stock-desk.ts';
import type { Env } from './env.ts';
import { onProductChanged } from './events/on-product-changed.ts';
import { onStockCountRequested, onStockCountWithdrawn } from './events/on-stock-count.ts';
import { holdRoutes } from './holds/hold.routes.ts';
import { movementRoutes } from './movements/movement.routes.ts';
import { startExpiring } from './reservations/expire-holds.ts';
import { handingOn } from './reservations/hand-on.ts';
import { findDueKeys } from './reservations/reservation.queries.ts';
import { reservationRoutes } from './reservations/reservation.routes.ts';
import { restockRoutes } from './restocks/restock.routes.ts';
import { shelfRoutes } from './shelf/shelf.routes.ts';
import { stockRoutes } from './stock/stock.routes.ts';

/** The inventory service: what lies where, what of it is promised, and to whom. */
export const buildApp = async (env: Env): Promise<Service> => {
  const service = await createService({ name: 'inventory', env });
  const desk = handingOn(createStockDesk(service.pool), () => findDueKeys(service.db));
  reservationRoutes(service, desk);
  restockRoutes(service, desk);
  movementRoutes(service);
  stockRoutes(service);
  shelfRoutes(service);
  holdRoutes(service);
  // Stock is held for bags and orders; whose they are is not known here.
  personalDataRoute(service, async () => ({}));
  subscribe(service, {
    to: 'catalog',
    urls: env.CATALOG_URLS,
    key: env.CATALOG_KEY,
    on: [onProductChanged, onStockCountRequested, onStockCountWithdrawn],
  });
  const stockWithoutNames = { erased: {}, kept: [{ what: 'nameless-stock', count: 0, until: null }] };
  subscribe(service, {
    to: 'account',
    urls: env.ACCOUNT_URLS,
    key: env.ACCOUNT_KEY,
    on: [answerErasure('inventory', env.ACCOUNT_KEY, async () => stockWithoutNames)],
  });
  service.background(() => startExpiring(service, desk));
  return service;
};
