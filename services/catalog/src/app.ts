import { answerErasure } from '@souk/service-kit/answer-erasure';
import { openDatabase } from '@souk/service-kit/database';
import { personalDataRoute } from '@souk/service-kit/personal-data';
import { createService, type Service } from '@souk/service-kit/service';
import { subscribe } from '@souk/service-kit/subscribe';
import { categoryRoutes } from './categories/category.routes.ts';
import { deskCategoryRoutes } from './categories/desk-category.routes.ts';
import { deskRoutes } from './desk/desk.routes.ts';
import type { Env } from './env.ts';
import { forgetCustomer } from './erasures/forget-customer.ts';
import { onOrderAnonymised } from './erasures/on-order-anonymised.ts';
import { onEditChanged } from './events/on-edit-changed.ts';
import { onEmailVerified } from './events/on-email-verified.ts';
import { onOrderCancelled } from './events/on-order-cancelled.ts';
import { onOrderConfirmed } from './events/on-order-confirmed.ts';
import { onStockChanged } from './events/on-stock-changed.ts';
import { exportRoutes } from './exports/export.routes.ts';
import { feedRoutes } from './feeds/feed.routes.ts';
import { frontPageRoutes } from './home/front-page.routes.ts';
import { homeRoutes } from './home/home.routes.ts';
import { availabilityOf } from './imports/ask-available.ts';
import { importRoutes } from './imports/import.routes.ts';
import { openImportStore } from './imports/import-store.ts';
import { createImportRunner } from './imports/run-imports.ts';
import { uploadRoutes } from './imports/upload.routes.ts';
import { mediaRoutes } from './media/media.routes.ts';
import { openMediaStore } from './media/media-store.ts';
import { sweepUploads } from './media/sweep-uploads.ts';
import { gatherPersonalData } from './personal-data/personal-data.queries.ts';
import { cardRoutes } from './products/cards.routes.ts';
import { followClock } from './products/follow-clock.ts';
import { productRoutes } from './products/product.routes.ts';
import { tellSales } from './purchases/together.queries.ts';
import { deskReviewRoutes } from './reviews/desk-review.routes.ts';
import { reviewRoutes } from './reviews/review.routes.ts';
import { searchRoutes } from './search/search.routes.ts';
import { followChanges } from './shelves/follow-changes.ts';
import { keepShelves } from './shelves/keep-shelves.ts';
import { stockWatchRoutes } from './stock-watch/stock-watch.routes.ts';
import { tellWatchers } from './stock-watch/tell-watchers.ts';
import { synonymRoutes } from './synonyms/synonym.routes.ts';

/** The catalog service: what the hall has, how it is found, and what it costs. */
export async function buildApp(env: Env): Promise<Service> {
  const service = await createService({ name: 'catalog', env });
  const media = openMediaStore(env.MEDIA_DIR);
  const shelves = keepShelves(service);
  homeRoutes(service, shelves);
  frontPageRoutes(service);
  categoryRoutes(service, shelves);
  productRoutes(service);
  cardRoutes(service);
  searchRoutes(service, shelves);
  reviewRoutes(service);
  deskReviewRoutes(service);
  synonymRoutes(service);
  stockWatchRoutes(service);
  feedRoutes(service, shelves, { storefrontUrl: env.PUBLIC_STOREFRONT_URL });
  mediaRoutes(service, media);
  deskRoutes(service, { media, shelves });
  deskCategoryRoutes(service);
  const askAvailable = availabilityOf(env);
  const maxBytes = env.IMPORT_MAX_BYTES;
  const imports = openImportStore(env.IMPORT_DIR, { maxBytes });
  // Two connections of its own: whoever imports a hundred thousand rows must not keep the shoppers' waiting.
  const own = openDatabase({ url: env.DATABASE_URL, name: 'catalog-imports', max: 2 });
  const runner = createImportRunner({ app: service.app, db: own.db }, { media, imports, askAvailable, env });
  uploadRoutes(service, { imports, maxBytes, wake: runner.wake });
  importRoutes(service, runner);
  exportRoutes(service, { askAvailable, mediaAddress: env.PUBLIC_STOREFRONT_URL });
  personalDataRoute(service, gatherPersonalData);
  subscribe(service, {
    to: 'inventory',
    urls: env.INVENTORY_URLS,
    key: env.INVENTORY_KEY,
    on: [onStockChanged],
  });
  subscribe(service, {
    to: 'order',
    urls: env.ORDER_URLS,
    key: env.ORDER_KEY,
    on: [onOrderConfirmed, onOrderCancelled, onEditChanged, onOrderAnonymised],
  });
  subscribe(service, {
    to: 'account',
    urls: env.ACCOUNT_URLS,
    key: env.ACCOUNT_KEY,
    on: [onEmailVerified, answerErasure('catalog', env.ACCOUNT_KEY, forgetCustomer)],
  });
  service.background(() => followChanges(service, shelves));
  service.background(() => followClock(service, [sweepUploads(media), tellSales, tellWatchers]));
  service.background(() => {
    const stop = runner.start();
    return () => stop().finally(own.close);
  });
  return service;
}
