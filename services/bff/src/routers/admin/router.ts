import { router } from '../../trpc.ts';
import { authRouter } from './auth.ts';
import { adminCatalogueRouter } from './catalogue.ts';
import { adminOrdersRouter } from './orders.ts';
import { adminReturnsRouter } from './returns.ts';

/** Everything the admin may ask. */
export const adminRouter = router({
  auth: authRouter,
  catalogue: adminCatalogueRouter,
  orders: adminOrdersRouter,
  returns: adminReturnsRouter,
});

export type AdminRouter = typeof adminRouter;
