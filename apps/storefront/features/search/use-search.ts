'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { useTRPC, useTRPCClient } from '../../lib/trpc/client.ts';
import type { SearchResult } from '../../lib/trpc/types.ts';

/** Everything for these words, a page at a time. */
export function useSearch(q: string) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  return useInfiniteQuery({
    queryKey: trpc.catalog.search.queryKey({ q }),
    queryFn: ({ pageParam, signal }) =>
      client.catalog.search.query({ q, ...(pageParam ? { after: pageParam } : {}) }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last: SearchResult) => last.nextCursor,
    enabled: q.length > 0,
  });
}
