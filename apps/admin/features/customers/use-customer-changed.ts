import { useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '../../lib/trpc/client';

/** Has every page that shows customers fetched again. */
export function useCustomerChanged(): () => Promise<void> {
  const trpc = useTRPC();
  const queries = useQueryClient();
  return () => queries.invalidateQueries(trpc.customers.pathFilter());
}
