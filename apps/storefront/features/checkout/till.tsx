'use client';

import { buttonClass } from '@souk/ui/button-class';
import { EmptyState } from '@souk/ui/empty-state';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useState } from 'react';
import { useErrorText } from '../../i18n/use-refusal-text';
import { marketOf } from '../../lib/market';
import { useTRPC } from '../../lib/trpc/client';
import type { Refusal } from '../../lib/trpc/refusal';
import { ContactForm } from './contact-form';
import { DeliveryForm } from './delivery-form';
import { DeliverySummary } from './delivery-summary';
import { Hold, HoldStrip } from './hold';
import { PaymentSection } from './payment-section';
import { Section } from './section';
import { StartRefusal } from './start-refusal';
import { forgetCheckout } from './till-memory';
import { TillSummary } from './till-summary';
import type { Checkout } from './types';
import { useTill } from './use-till';

const POLL_MS = 1_000;
/** What the shopper reads who comes back to a checkout that ran out. */
const lapsed: Refusal = { code: 'LAPSED', detail: '' };
/** Why a checkout that became no order ended, when there is something to tell. */
const endedBecause = (ended: Checkout | undefined): Refusal | null =>
  ended?.refusal
    ? { code: 'CHECKOUT_CLOSED', because: ended.refusal.code, detail: ended.refusal.detail }
    : null;

/** The till: who, where, how to pay; what it comes to stands beside it all the time. */
export function Till({ market: code }: { market: string }) {
  const t = useTranslations('till');
  const ui = useTranslations('ui');
  const errorText = useErrorText('till');
  const market = marketOf(code);
  const trpc = useTRPC();
  const router = useRouter();
  const queryClient = useQueryClient();
  const bag = useQuery(trpc.cart.get.queryOptions());
  const till = useTill(market);
  const { memory, step } = till;
  const checkout = useQuery(
    trpc.checkout.get.queryOptions(
      { checkoutId: memory.checkoutId ?? '' },
      {
        enabled: memory.checkoutId !== undefined,
        staleTime: 0,
        refetchInterval: ({ state }) => (state.data?.state === 'processing' ? POLL_MS : false),
      },
    ),
  );
  const live = memory.checkoutId ? checkout.data : undefined;
  const extend = useMutation(
    trpc.checkout.extend.mutationOptions({
      onSuccess: (longer) =>
        queryClient.setQueryData(trpc.checkout.get.queryKey({ checkoutId: longer.id }), longer),
      // Refused: how the hold really stands is asked again.
      onError: (_, { checkoutId }) =>
        queryClient.invalidateQueries(trpc.checkout.get.queryFilter({ checkoutId })),
    }),
  );
  const [leaving, setLeaving] = useState(false);

  const toOrder = (order: { number: string; key: string }): void => {
    setLeaving(true);
    forgetCheckout();
    void queryClient.invalidateQueries({ queryKey: trpc.cart.get.queryKey() });
    router.replace(`/${market.code}/orders/${order.number}?key=${encodeURIComponent(order.key)}&thanks=1`);
  };

  // Back, reload, or another tab that finished: the order is shown, an ended checkout is let go.
  useEffect(() => {
    if (leaving || !memory.checkoutId) return;
    if (live?.order) toOrder(live.order);
    else if (
      live?.state === 'cancelled' ||
      live?.state === 'expired' ||
      checkout.error?.data?.code === 'NOT_FOUND'
    )
      till.checkoutEnded(live?.state === 'expired' ? lapsed : endedBecause(live));
  });

  if (!till.ready || bag.isPending) return <TillFrame title={t('title')} />;
  if (leaving) return <TillFrame title={t('leaving')} />;
  if (bag.isError)
    return (
      <EmptyState
        title={t('lost')}
        mood="dark"
        actions={
          <button type="button" className={buttonClass()} onClick={() => void bag.refetch()}>
            {ui('tryAgain')}
          </button>
        }
      >
        {t('lostMore')}
      </EmptyState>
    );
  if (!live && (bag.data?.lines.length ?? 0) === 0)
    return (
      <EmptyState
        title={t('empty')}
        actions={
          <Link href={`/${market.code}`} className={buttonClass()}>
            {t('walk')}
          </Link>
        }
      >
        {t('emptyMore')}
      </EmptyState>
    );

  if (!live && bag.data && bag.data.market !== market.code)
    return (
      <EmptyState
        title={t('elsewhere', { currency: bag.data.currency })}
        actions={
          <a href={`/${bag.data.market}/till`} className={buttonClass()}>
            {t('elsewhereGo')}
          </a>
        }
      >
        {t('elsewhereMore')}
      </EmptyState>
    );

  const unseen = (chunks: ReactNode) => <span className="sr-only">{chunks}</span>;
  const paying = step === 'payment' && live !== undefined;
  const hold = paying &&
    live.hold && {
      hold: { ...live.hold, heardAt: checkout.dataUpdatedAt },
      onDoubt: () => void checkout.refetch({ cancelRefetch: false }),
      onExtend: () => extend.mutate({ checkoutId: live.id }),
      extending: extend.isPending,
      problem: extend.error && extend.variables.checkoutId === live.id ? errorText(extend.error) : null,
      onEnd: () => till.holdAgain(live.quote.totalMinor),
      ending: till.starting,
    };
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-x-24 gap-y-10 lg:grid-cols-[minmax(0,1fr)_480px]">
      <div>
        <TillFrame title={t('title')} />
        <Section
          number={1}
          title={t('you')}
          change={t.rich('changeYou', { unseen })}
          state={step === 'you' ? 'open' : 'done'}
          summary={memory.contact && <bdi>{`${memory.contact.name}, ${memory.contact.email}`}</bdi>}
          onChange={() => till.goTo('you')}
        >
          <ContactForm initial={memory.contact} onDone={till.contactDone} />
        </Section>
        <Section
          number={2}
          title={t('delivery')}
          change={t.rich('changeDelivery', { unseen })}
          state={step === 'delivery' ? 'open' : step === 'payment' ? 'done' : 'ahead'}
          summary={
            memory.address && (
              <DeliverySummary address={memory.address} country={market.country} way={live?.quote.delivery} />
            )
          }
          onChange={() => till.goTo('delivery')}
        >
          <DeliveryForm
            market={market}
            initial={{ address: memory.address, deliveryOptionId: memory.deliveryOptionId }}
            busy={till.starting}
            onDone={till.deliveryDone}
            notice={
              till.refusal && (
                <StartRefusal
                  market={market}
                  refusal={till.refusal}
                  bag={bag.data ?? null}
                  onTake={till.take}
                  onAcceptPrices={till.acceptPrices}
                  onAcceptTotal={till.acceptTotal}
                />
              )
            }
          />
        </Section>
        <Section number={3} title={t('payment')} state={paying ? 'open' : 'ahead'}>
          {hold && <HoldStrip {...hold} />}
          {live && (
            <PaymentSection
              key={live.id}
              market={market}
              checkout={live}
              payer={memory.contact?.name ?? ''}
              onConfirmed={toOrder}
            />
          )}
        </Section>
      </div>
      <div className="lg:pt-[104px]">
        <TillSummary
          market={market}
          quote={live && step === 'payment' ? live.quote : null}
          bag={bag.data ?? null}
          hold={hold && <Hold {...hold} />}
        />
      </div>
    </div>
  );
}

const TillFrame = ({ title }: { title: string }) => (
  <h1 className="display-title mb-8 text-section-sm sm:text-[3.25rem] sm:leading-14">{title}</h1>
);
