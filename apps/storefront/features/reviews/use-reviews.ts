'use client';

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useTRPC, useTRPCClient } from '../../lib/trpc/client.ts';
import type { ReviewPage } from '../../lib/trpc/types.ts';

export const reviewSorts = ['newest', 'highest', 'lowest'] as const;
export type ReviewSort = (typeof reviewSorts)[number];

/** What people who bought it say, a page at a time. */
export function useReviews({ handle, sort }: { handle: string; sort: ReviewSort }) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  return useInfiniteQuery({
    queryKey: trpc.catalog.reviews.queryKey({ handle, sort }),
    queryFn: ({ pageParam, signal }) =>
      client.catalog.reviews.query({ handle, sort, limit: 6, cursor: pageParam }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last: ReviewPage) => last.nextCursor,
    placeholderData: keepPreviousData,
  });
}
