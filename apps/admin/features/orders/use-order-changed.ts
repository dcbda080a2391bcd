import { useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '../../lib/trpc/client';

/** Call it when an order was changed: its page, the lists and the counts are asked for anew. */
export function useOrderChanged(number: string) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return (_changed?: unknown): void => {
    for (const filter of [
      trpc.orders.byNumber.queryFilter({ number }),
      trpc.orders.list.pathFilter(),
      trpc.orders.counts.pathFilter(),
      trpc.returns.pathFilter(),
    ])
      void queryClient.invalidateQueries(filter);
  };
}
