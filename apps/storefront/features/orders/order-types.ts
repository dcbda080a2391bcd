import type { StorefrontRouter } from '@souk/bff/routers/storefront/router';
import type { inferRouterOutputs } from '@trpc/server';

export type Order = inferRouterOutputs<StorefrontRouter>['orders']['byNumber'];
export type Edit = Order['edits'][number];
