import { useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '../../lib/trpc/client';

/** Everything the desk shows of the stock is read again after a change. */
export function useStockChange(): () => Promise<void> {
  const trpc = useTRPC();
  const queries = useQueryClient();
  return () => queries.invalidateQueries(trpc.stock.pathFilter());
}
