import { router } from '../../trpc.ts';
import { authRouter } from './auth.ts';
import { adminOrdersRouter } from './orders.ts';

/** Everything the admin may ask. */
export const adminRouter = router({ auth: authRouter, orders: adminOrdersRouter });

export type AdminRouter = typeof adminRouter;
