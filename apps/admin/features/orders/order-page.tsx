'use client';

import { Notice } from '@souk/ui/notice';
import { useQuery } from '@tanstack/react-query';
import { failureOf, useTRPC } from '../../lib/trpc/client';
import { MissingPage } from '../desk/missing-page';
import { PageHead } from '../desk/page-head';
import { Panel } from '../desk/panel';
import { useMay } from '../desk/use-may';
import { OrderPapers } from '../papers/order-papers';
import { buyerName } from './buyer-name';
import { EditWaiting } from './edit-waiting';
import { GoingTo } from './going-to';
import { NoteForm } from './note-form';
import { OrderActions } from './order-actions';
import { OrderLines } from './order-lines';
import { OrderReturns } from './order-returns';
import { orderState } from './order-state';
import { OrderStateMark } from './order-state-mark';
import { momentOf } from './order-time';
import type { Order } from './order-types';
import { Parcels } from './parcels';
import { PaymentFacts } from './payment-facts';
import { Timeline } from './timeline';
import { WaitingSteps } from './waiting-steps';
import { WhyThisPrice } from './why-this-price';

const RESTING_MS = 30_000;
/** While something waits to be tried again, its next try is worth seeing. */
const WAITING_MS = 4_000;

/** One order: what it holds, why it cost what it did, where it goes, what happened to it, and what can be done. */
export function OrderPage({ number }: { number: string }) {
  const trpc = useTRPC();
  const order = useQuery({
    ...trpc.orders.byNumber.queryOptions({ number }),
    refetchInterval: ({ state }) => (state.data?.waiting.length ? WAITING_MS : RESTING_MS),
  });

  if (order.data) {
    return (
      <>
        <Head order={order.data} nowMs={order.dataUpdatedAt} />
        {order.isError ? (
          <Notice kind="stale" title="This page may be old." className="mb-4">
            {failureOf(order.error).detail}
          </Notice>
        ) : null}
        <Body order={order.data} nowMs={order.dataUpdatedAt} />
      </>
    );
  }
  if (order.isError) return <Missing number={number} error={order.error} tryAgain={() => order.refetch()} />;
  return (
    <p role="status" className="text-ink-muted">
      Fetching {number}
    </p>
  );
}

function Head({ order, nowMs }: { order: Order; nowMs: number }) {
  return (
    <PageHead
      title={order.number}
      trail={[{ label: 'Orders', href: '/orders' }]}
      mark={
        <>
          <OrderStateMark state={orderState(order)} badge />
          <span className="text-ink-muted">
            {buyerName(order)}, <time dateTime={order.placedAt}>{momentOf(order.placedAt, nowMs)}</time>
          </span>
        </>
      }
      actions={<OrderActions order={order} />}
    />
  );
}

function Body({ order, nowMs }: { order: Order; nowMs: number }) {
  const mayNote = useMay('orders.note');
  return (
    <div>
      <EditWaiting order={order} nowMs={nowMs} />
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1.45fr)_minmax(0,1fr)]">
        <div className="grid gap-4">
          <OrderLines order={order} />
          <Parcels order={order} nowMs={nowMs} />
          <OrderReturns order={order} />
          <WhyThisPrice order={order} />
          <div className="grid items-start gap-4 md:grid-cols-2">
            <GoingTo order={order} />
            <PaymentFacts order={order} />
            <OrderPapers number={order.number} currency={order.currency} />
          </div>
        </div>
        <Panel title="What happened">
          <WaitingSteps order={order} nowMs={nowMs} />
          <Timeline entries={order.story} missing={order.missing} />
          {mayNote ? <NoteForm number={order.number} /> : null}
        </Panel>
      </div>
    </div>
  );
}

function Missing({ number, error, tryAgain }: { number: string; error: unknown; tryAgain: () => void }) {
  const { code, detail } = failureOf(error);
  const unknown = code === 'ORDER_UNKNOWN' || code === 'NOT_FOUND';
  return (
    <MissingPage
      unknown={
        unknown
          ? { title: `There is no order ${number}`, detail: 'Check the number, or look for it in the list.' }
          : null
      }
      failed={{ title: `${number} could not be fetched`, detail }}
      tryAgain={tryAgain}
      list={{ href: '/orders', label: 'See all orders' }}
    />
  );
}
