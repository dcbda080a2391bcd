'use client';

import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../lib/trpc/client.ts';

/** What somebody who is signed in bought of these, and what they wrote; nothing for a guest. */
export function useOwnReviews(productIds: string[]) {
  const trpc = useTRPC();
  return useQuery({
    ...trpc.reviews.mine.queryOptions({ productIds }),
    enabled: productIds.length > 0,
    retry: false,
  });
}
