'use client';

import type { StorefrontRouter } from '@souk/bff/routers/storefront/router';
import { newTraceparent } from '@souk/web-front/traceparent';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createTRPCClient, httpBatchLink } from '@trpc/client';
import { type ReactNode, useState } from 'react';
import { TRPCProvider } from './client.ts';

const makeQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        // A refusal is an answer: only what might be a hiccup is asked again.
        retry: (failures, error) => failures < 2 && !hasRefusal(error),
      },
    },
  });

const hasRefusal = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'data' in error &&
  (error.data as { httpStatus?: number } | null)?.httpStatus !== undefined &&
  ((error.data as { httpStatus: number }).httpStatus ?? 500) < 500;

/** Everything a page asks of the BFF goes through its own origin. */
export function BffProvider({ children }: { children: ReactNode }) {
  const [queryClient] = useState(makeQueryClient);
  const [trpcClient] = useState(() =>
    createTRPCClient<StorefrontRouter>({
      links: [
        httpBatchLink({
          url: '/api/trpc',
          maxURLLength: 4000,
          headers: () => ({ traceparent: newTraceparent() }),
          // What a shopper has asked for is done, even if the page goes before the answer comes.
          fetch: (url, options) => fetch(url, { ...options, keepalive: options?.method === 'POST' }),
        }),
      ],
    }),
  );
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={trpcClient} queryClient={queryClient}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  );
}
