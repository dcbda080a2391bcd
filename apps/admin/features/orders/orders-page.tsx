'use client';

import { Button } from '@souk/ui/button';
import { Notice } from '@souk/ui/notice';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import { Suspense } from 'react';
import { failureOf, useTRPC } from '../../lib/trpc/client';
import { deskButton } from '../desk/desk-button';
import { filtersOf, hrefOf, type OrderFilters } from './order-filters';
import { OrderTable } from './order-table';
import { SearchBox } from './search-box';
import { StatusTabs } from './status-tabs';
import { TableSkeleton } from './table-skeleton';

const PAGE_SIZE = 25;
const REFRESH_MS = 20_000;

export function OrdersPage() {
  return (
    <Suspense>
      <Orders />
    </Suspense>
  );
}

function Orders() {
  const filters = filtersOf(useSearchParams());
  const trpc = useTRPC();
  const orders = useQuery({
    ...trpc.orders.list.queryOptions({
      limit: PAGE_SIZE,
      ...(filters.q ? { q: filters.q } : {}),
      ...(filters.status ? { status: filters.status } : {}),
      ...(filters.after ? { after: filters.after } : {}),
    }),
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_MS,
  });

  return (
    <>
      <h1 className="display text-[2rem] leading-10">Orders</h1>
      <div className="mt-4 mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <StatusTabs filters={filters} />
        <SearchBox filters={filters} />
      </div>
      {orders.isError ? (
        <div className="mb-4 grid justify-items-start gap-3">
          <Notice
            kind={orders.data ? 'stale' : 'problem'}
            title={orders.data ? 'This list may be old.' : 'The orders could not be fetched.'}
            className="w-full"
          >
            {failureOf(orders.error).detail}
          </Notice>
          <Button variant="quiet" size="small" className="max-md:h-11" onClick={() => orders.refetch()}>
            Try again
          </Button>
        </div>
      ) : null}
      {orders.data ? (
        <div
          aria-busy={orders.isPlaceholderData}
          className={`overflow-clip rounded-panel border border-line bg-raised transition-opacity duration-(--duration-quick) ${orders.isPlaceholderData ? 'opacity-60' : ''}`}
        >
          {orders.data.items.length > 0 ? (
            <OrderTable orders={orders.data.items} nowMs={orders.dataUpdatedAt} />
          ) : (
            <NoOrders filters={filters} />
          )}
        </div>
      ) : orders.isPending ? (
        <TableSkeleton />
      ) : null}
      {orders.data ? <Pages filters={filters} nextCursor={orders.data.nextCursor} /> : null}
    </>
  );
}

function NoOrders({ filters }: { filters: OrderFilters }) {
  const filtered = filters.q !== '' || filters.status !== null;
  return (
    <div className="grid justify-items-start gap-2 px-5 py-12">
      <p className="display text-[1.25rem] leading-7">
        {filtered ? 'No order fits' : filters.after ? 'There are no older orders' : 'No orders yet'}
      </p>
      <p className="text-ink-muted">
        {filters.q
          ? `Nothing was found for “${filters.q}”. A number, a name or an email works, whole or in part.`
          : filtered
            ? 'There is nothing in this state just now.'
            : 'The first one will appear here by itself.'}
      </p>
      {filtered ? (
        <Link
          href="/orders"
          className="mt-2 font-semibold text-glaze underline decoration-[1.5px] underline-offset-4"
        >
          See all orders
        </Link>
      ) : null}
    </div>
  );
}

/** Pages by address: Back returns to the newer ones. */
function Pages({ filters, nextCursor }: { filters: OrderFilters; nextCursor: string | null }) {
  if (!nextCursor && !filters.after) return null;
  return (
    <nav aria-label="Pages" className="mt-4 flex justify-between">
      {filters.after ? (
        <Link href={hrefOf({ ...filters, after: null })} className={deskButton('quiet')}>
          Newest
        </Link>
      ) : (
        <span />
      )}
      {nextCursor ? (
        <Link href={hrefOf({ ...filters, after: nextCursor })} className={deskButton('quiet')}>
          Older
        </Link>
      ) : null}
    </nav>
  );
}
