'use client';

import { Button } from '@souk/ui/button';
import { Notice } from '@souk/ui/notice';
import { priceText } from '@souk/ui/price-parts';
import { toast } from '@souk/ui/toast';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { TheirWords } from '../../i18n/their-words.tsx';
import { useErrorText } from '../../i18n/use-refusal-text.ts';
import type { Market } from '../../lib/market.ts';
import { useTRPC } from '../../lib/trpc/client.ts';
import { PaymentForm } from '../checkout/payment-form.tsx';
import { dateTimeText } from './date-time-text.ts';
import { WhatChanges } from './edits.tsx';
import type { Edit, Order } from './order-types.ts';

const POLL_MS = 1_500;
type PayEditProps = { order: Order; edit: Edit; orderKey: string | undefined; market: Market };

/** A change of the order waits for its shopper: what it is, and the way to pay the difference or to leave all as it was. */
export function PayEdit({ order, edit, orderKey, market }: PayEditProps) {
  const t = useTranslations('order');
  const errorText = useErrorText('order', 'till');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const of = { number: order.number, id: edit.id, orderKey };
  const checkout = useQuery({
    ...trpc.orders.editCheckout.queryOptions(of),
    refetchInterval: ({ state }) => (state.data?.state === 'processing' ? POLL_MS : false),
  });
  const round = useRound(checkout.data?.state);
  const pay = useMutation(trpc.orders.payEdit.mutationOptions());
  const resume = useMutation(trpc.orders.resumeEdit.mutationOptions());
  const lookAgain = () => queryClient.invalidateQueries(trpc.orders.byNumber.pathFilter());
  const decline = useMutation(trpc.orders.declineEdit.mutationOptions({ onSettled: lookAgain }));
  const money = { currency: order.currency, locale: market.locale };
  const amount = priceText({ amountMinor: edit.differenceMinor, ...money });
  return (
    <section aria-labelledby="pay-change" className="rounded-sheet border border-line bg-raised p-6 sm:p-8">
      <h2 id="pay-change" className="display text-title">
        {t('dueTitle', { amount })}
      </h2>
      <p className="mt-3 text-ink-muted">
        <TheirWords>{`${edit.reason}.`}</TheirWords>{' '}
        {edit.payUntil ? t('dueUntil', { moment: dateTimeText(edit.payUntil, market.locale) }) : t('due')}
      </p>
      <WhatChanges edit={edit} />
      <div className="mt-6">
        <PaymentForm
          key={round}
          market={market}
          amountMinor={edit.differenceMinor}
          currency={order.currency}
          payer={order.contactName ?? order.address.name}
          methods={['card', 'wallet']}
          lastRefusal={checkout.data?.refusal ?? null}
          paying={{
            subject: edit.id,
            pay: ({ method, ...payment }) =>
              pay.mutateAsync({
                ...of,
                ...payment,
                method: method === 'wallet' ? 'wallet' : 'card',
                market: market.code,
              }),
            resume: () => resume.mutateAsync(of),
            onCheckout: (known) => {
              queryClient.setQueryData(trpc.orders.editCheckout.queryKey(of), known);
              if (known.state === 'expired' || known.state === 'cancelled') void lookAgain();
            },
            onConfirmed: () => {
              toast(t('changePaid'));
              void lookAgain();
            },
          }}
        />
      </div>
      <div className="mt-6 border-t border-line pt-5">
        {decline.isError && <Notice kind="problem" title={errorText(decline.error)} className="mb-4" />}
        <Button variant="quiet" size="medium" busy={decline.isPending} onClick={() => decline.mutate(of)}>
          {t('leaveIt')}
        </Button>
      </div>
    </section>
  );
}

/** A payment that took its time and came to nothing: the form begins anew, for another card. */
function useRound(state: string | undefined): number {
  const [round, setRound] = useState(0);
  const wasProcessing = useRef(false);
  useEffect(() => {
    if (state === 'processing') wasProcessing.current = true;
    else if (state === 'held' && wasProcessing.current) {
      wasProcessing.current = false;
      setRound((last) => last + 1);
    }
  }, [state]);
  return round;
}
