'use client';

import { buttonClass } from '@souk/ui/button-class';
import { EmptyState } from '@souk/ui/empty-state';
import { Notice } from '@souk/ui/notice';
import { priceText } from '@souk/ui/price-parts';
import { PriceSteps } from '@souk/ui/price-steps';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import { marketOf } from '../../lib/market.ts';
import { useTRPC } from '../../lib/trpc/client.ts';
import { refusalOf } from '../../lib/trpc/refusal.ts';
import { useAskAgain } from '../../lib/use-ask-again.ts';
import { OrderLines } from '../checkout/order-lines.tsx';
import { Edits } from './edits.tsx';
import { MoneyBack } from './money-back.tsx';
import { OrderPapers } from './order-papers.tsx';
import { statusText } from './order-status.ts';
import { OrderTimeline } from './order-timeline.tsx';
import type { Edit } from './order-types.ts';
import { Parcels } from './parcels.tsx';
import { PayEdit } from './pay-edit.tsx';
import { ReturnForm } from './return-form.tsx';
import { Returns } from './returns.tsx';

const WAITING_MS = 4_000;
const waits = ({ state }: Edit): boolean => state === 'payment_due';

/** One order: the thanks right after paying, and from then on where it is. */
export function OrderPage({ market: code, number }: { market: string; number: string }) {
  const market = marketOf(code);
  const trpc = useTRPC();
  const search = useSearchParams();
  const key = search.get('key') ?? undefined;
  const thanks = search.get('thanks') === '1';
  // What was bought leaves the bag a moment after the order is there.
  useAskAgain({ queryKey: trpc.cart.get.queryKey(), from: thanks });
  const order = useQuery({
    ...trpc.orders.byNumber.queryOptions({ number, key }),
    // What waits to be paid may lapse, be taken back, or be paid on another screen.
    refetchInterval: ({ state }) => (state.data?.edits.some(waits) ? WAITING_MS : false),
  });

  if (order.isPending) return <div className="min-h-120" aria-busy="true" />;
  if (order.isError) {
    const missing = refusalOf(order.error).code === 'ORDER_UNKNOWN';
    return (
      <EmptyState
        title={missing ? 'We find no such order.' : 'Your order has lost its light.'}
        mood="dark"
        actions={
          missing ? (
            <Link
              href={`/${market.code}/sign-in?next=${encodeURIComponent(`/${market.code}/orders/${number}`)}`}
              className={buttonClass()}
            >
              Sign in
            </Link>
          ) : (
            <button type="button" className={buttonClass()} onClick={() => void order.refetch()}>
              Try again
            </button>
          )
        }
      >
        {missing
          ? 'Use the link from the confirmation email, or sign in with the address you ordered with.'
          : 'It is safe. We could not read it just now.'}
      </EmptyState>
    );
  }

  const { data } = order;
  const money = { currency: data.currency, locale: market.locale };
  const { address, delivery, payment, refund } = data;
  const due = data.edits.find(waits);
  return (
    <>
      <p className="text-small text-ink-muted">
        Order <span className="font-semibold text-ink">{data.number}</span>
        {', '}
        {new Intl.DateTimeFormat(market.locale, { dateStyle: 'long' }).format(new Date(data.placedAt))}
      </p>
      <h1 className="display-title mt-2 text-section-sm sm:text-[3.25rem] sm:leading-14">
        {thanks ? 'Yours. Thank you.' : statusText(data)}
      </h1>
      <p className="mt-4 max-w-140 text-lead text-ink-muted">
        {data.status === 'cancelled'
          ? 'This order was cancelled.'
          : `${thanks ? `The confirmation is on its way to ${data.email}. ` : ''}${delivery.label}, ${delivery.promise}.`}
      </p>
      {refund && refund.amountMinor > 0 && (
        <Notice
          kind="info"
          title={refund.state === 'done' ? 'Your money is back.' : 'Your money is on its way back.'}
          className="mt-6 max-w-140"
        >
          {priceText({ amountMinor: refund.amountMinor, ...money })} to{' '}
          {payment.label ?? 'where it came from'}.
        </Notice>
      )}
      <div className="mt-10 grid gap-x-24 gap-y-12 lg:grid-cols-[1fr_480px]">
        <div className="grid content-start gap-10">
          {due && <PayEdit key={due.id} order={data} edit={due} orderKey={key} market={market} />}
          <Edits order={data} locale={market.locale} />
          <Parcels order={data} locale={market.locale} />
          <Returns returns={data.returns} locale={market.locale} />
          <ReturnForm order={data} orderKey={key} />
          <section aria-labelledby="way">
            <h2 id="way" className="display mb-5 text-title">
              What has happened
            </h2>
            <OrderTimeline entries={data.timeline} locale={market.locale} />
          </section>
          <div className="grid gap-10 border-t border-line pt-8 sm:grid-cols-2">
            <section>
              <h2 className="display mb-2 text-name">Goes to</h2>
              <address className="text-ink-muted not-italic">
                {address.name}
                <br />
                {[address.line1, address.line2].filter(Boolean).join(', ')}
                <br />
                {address.city}, {address.region} {address.postcode}
              </address>
            </section>
            <section>
              <h2 className="display mb-2 text-name">Paid with</h2>
              <p className="text-ink-muted">{payment.label ?? 'Nothing to pay'}</p>
              <OrderPapers number={data.number} orderKey={key} />
            </section>
          </div>
          {thanks && !data.customerId && (
            <Notice kind="info" title="Want to find it again?">
              <Link
                href={`/${market.code}/register?email=${encodeURIComponent(data.email)}`}
                className="link"
              >
                Open an account with {data.email}
              </Link>{' '}
              and this order joins it.
            </Notice>
          )}
        </div>
        <aside
          aria-label="What you ordered"
          className="self-start rounded-sheet border border-line bg-raised px-6 pb-4 sm:px-8"
        >
          <OrderLines lines={data.lines} {...money} />
          <h2 className="display border-t border-line pt-5 text-name">Why this price?</h2>
          <PriceSteps
            steps={data.steps}
            total={{ label: 'You paid', amountMinor: data.totals.totalMinor }}
            {...money}
          />
          <MoneyBack order={data} locale={market.locale} />
        </aside>
      </div>
    </>
  );
}
