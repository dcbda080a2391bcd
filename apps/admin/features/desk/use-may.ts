import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { useTRPC } from '../../lib/trpc/client';
import type { Permission } from './rooms';

/** Who sits here and what their role may do. Unknown until the desk has answered. */
export function useMe() {
  const trpc = useTRPC();
  return useQuery({ ...trpc.auth.me.queryOptions(), staleTime: 60_000 }).data;
}

const never = () => () => undefined;

/**
 * Whether whoever sits here may do this; false until it is known. What may not be done is not shown. The answer may be
 * here before a part of the page has come alive: that part begins as the server wrote it, without.
 */
export function useMay(permission: Permission): boolean {
  const me = useMe();
  const alive = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return alive && (me?.may.includes(permission) ?? false);
}
