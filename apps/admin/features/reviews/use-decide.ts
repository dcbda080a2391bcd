import { toast } from '@souk/ui/toast';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { failureOf, useTRPC } from '../../lib/trpc/client';
import type { DeskReview } from './review-types';

/** Decides reviews; the list and its counts follow. A refusal is told, and the list read again: it may be old. */
export function useDecide() {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const onSettled = () => queries.invalidateQueries(trpc.reviews.list.queryFilter());
  const publish = useMutation(trpc.reviews.publish.mutationOptions({ onSettled }));
  const reject = useMutation(trpc.reviews.reject.mutationOptions({ onSettled }));
  return {
    busy: publish.isPending || reject.isPending,
    publish: ({ id, version, title }: DeskReview) =>
      publish.mutate(
        { id, version },
        {
          onSuccess: () => void toast(`“${title}” is published.`),
          onError: (error) => void toast(failureOf(error).detail),
        },
      ),
    reject: async ({ id, version, title }: DeskReview, reason: string) => {
      await reject.mutateAsync({ id, version, reason });
      toast(`“${title}” is not published. Its author can read why.`);
    },
  };
}
