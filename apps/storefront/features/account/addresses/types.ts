import type { StorefrontRouter } from '@souk/bff/routers/storefront/router';
import type { inferRouterOutputs } from '@trpc/server';

export type SavedAddress = inferRouterOutputs<StorefrontRouter>['account']['addresses']['list'][number];
