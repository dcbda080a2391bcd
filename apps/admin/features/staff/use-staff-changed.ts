import { useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '../../lib/trpc/client';

/** Has the lists of colleagues and invites fetched again. */
export function useStaffChanged(): () => Promise<void> {
  const trpc = useTRPC();
  const queries = useQueryClient();
  return () => queries.invalidateQueries(trpc.staff.pathFilter());
}
