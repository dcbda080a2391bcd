'use client';

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';

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

/** Everything a page asks of the BFF goes through its own origin, and is remembered here. */
export function BffProvider({ children }: { children: ReactNode }) {
  const [queryClient] = useState(makeQueryClient);
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>;
}
