'use client';

import { Notice } from '@souk/ui/notice';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '../../lib/trpc/client.ts';
import type { Cart } from '../../lib/trpc/types.ts';

/** A bag that was begun in another market says so: it keeps its money, and can be left for a new one. */
export function BagElsewhere({ cart, here }: { cart: Cart; here: string }) {
  const t = useTranslations('bag');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const leave = useMutation(
    trpc.cart.leave.mutationOptions({
      onSuccess: () => queries.setQueryData(trpc.cart.get.queryKey(), null),
    }),
  );
  if (cart.market === here) return null;
  return (
    <Notice kind="info" title={t('elsewhere', { currency: cart.currency })} className="mt-5">
      <span className="block">{t('elsewhereMore')}</span>
      <button type="button" className="link" disabled={leave.isPending} onClick={() => leave.mutate()}>
        {t('beginAnew')}
      </button>
    </Notice>
  );
}
