import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../lib/trpc/client';
import type { Permission } from './rooms';

/** Who sits here and what their role may do. Unknown until the desk has answered. */
export function useMe() {
  const trpc = useTRPC();
  return useQuery({ ...trpc.auth.me.queryOptions(), staleTime: 60_000 }).data;
}

/** Whether whoever sits here may do this; false until it is known. What may not be done is not shown. */
export function useMay(permission: Permission): boolean {
  return useMe()?.may.includes(permission) ?? false;
}
