'use client';

import { skipToken, useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../lib/trpc/client';
import { driftOf } from './drift';

/** What gateway, orders, stock and feeds do not agree on, asked anew every so often; nothing for who may not look. */
export function useDrift({ enabled, everyMs }: { enabled: boolean; everyMs: number }) {
  const trpc = useTRPC();
  const input = enabled ? undefined : skipToken;
  const live = { refetchInterval: everyMs };
  const compared = useQuery({ ...trpc.system.drift.queryOptions(input), ...live });
  const feeds = useQuery({ ...trpc.system.feeds.queryOptions(input), ...live });
  const parked = useQuery({ ...trpc.system.parked.queryOptions(input), ...live });
  const drift = driftOf({
    drift: compared.data?.drift,
    feeds: feeds.data,
    parked: parked.data?.total,
  });
  return { compared, ...drift };
}
