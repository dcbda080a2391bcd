'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { useMarket } from '../../i18n/use-market.ts';
import { useTRPC, useTRPCClient } from '../../lib/trpc/client.ts';
import type { SearchResult } from '../../lib/trpc/types.ts';

/** Everything for these words, a page at a time. */
export function useSearch(q: string) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const { code: market } = useMarket();
  return useInfiniteQuery({
    queryKey: trpc.catalog.search.queryKey({ q, market }),
    queryFn: ({ pageParam, signal }) =>
      client.catalog.search.query({ q, market, ...(pageParam ? { after: pageParam } : {}) }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last: SearchResult) => last.nextCursor,
    enabled: q.length > 0,
  });
}
