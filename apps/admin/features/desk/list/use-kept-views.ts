'use client';

import { toast } from '@souk/ui/toast';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { failureOf, useTRPC } from '../../../lib/trpc/client';

type List = 'orders' | 'catalogue' | 'stock' | 'promotions' | 'customers';

/** The views of a list that this person keeps, wherever they sign in; one of the same name takes the old one's place. */
export function useKeptViews(list: List) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const onSettled = () => queries.invalidateQueries(trpc.views.list.queryFilter({ list }));
  const onError = (error: unknown) => void toast(failureOf(error).detail);
  const kept = useQuery(trpc.views.list.queryOptions({ list }));
  const keep = useMutation(trpc.views.keep.mutationOptions({ onSettled, onError }));
  const forget = useMutation(trpc.views.forget.mutationOptions({ onSettled, onError }));
  return {
    views: kept.data ?? [],
    keep: (name: string, address: string) =>
      keep.mutate({ list, name, address }, { onSuccess: () => void toast(`“${name}” is kept.`) }),
    forget: (id: string) => forget.mutate({ id }),
  };
}

export type KeptView = ReturnType<typeof useKeptViews>['views'][number];
