'use client';

import { Button } from '@souk/ui/button';
import { Notice } from '@souk/ui/notice';
import { useKey } from '@souk/ui/use-key';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { TheirWords } from '../../i18n/their-words.tsx';
import { useErrorText } from '../../i18n/use-refusal-text.ts';
import type { Market } from '../../lib/market.ts';
import { useTRPC } from '../../lib/trpc/client.ts';
import type { Order } from './order-types.ts';

type Props = { order: Order; orderKey: string | undefined; market: Market };

/** The same things once more: what can still be bought goes into the bag, and what cannot is told. */
export function OrderAgain({ order, orderKey, market }: Props) {
  const t = useTranslations('order.again');
  const errorText = useErrorText('order', 'bag');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { keyFor, renew } = useKey();
  const again = useMutation(
    trpc.orders.reorder.mutationOptions({
      onSuccess: () => {
        renew();
        return queries.invalidateQueries({ queryKey: trpc.cart.get.queryKey() });
      },
    }),
  );
  const ask = { number: order.number, market: market.code, ...(orderKey ? { orderKey } : {}) };
  const told = again.data;
  return (
    <section aria-labelledby="again" className="border-t border-line py-5">
      <h2 id="again" className="sr-only">
        {t('title')}
      </h2>
      <Button
        variant="quiet"
        size="medium"
        busy={again.isPending}
        onClick={() => again.mutate({ key: keyFor(ask), ...ask })}
      >
        {t('do')}
      </Button>
      {again.isError && <Notice kind="problem" title={errorText(again.error)} className="mt-4" />}
      {told && (
        <Notice
          kind="info"
          title={told.added > 0 ? t('added', { count: told.added }) : t('nothing')}
          className="mt-4"
        >
          {told.added > 0 && (
            <Link href={`/${market.code}/bag`} className="link">
              {t('toBag')}
            </Link>
          )}
          {told.notAll.length > 0 && (
            <span className="mt-2 grid gap-1">
              {told.notAll.map(({ title, variantTitle, code, added, wanted }) => (
                <span key={`${title} ${variantTitle}`}>
                  {t.rich('notAll', {
                    thing: () => (
                      <TheirWords>{variantTitle === title ? title : `${title}, ${variantTitle}`}</TheirWords>
                    ),
                    code,
                    added,
                    wanted,
                  })}
                </span>
              ))}
            </span>
          )}
        </Notice>
      )}
    </section>
  );
}
