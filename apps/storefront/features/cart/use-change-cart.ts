'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '../../lib/trpc/client.ts';
import { refusalOf } from '../../lib/trpc/refusal.ts';
import type { Cart } from '../../lib/trpc/types.ts';

/** Changes to the bag. The server's answer is the bag from then on; when another tab was faster, its bag is shown. */
export function useChangeCart() {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const key = trpc.cart.get.queryKey();
  const takeAnswer = {
    onSuccess: (cart: Cart) => void queries.setQueryData(key, cart),
    onError: (error: unknown) => {
      if (refusalOf(error).code === 'CART_CHANGED') void queries.invalidateQueries({ queryKey: key });
    },
  };
  return {
    setQuantity: useMutation(trpc.cart.setQuantity.mutationOptions(takeAnswer)),
    remove: useMutation(trpc.cart.remove.mutationOptions(takeAnswer)),
    saveForLater: useMutation(trpc.cart.saveForLater.mutationOptions(takeAnswer)),
    moveToBag: useMutation(trpc.cart.moveToBag.mutationOptions(takeAnswer)),
    forgetSaved: useMutation(trpc.cart.forgetSaved.mutationOptions(takeAnswer)),
    applyCode: useMutation(trpc.cart.applyCode.mutationOptions(takeAnswer)),
    removeCode: useMutation(trpc.cart.removeCode.mutationOptions(takeAnswer)),
    acknowledgeLeftOut: useMutation(trpc.cart.acknowledgeLeftOut.mutationOptions(takeAnswer)),
    acknowledgePrices: useMutation(trpc.cart.acknowledgePrices.mutationOptions(takeAnswer)),
  };
}
