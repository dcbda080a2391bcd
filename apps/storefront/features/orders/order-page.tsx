'use client';

import { buttonClass } from '@souk/ui/button-class';
import { EmptyState } from '@souk/ui/empty-state';
import { Notice } from '@souk/ui/notice';
import { priceText } from '@souk/ui/price-parts';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { marketOf } from '../../lib/market.ts';
import { placeText } from '../../lib/place-text.ts';
import { useTRPC } from '../../lib/trpc/client.ts';
import { refusalOf } from '../../lib/trpc/refusal.ts';
import { useAskAgain } from '../../lib/use-ask-again.ts';
import { useMe } from '../account/use-me.ts';
import { OrderLines } from '../checkout/order-lines.tsx';
import { useWayWords } from '../checkout/use-way-words.ts';
import { PriceSteps } from '../prices/price-steps.tsx';
import { OrderReviews } from '../reviews/order-reviews.tsx';
import { Edits } from './edits.tsx';
import { KeepOrder } from './keep-order.tsx';
import { MoneyBack } from './money-back.tsx';
import { OrderAgain } from './order-again.tsx';
import { OrderPapers } from './order-papers.tsx';
import { standingOf } from './order-status.ts';
import { OrderTimeline } from './order-timeline.tsx';
import type { Edit } from './order-types.ts';
import { Parcels } from './parcels.tsx';
import { PayEdit } from './pay-edit.tsx';
import { ReturnForm } from './return-form.tsx';
import { Returns } from './returns.tsx';
import { usePaymentLabel } from './use-payment-label.ts';

const WAITING_MS = 4_000;
const waits = ({ state }: Edit): boolean => state === 'payment_due';

/** One order: the thanks right after paying, and from then on where it is. */
export function OrderPage({ market: code, number }: { market: string; number: string }) {
  const t = useTranslations('order');
  const ui = useTranslations('ui');
  const steps = useTranslations('steps');
  const status = useTranslations('status');
  const deliveryText = useTranslations('delivery');
  const wayWords = useWayWords();
  const paymentLabel = usePaymentLabel();
  const market = marketOf(code);
  const trpc = useTRPC();
  const search = useSearchParams();
  const key = search.get('key') ?? undefined;
  const thanks = search.get('thanks') === '1';
  const me = useMe();
  // What was bought leaves the bag a moment after the order is there.
  useAskAgain({ queryKey: trpc.cart.get.queryKey(), from: thanks });
  const order = useQuery({
    ...trpc.orders.byNumber.queryOptions({ number, key }),
    // What waits to be paid may lapse, be taken back, or be paid on another screen.
    refetchInterval: ({ state }) => (state.data?.edits.some(waits) ? WAITING_MS : false),
  });

  if (order.isPending) return <div className="min-h-dvh" aria-busy="true" />;
  if (order.isError) {
    const missing = refusalOf(order.error).code === 'ORDER_UNKNOWN';
    return (
      <EmptyState
        title={missing ? t('unknown') : t('lost')}
        mood="dark"
        actions={
          missing ? (
            <Link
              href={`/${market.code}/sign-in?next=${encodeURIComponent(`/${market.code}/orders/${number}`)}`}
              className={buttonClass()}
            >
              {t('signIn')}
            </Link>
          ) : (
            <button type="button" className={buttonClass()} onClick={() => void order.refetch()}>
              {ui('tryAgain')}
            </button>
          )
        }
      >
        {missing ? t('unknownMore') : t('lostMore')}
      </EmptyState>
    );
  }

  const { data } = order;
  const money = { currency: data.currency, locale: market.locale };
  const { address, delivery, payment, refund } = data;
  // An order of long ago has only the English label.
  const paidWith = payment.paidWith ? paymentLabel(payment.paidWith) : payment.label;
  const due = data.edits.find(waits);
  const way = wayWords(delivery);
  const promised = deliveryText('wayPromised', { way: way.name, promise: way.promise });
  return (
    <>
      <p className="text-small text-ink-muted">
        {t.rich('order', {
          number: () => <bdi className="font-semibold text-ink">{data.number}</bdi>,
          day: new Intl.DateTimeFormat(market.locale, { dateStyle: 'long' }).format(new Date(data.placedAt)),
        })}
      </p>
      <h1 className="display-title mt-2 text-section-sm sm:text-[3.25rem] sm:leading-14">
        {thanks ? t('thanks') : status(standingOf(data))}
      </h1>
      <p className="mt-4 max-w-140 text-lead text-ink-muted">
        {data.status === 'cancelled'
          ? t('cancelled')
          : `${thanks ? `${t('onItsWay', { email: data.email })} ` : ''}${promised}`}
      </p>
      {refund && refund.amountMinor > 0 && (
        <Notice
          kind="info"
          title={refund.state === 'done' ? t('moneyBack') : t('moneyComing')}
          className="mt-6 max-w-140"
        >
          {t('moneyTo', {
            amount: priceText({ amountMinor: refund.amountMinor, ...money }),
            where: paidWith ?? t('whereItCameFrom'),
          })}
        </Notice>
      )}
      <div className="mt-10 grid grid-cols-[minmax(0,1fr)] gap-x-24 gap-y-12 lg:grid-cols-[minmax(0,1fr)_480px]">
        <div className="grid content-start gap-10">
          {thanks && !data.customerId && me.data === null && <KeepOrder order={data} market={market} />}
          {due && <PayEdit key={due.id} order={data} edit={due} orderKey={key} market={market} />}
          <Edits order={data} locale={market.locale} />
          <Parcels order={data} locale={market.locale} />
          <OrderReviews lines={data.lines} />
          <Returns order={data} orderKey={key} locale={market.locale} />
          <ReturnForm order={data} orderKey={key} />
          <section aria-labelledby="way">
            <h2 id="way" className="display mb-5 text-title">
              {t('happened')}
            </h2>
            <OrderTimeline entries={data.timeline} market={market} />
          </section>
          <div className="grid gap-10 border-t border-line pt-8 sm:grid-cols-2">
            <section>
              <h2 className="display mb-2 text-name">{t('goesTo')}</h2>
              <address className="text-ink-muted not-italic">
                <bdi>{address.name}</bdi>
                <br />
                <bdi>{[address.line1, address.line2].filter(Boolean).join(', ')}</bdi>
                <br />
                <bdi>{placeText(address)}</bdi>
              </address>
            </section>
            <section>
              <h2 className="display mb-2 text-name">{t('paidWith')}</h2>
              <p className="text-ink-muted">{paidWith ?? t('nothingToPay')}</p>
              <OrderPapers number={data.number} orderKey={key} />
            </section>
          </div>
        </div>
        <aside
          aria-label={t('ordered')}
          className="self-start rounded-sheet border border-line bg-raised px-6 pb-4 sm:px-8"
        >
          <OrderLines lines={data.lines} {...money} />
          {!thanks && <OrderAgain order={data} orderKey={key} market={market} />}
          <h2 className="display border-t border-line pt-5 text-name">{steps('why')}</h2>
          <PriceSteps
            steps={data.steps}
            total={{ label: steps('youPaid'), amountMinor: data.totals.totalMinor }}
            currency={data.currency}
          />
          <MoneyBack order={data} locale={market.locale} />
        </aside>
      </div>
    </>
  );
}
