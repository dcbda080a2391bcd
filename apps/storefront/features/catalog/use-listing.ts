'use client';

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMarket } from '../../i18n/use-market.ts';
import { useTRPC, useTRPCClient } from '../../lib/trpc/client.ts';
import type { Facets, Listing } from '../../lib/trpc/types.ts';
import { type Filters, filterInput } from './filters.ts';

/** What page one of a listing says besides its cards, which are in the page already. */
export type FirstPage = { seen: number; total: number; facets: Facets; nextCursor: string | null };

/** The pages of a listing that are not in the HTML: all of them when it is narrowed down, else those after the first. */
export function useListing(props: {
  handle: string;
  filters: Filters;
  active: boolean;
  first: FirstPage;
  more: boolean;
}) {
  const { handle, filters, active, first, more } = props;
  const trpc = useTRPC();
  const client = useTRPCClient();
  const { code: market } = useMarket();
  const input = { market, handle, ...filterInput(filters) };
  return useInfiniteQuery({
    queryKey: trpc.catalog.category.queryKey(input),
    queryFn: ({ pageParam, signal }) =>
      client.catalog.category.query({ ...input, ...(pageParam ? { after: pageParam } : {}) }, { signal }),
    initialPageParam: active ? null : first.nextCursor,
    getNextPageParam: (last: Listing) => last.nextCursor,
    enabled: active || more,
    placeholderData: keepPreviousData,
  });
}
