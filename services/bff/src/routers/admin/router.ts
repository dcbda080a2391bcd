import { router } from '../../trpc.ts';
import { adminAuditRouter } from './audit.ts';
import { authRouter } from './auth.ts';
import { adminCatalogueRouter } from './catalogue.ts';
import { adminCustomersRouter } from './customers.ts';
import { adminFrontPageRouter } from './front-page.ts';
import { adminImportsRouter } from './imports.ts';
import { adminLiveRouter } from './live.ts';
import { adminOrdersRouter } from './orders.ts';
import { adminPaletteRouter } from './palette.ts';
import { adminPapersRouter } from './papers.ts';
import { adminPromotionsRouter } from './promotions.ts';
import { adminReturnsRouter } from './returns.ts';
import { adminReviewsRouter } from './reviews.ts';
import { adminStaffRouter } from './staff.ts';
import { adminStockRouter } from './stock.ts';
import { adminSynonymsRouter } from './synonyms.ts';
import { adminSystemRouter } from './system.ts';
import { adminTodayRouter } from './today.ts';
import { adminViewsRouter } from './views.ts';

/** Everything the admin may ask. */
export const adminRouter = router({
  audit: adminAuditRouter,
  auth: authRouter,
  catalogue: adminCatalogueRouter,
  frontPage: adminFrontPageRouter,
  imports: adminImportsRouter,
  customers: adminCustomersRouter,
  live: adminLiveRouter,
  orders: adminOrdersRouter,
  palette: adminPaletteRouter,
  papers: adminPapersRouter,
  promotions: adminPromotionsRouter,
  returns: adminReturnsRouter,
  reviews: adminReviewsRouter,
  staff: adminStaffRouter,
  stock: adminStockRouter,
  synonyms: adminSynonymsRouter,
  system: adminSystemRouter,
  today: adminTodayRouter,
  views: adminViewsRouter,
});

export type AdminRouter = typeof adminRouter;
