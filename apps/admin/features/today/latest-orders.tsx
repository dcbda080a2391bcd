'use client';

import { Notice } from '@souk/ui/notice';
import { Price } from '@souk/ui/price';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { DESK_LOCALE } from '../../lib/money';
import { failureOf, useTRPC } from '../../lib/trpc/client';
import { type Column, DataTable } from '../desk/data-table';
import { Panel } from '../desk/panel';
import { useFreshOrders } from '../live/fresh-orders';
import { buyerName } from '../orders/buyer-name';
import { orderState } from '../orders/order-state';
import { OrderStateMark } from '../orders/order-state-mark';
import { ageOf, momentOf } from '../orders/order-time';
import type { OrderSummary } from '../orders/order-types';
import { Things } from '../orders/things';

const SHOWN = 6;

/** The newest orders; one that comes in appears on top by itself and is marked for a moment. */
export function LatestOrders({ nowMs }: { nowMs: number }) {
  const trpc = useTRPC();
  const fresh = useFreshOrders();
  const { data, error } = useQuery(trpc.orders.list.queryOptions({ limit: SHOWN }));
  return (
    <Panel
      title="Latest orders"
      className="mb-4 overflow-clip"
      aside={
        <Link
          href="/orders"
          className="rounded-sm font-semibold text-glaze underline decoration-[1.5px] underline-offset-4"
        >
          All orders
        </Link>
      }
    >
      {error && !data ? (
        <Notice kind="problem" title="The orders could not be fetched." className="mx-5 mb-5">
          {failureOf(error).detail}
        </Notice>
      ) : null}
      {data?.items.length === 0 ? (
        <p className="px-5 pb-5 text-ink-muted">No order yet. The first one appears here by itself.</p>
      ) : null}
      {data && data.items.length > 0 ? (
        <DataTable
          caption="The latest orders, newest first"
          rows={data.items}
          rowKey={({ id }) => id}
          rowHref={({ number }) => `/orders/${encodeURIComponent(number)}`}
          columns={columnsOf(nowMs, fresh)}
        />
      ) : null}
    </Panel>
  );
}

const columnsOf = (nowMs: number, fresh: ReadonlySet<string>): Column<OrderSummary>[] => [
  {
    id: 'order',
    head: 'Order',
    cell: ({ number }) => (
      <>
        {fresh.has(number) ? (
          <span aria-hidden="true" className="absolute inset-0 bg-saffron/15" data-fresh={number} />
        ) : null}
        <span className="relative whitespace-nowrap">{number}</span>
      </>
    ),
  },
  {
    id: 'customer',
    head: 'Customer',
    className: 'max-w-52 truncate',
    cell: buyerName,
  },
  {
    id: 'going',
    head: 'Going to',
    wide: true,
    cell: ({ city, region }) => (
      <span className="text-ink-muted">{[city, region].filter(Boolean).join(', ')}</span>
    ),
  },
  { id: 'things', head: 'Things', wide: true, cell: (order) => <Things {...order} /> },
  {
    id: 'state',
    head: 'State',
    className: 'max-sm:hidden',
    cell: (order) => <OrderStateMark state={orderState(order)} />,
  },
  {
    id: 'age',
    head: 'Age',
    align: 'right',
    wide: true,
    cell: ({ placedAt }) => (
      <time
        dateTime={placedAt}
        title={momentOf(placedAt, nowMs)}
        className="whitespace-nowrap text-ink-muted"
      >
        {ageOf(placedAt, nowMs)}
      </time>
    ),
  },
  {
    id: 'total',
    head: 'Total',
    align: 'right',
    cell: ({ totalMinor, currency }) => (
      <Price amountMinor={totalMinor} currency={currency} locale={DESK_LOCALE} size="s" />
    ),
  },
];
