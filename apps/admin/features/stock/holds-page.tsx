'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { Suspense } from 'react';
import { useTRPC } from '../../lib/trpc/client';
import { type Column, DataTable } from '../desk/data-table';
import { ListBody } from '../desk/list/list-body';
import { ListPages } from '../desk/list/list-pages';
import { useListState } from '../desk/list/use-list-state';
import { PageHead } from '../desk/page-head';
import { HoldOwner } from './hold-owner';
import type { Hold } from './stock-types';
import { nameOf, timeLeft } from './stock-words';
import { useNow } from './use-now';

const PAGE_SIZE = 25;
const own = {};

/** Everything shoppers at the till hold right now. */
export function HoldsPage() {
  return (
    <Suspense>
      <Holds />
    </Suspense>
  );
}

function Holds() {
  const { state, show } = useListState(own);
  const trpc = useTRPC();
  const now = useNow();
  const holds = useQuery({
    ...trpc.stock.holds.queryOptions({ limit: PAGE_SIZE, ...(state.after ? { after: state.after } : {}) }),
    placeholderData: keepPreviousData,
    refetchInterval: 5_000,
  });
  const columns: Column<Hold>[] = [
    {
      id: 'who',
      head: 'Checkout',
      className: 'max-w-48 lg:max-w-72',
      cell: ({ checkout, cartId }) => <HoldOwner checkout={checkout} cartId={cartId} />,
    },
    { id: 'things', head: 'Things', className: 'w-full', cell: (hold) => <Things hold={hold} /> },
    {
      id: 'ends',
      head: 'Time left',
      align: 'right',
      className: 'whitespace-nowrap',
      cell: ({ expiresAt, extended }) => (
        <>
          <span className="block font-semibold">{timeLeft(expiresAt, now)}</span>
          {extended ? <span className="block text-ink-muted">extended</span> : null}
        </>
      ),
    },
  ];
  return (
    <>
      <PageHead
        title="Live holds"
        trail={[{ label: 'Stock', href: '/stock' }]}
        lead="What shoppers at the till hold just now. Each gives itself back when its time is up."
      />
      <ListBody
        query={holds}
        what="holds"
        isEmpty={({ items }) => items.length === 0}
        empty={{
          title: 'Nobody is at the till',
          children: 'A hold appears here when a shopper reaches the payment.',
        }}
      >
        {({ items }) => (
          <DataTable
            caption="Live holds, whose time ends first in front"
            rows={items}
            rowKey={({ key }) => key}
            columns={columns}
          />
        )}
      </ListBody>
      {holds.data ? (
        <ListPages after={state.after} nextCursor={holds.data.nextCursor} onGo={(after) => show({ after })} />
      ) : null}
    </>
  );
}

function Things({ hold }: { hold: Hold }) {
  return (
    <ul>
      {hold.lines.map(({ variantId, quantity, card }) => (
        <li key={variantId}>
          {quantity} ×{' '}
          <Link href={`/stock/${variantId}`} className="underline-offset-4 hover:underline">
            {card ? nameOf(card) : 'Unknown thing'}
          </Link>
        </li>
      ))}
    </ul>
  );
}
