import { router } from '../../trpc.ts';
import { adminAuditRouter } from './audit.ts';
import { authRouter } from './auth.ts';
import { adminCatalogueRouter } from './catalogue.ts';
import { adminLiveRouter } from './live.ts';
import { adminOrdersRouter } from './orders.ts';
import { adminPromotionsRouter } from './promotions.ts';
import { adminReturnsRouter } from './returns.ts';
import { adminStockRouter } from './stock.ts';
import { adminSystemRouter } from './system.ts';
import { adminTodayRouter } from './today.ts';

/** Everything the admin may ask. */
export const adminRouter = router({
  audit: adminAuditRouter,
  auth: authRouter,
  catalogue: adminCatalogueRouter,
  live: adminLiveRouter,
  orders: adminOrdersRouter,
  promotions: adminPromotionsRouter,
  returns: adminReturnsRouter,
  stock: adminStockRouter,
  system: adminSystemRouter,
  today: adminTodayRouter,
});

export type AdminRouter = typeof adminRouter;
