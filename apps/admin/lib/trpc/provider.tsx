'use client';

import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { usePathname, useRouter } from 'next/navigation';
import { type ReactNode, useRef, useState } from 'react';
import { forgetStaff } from '../auth/sign-in';
import { createBffClient, failureOf, isSignedOut, TRPCProvider } from './client';

const TRIES = 2;
const worthAnotherTry = new Set([
  'UNREACHABLE',
  'SERVICE_DOWN',
  'SERVICE_UNAVAILABLE',
  'INTERNAL_SERVER_ERROR',
]);

/** Data for the desk. When a call shows that the session has ended, the cookie goes too and the sign-in opens. */
export function DeskData({ children }: { children: ReactNode }) {
  const router = useRouter();
  const path = usePathname();
  const leave = useRef<() => void>(() => undefined);
  leave.current = () => {
    void forgetStaff().finally(() => router.replace(`/sign-in?ended=1&next=${encodeURIComponent(path)}`));
  };
  const [queryClient] = useState(() => createQueryClient(() => leave.current()));
  const [trpcClient] = useState(createBffClient);
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={trpcClient} queryClient={queryClient}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  );
}

function createQueryClient(onSignedOut: () => void): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (isSignedOut(error)) onSignedOut();
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        retry: (tries, error) => tries < TRIES && worthAnotherTry.has(failureOf(error).code),
      },
    },
  });
}
