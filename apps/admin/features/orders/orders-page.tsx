'use client';

import { Button } from '@souk/ui/button';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { SlidersHorizontal } from 'lucide-react';
import Link from 'next/link';
import { createSerializer } from 'nuqs';
import { Suspense, useState } from 'react';
import { useTRPC } from '../../lib/trpc/client';
import { KeptViews } from '../desk/list/kept-views';
import { ListBody } from '../desk/list/list-body';
import { ListPages } from '../desk/list/list-pages';
import { ListSearch } from '../desk/list/list-search';
import { ListTabs } from '../desk/list/list-tabs';
import { useKeptViews } from '../desk/list/use-kept-views';
import { useListState } from '../desk/list/use-list-state';
import { PageHead } from '../desk/page-head';
import { FilterSheet } from './filter-sheet';
import { countSet, orderFilters, questionOf, viewLabels, views } from './order-filters';
import { OrderTable } from './order-table';

const PAGE_SIZE = 25;
const REFRESH_MS = 20_000;
const searchOf = createSerializer(orderFilters);

export function OrdersPage() {
  return (
    <Suspense>
      <Orders />
    </Suspense>
  );
}

function Orders() {
  const { state, show, search } = useListState(orderFilters);
  const [filtering, setFiltering] = useState(false);
  const saved = useKeptViews('orders');
  const trpc = useTRPC();
  const counts = useQuery({ ...trpc.orders.counts.queryOptions(), refetchInterval: REFRESH_MS });
  const orders = useQuery({
    ...trpc.orders.list.queryOptions({ limit: PAGE_SIZE, ...questionOf(state) }),
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_MS,
  });
  const set = countSet(state);
  const narrowed = state.q !== '' || state.view !== 'all' || set > 0;

  return (
    <>
      <PageHead title="Orders" />
      <div className="mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <ListTabs
          label="Which orders"
          tabs={views.map((view) => ({
            value: view,
            label: viewLabels[view],
            ...(view === 'to-send' && counts.data ? { count: counts.data.toSend } : {}),
          }))}
          value={state.view}
          onChoose={(view) => show({ view })}
        />
        <div className="flex w-full gap-2 md:w-auto md:min-w-105">
          <ListSearch
            label="Search orders"
            placeholder="Number, name or email"
            value={state.q}
            onSearch={search}
          />
          <Button variant="quiet" size="small" className="max-md:h-11" onClick={() => setFiltering(true)}>
            <SlidersHorizontal aria-hidden="true" className="size-4" />
            Filters{set > 0 ? ` (${set})` : ''}
          </Button>
        </div>
      </div>
      <KeptViews views={saved.views} path="/orders" onForget={saved.forget} />
      <ListBody
        query={orders}
        what="orders"
        isEmpty={({ items }) => items.length === 0}
        empty={{
          title: narrowed ? 'No order fits' : state.after ? 'There are no older orders' : 'No orders yet',
          children: narrowed ? (
            <>
              <p>
                {state.q
                  ? `Nothing was found for “${state.q}”. A number, a name or an email works, whole or in part.`
                  : 'There is nothing like this just now.'}
              </p>
              <Link href="/orders" className="link mt-2 inline-block">
                See all orders
              </Link>
            </>
          ) : (
            <p>The first one will appear here by itself.</p>
          ),
        }}
      >
        {({ items }) => <OrderTable orders={items} nowMs={orders.dataUpdatedAt} />}
      </ListBody>
      {orders.data ? (
        <ListPages
          after={state.after}
          nextCursor={orders.data.nextCursor}
          onGo={(after) => show({ after })}
        />
      ) : null}
      <FilterSheet
        open={filtering}
        onOpenChange={setFiltering}
        filters={state}
        onShow={(changes) => show(changes)}
        onSave={(name) => {
          const own = searchOf(state);
          const search = state.q ? `${own}${own ? '&' : '?'}q=${encodeURIComponent(state.q)}` : own;
          saved.keep(name, search);
        }}
      />
    </>
  );
}
