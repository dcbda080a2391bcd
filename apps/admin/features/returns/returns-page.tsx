'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { parseAsStringLiteral } from 'nuqs';
import { Suspense } from 'react';
import { type AdminOutputs, useTRPC } from '../../lib/trpc/client';
import { type Column, DataTable } from '../desk/data-table';
import { ListBody } from '../desk/list/list-body';
import { ListPages } from '../desk/list/list-pages';
import { ListSearch } from '../desk/list/list-search';
import { ListTabs } from '../desk/list/list-tabs';
import { useListState } from '../desk/list/use-list-state';
import { PageHead } from '../desk/page-head';
import { buyerName } from '../orders/buyer-name';
import { ageOf } from '../orders/order-time';
import { Things } from '../orders/things';
import { ReturnStateMark } from './return-state';

type Row = AdminOutputs['returns']['list']['items'][number];

const tabs = [
  { value: 'all', label: 'All' },
  { value: 'requested', label: 'To decide' },
  { value: 'approved', label: 'Coming back' },
  { value: 'received', label: 'To pay back' },
  { value: 'refunded', label: 'Paid back' },
  { value: 'refused', label: 'Refused' },
] as const;
const filters = {
  state: parseAsStringLiteral(tabs.map(({ value }) => value)).withDefault('all'),
};

const columnsAt = (nowMs: number): Column<Row>[] => [
  { id: 'order', head: 'Order', cell: (row) => row.orderNumber },
  {
    id: 'who',
    head: 'Customer',
    cell: buyerName,
    className: 'max-w-[40vw] truncate',
  },
  {
    id: 'things',
    head: 'Things',
    wide: true,
    cell: (row) => (
      <Things lines={row.lines} itemCount={row.lines.reduce((sum, { quantity }) => sum + quantity, 0)} />
    ),
  },
  {
    id: 'why',
    head: 'Why',
    wide: true,
    cell: (row) => [...new Set(row.lines.map(({ reason }) => reason))].join(', '),
  },
  { id: 'state', head: 'State', cell: (row) => <ReturnStateMark state={row.state} /> },
  { id: 'age', head: 'Asked', align: 'right', wide: true, cell: (row) => ageOf(row.requestedAt, nowMs) },
];

export function ReturnsPage() {
  return (
    <Suspense>
      <Returns />
    </Suspense>
  );
}

function Returns() {
  const { state, show, search } = useListState(filters);
  const trpc = useTRPC();
  const returns = useQuery({
    ...trpc.returns.list.queryOptions({
      limit: 25,
      ...(state.state === 'all' ? {} : { state: state.state }),
      ...(state.q ? { q: state.q } : {}),
      ...(state.after ? { after: state.after } : {}),
    }),
    placeholderData: keepPreviousData,
    refetchInterval: 30_000,
  });
  return (
    <>
      <PageHead title="Returns" lead="From the shopper’s wish to the shelf and the money." />
      <div className="mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <ListTabs
          label="Which returns"
          tabs={tabs}
          value={state.state}
          onChoose={(chosen) => show({ state: chosen })}
        />
        <ListSearch
          label="Search returns"
          placeholder="Order, name or email"
          value={state.q}
          onSearch={search}
        />
      </div>
      <ListBody
        query={returns}
        what="returns"
        isEmpty={({ items }) => items.length === 0}
        empty={{
          title: state.q || state.state !== 'all' ? 'No return fits' : 'Nothing comes back',
          children:
            'A shopper asks for a return on their order’s page; you can open one on the order here, too.',
        }}
      >
        {({ items }) => (
          <DataTable
            caption="Returns, newest first"
            rows={items}
            rowKey={({ id }) => id}
            rowHref={({ id }) => `/returns/${id}`}
            columns={columnsAt(returns.dataUpdatedAt)}
          />
        )}
      </ListBody>
      {returns.data ? (
        <ListPages
          after={state.after}
          nextCursor={returns.data.nextCursor}
          onGo={(after) => show({ after })}
        />
      ) : null}
    </>
  );
}
