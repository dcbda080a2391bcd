'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { useTRPC } from '../../lib/trpc/client.ts';
import { deviceWishes, type Wish } from './device-wishes.ts';
import { takeWishesAlong } from './take-wishes-along.ts';

/**
 * What somebody wishes for: of a customer the account's list, of a guest the device's. What the device kept flows into
 * the account's as soon as somebody is signed in here.
 */
export function useWishlist() {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const key = trpc.wishlist.mine.queryKey();
  const mine = useQuery(trpc.wishlist.mine.queryOptions());
  const device = useSyncExternalStore(deviceWishes.subscribe, deviceWishes.read, deviceWishes.none);
  const takeAnswer = { onSuccess: (list: typeof mine.data) => void queries.setQueryData(key, list) };
  const add = useMutation(trpc.wishlist.add.mutationOptions(takeAnswer));
  const remove = useMutation(trpc.wishlist.remove.mutationOptions(takeAnswer));
  const share = useMutation(trpc.wishlist.share.mutationOptions(takeAnswer));
  const stopSharing = useMutation(trpc.wishlist.stopSharing.mutationOptions(takeAnswer));
  const isCustomer = Boolean(mine.data);
  const left = isCustomer && device.length > 0;

  useEffect(() => {
    if (!left) return;
    void takeWishesAlong().then((joined) => {
      if (joined) void queries.invalidateQueries({ queryKey: trpc.wishlist.mine.queryKey() });
    });
  }, [left, queries, trpc]);

  const onServer = mine.data?.items ?? [];
  const known = new Set(onServer.map(({ handle }) => handle));
  // Until it has flown in, what the device kept stands on top; with the account away it is all there is.
  const onDevice = device.filter(({ handle }) => !known.has(handle));
  const wishes: Wish[] | undefined =
    mine.data === undefined && !mine.isError ? undefined : [...onDevice, ...onServer];
  return {
    wishes,
    isCustomer,
    shareToken: mine.data?.shareToken ?? null,
    isError: mine.isError && wishes?.length === 0,
    refetch: mine.refetch,
    share,
    stopSharing,
    /** A guest's wish is kept at once; a customer's is there when the account says so. */
    add: async (wish: Wish): Promise<void> => {
      if (isCustomer) await add.mutateAsync(wish);
      else deviceWishes.add(wish);
    },
    remove: async (handle: string): Promise<void> => {
      deviceWishes.remove(handle);
      if (isCustomer) await remove.mutateAsync({ handle });
    },
    busy: add.isPending || remove.isPending,
  };
}
