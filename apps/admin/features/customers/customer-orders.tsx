'use client';

import { Button } from '@souk/ui/button';
import { Price } from '@souk/ui/price';
import { useInfiniteQuery } from '@tanstack/react-query';
import { DESK_LOCALE } from '../../lib/money';
import { failureOf, useTRPCClient } from '../../lib/trpc/client';
import { type Column, DataTable } from '../desk/data-table';
import { Panel } from '../desk/panel';
import { orderState } from '../orders/order-state';
import { OrderStateMark } from '../orders/order-state-mark';
import { dayOf } from '../orders/order-time';
import type { Customer } from './customer-types';

type Page = NonNullable<Customer['orders']>;
type Order = Page['items'][number];

const columns: readonly Column<Order>[] = [
  { id: 'Order', head: 'Order', cell: ({ number }) => number },
  { id: 'Placed', head: 'Placed', cell: ({ placedAt }) => dayOf(placedAt) },
  { id: 'State', head: 'State', cell: (order) => <OrderStateMark state={orderState(order)} />, wide: true },
  {
    id: 'Total',
    head: 'Total',
    align: 'right',
    cell: ({ totalMinor, currency }) => (
      <Price amountMinor={totalMinor} currency={currency} locale={DESK_LOCALE} size="s" />
    ),
  },
];

/** What they bought, the newest first; older ones when asked for. */
export function CustomerOrders({ customerId, first }: { customerId: string; first: Page | null }) {
  const client = useTRPCClient();
  const older = useInfiniteQuery({
    queryKey: ['customer-orders', customerId, first?.nextCursor],
    queryFn: ({ pageParam }) => client.customers.orders.query({ id: customerId, after: pageParam }),
    initialPageParam: first?.nextCursor ?? '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    enabled: false,
  });
  if (!first) {
    return (
      <Panel title="Orders">
        <p className="px-5 pt-1 pb-5 text-ink-muted">Orders are out of reach just now. Reload in a moment.</p>
      </Panel>
    );
  }
  const rows = [...first.items, ...(older.data?.pages.flatMap(({ items }) => items) ?? [])];
  const more = older.data ? older.hasNextPage : first.nextCursor !== null;
  return (
    <Panel title="Orders">
      {rows.length === 0 ? (
        <p className="px-5 pt-1 pb-5 text-ink-muted">Nothing bought yet.</p>
      ) : (
        <div className="overflow-clip rounded-b-panel">
          <DataTable
            caption="Orders of this customer, newest first"
            rows={rows}
            rowKey={({ id }) => id}
            columns={columns}
            rowHref={({ number }) => `/orders/${encodeURIComponent(number)}`}
          />
        </div>
      )}
      {older.isError ? (
        <p role="alert" className="px-5 pt-3 text-danger">
          {failureOf(older.error).detail}
        </p>
      ) : null}
      {more ? (
        <div className="px-5 py-3">
          <Button
            variant="quiet"
            size="small"
            className="max-md:h-11"
            busy={older.isFetching}
            onClick={() => (older.data ? older.fetchNextPage() : older.refetch())}
          >
            Older orders
          </Button>
        </div>
      ) : null}
    </Panel>
  );
}
