'use client';

import type { StorefrontRouter } from '@souk/bff/routers/storefront/router';
import { createTRPCContext } from '@trpc/tanstack-react-query';

export const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<StorefrontRouter>();
