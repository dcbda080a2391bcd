'use client';

import { useMutation, useMutationState, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMarket } from '../../i18n/use-market.ts';
import { useTRPC, useTRPCClient } from '../../lib/trpc/client.ts';
import { useHydrated } from '../../lib/use-hydrated.ts';
import { bagOrKept } from './kept-bag.ts';
import { oneWindowAtATime } from './one-window-at-a-time.ts';

type Wanted = { variantId: string; quantity: number; key: string };

/** The shopper's bag. Null until something was added; undefined until we know. */
export function useCart() {
  const trpc = useTRPC();
  const hydrated = useHydrated();
  const client = useTRPCClient();
  const { data, error, isPending, isError, refetch } = useQuery({
    ...trpc.cart.get.queryOptions(),
    queryFn: () => bagOrKept(() => client.cart.get.query()),
    networkMode: 'always',
  });
  // Coming alive, the page must look as its HTML does: not known yet, neither empty nor failed.
  return hydrated
    ? { data, error, isPending, isError, refetch }
    : { data: undefined, error: null, isPending: true, isError: false, refetch };
}

/** Puts things into the bag; the server's answer is the bag from then on. Adds are sums, so two tabs lose nothing. */
export function useAddToCart() {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queries = useQueryClient();
  const { code: market } = useMarket();
  return useMutation({
    ...trpc.cart.add.mutationOptions(),
    // While this page knows of no bag, the add may be the one that begins it.
    mutationFn: (wanted: Wanted) => {
      const add = () => client.cart.add.mutate({ ...wanted, market });
      return queries.getQueryData(trpc.cart.get.queryKey()) ? add() : oneWindowAtATime(add);
    },
    onSuccess: (cart) => queries.setQueryData(trpc.cart.get.queryKey(), cart),
  });
}

/**
 * How much is in the bag. What is just being added counts at once, also into a bag that does not exist yet; the
 * server's answer replaces the guess, and a refusal takes it back.
 */
export function useBagCount(): number {
  const trpc = useTRPC();
  const { data: cart } = useCart();
  const underWay = useMutationState({
    filters: { mutationKey: trpc.cart.add.mutationKey(), status: 'pending' },
    select: ({ state }) => (state.variables as Wanted | undefined)?.quantity ?? 0,
  });
  return underWay.reduce((sum, quantity) => sum + quantity, cart?.count ?? 0);
}
