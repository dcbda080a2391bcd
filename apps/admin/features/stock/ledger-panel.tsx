'use client';

import { Notice } from '@souk/ui/notice';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { failureOf, useTRPC } from '../../lib/trpc/client';
import { type Column, DataTable } from '../desk/data-table';
import { ListPages } from '../desk/list/list-pages';
import { Panel } from '../desk/panel';
import { momentOf } from '../orders/order-time';
import type { LedgerEntry } from './stock-types';
import { movementWords, plain, signed } from './stock-words';

const PAGE_SIZE = 20;

/** Everything that moved this item's units, newest first, with what lay there afterwards. */
export function LedgerPanel({ variantId }: { variantId: string }) {
  const trpc = useTRPC();
  const [after, setAfter] = useState<string | null>(null);
  const ledger = useQuery({
    ...trpc.stock.ledger.queryOptions({ variantId, limit: PAGE_SIZE, ...(after ? { after } : {}) }),
    placeholderData: keepPreviousData,
    refetchInterval: after ? false : 10_000,
  });
  const now = ledger.dataUpdatedAt;
  const columns: Column<LedgerEntry>[] = [
    {
      id: 'what',
      head: 'What',
      className: 'w-full',
      cell: (entry) => <What entry={entry} when={momentOf(entry.at, now)} />,
    },
    { id: 'who', head: 'Who', wide: true, className: 'whitespace-nowrap', cell: whoOf },
    {
      id: 'when',
      head: 'When',
      wide: true,
      className: 'whitespace-nowrap text-ink-muted',
      cell: ({ at }) => <time dateTime={at}>{momentOf(at, now)}</time>,
    },
    {
      id: 'change',
      head: 'Change',
      align: 'right',
      cell: ({ delta }) => <span className="whitespace-nowrap">{signed(delta)}</span>,
    },
    {
      id: 'balance',
      head: 'On hand',
      align: 'right',
      className: 'whitespace-nowrap',
      cell: ({ balance }) => <span className="font-semibold">{plain(balance)}</span>,
    },
  ];
  return (
    <Panel title="Ledger" aside="Newest first">
      {ledger.isError ? (
        <Notice
          kind={ledger.data ? 'stale' : 'problem'}
          title={ledger.data ? 'This ledger may be old.' : 'The ledger could not be fetched.'}
          className="mx-5 mb-4"
        >
          {failureOf(ledger.error).detail}
        </Notice>
      ) : null}
      {ledger.data && ledger.data.items.length > 0 ? (
        <div className="pb-2">
          <DataTable
            caption="Ledger, newest first"
            rows={ledger.data.items}
            rowKey={({ id }) => id}
            columns={columns}
          />
          <div className="px-5 pb-3">
            <ListPages after={after} nextCursor={ledger.data.nextCursor} onGo={setAfter} />
          </div>
        </div>
      ) : ledger.data ? (
        <p className="px-5 pb-5 text-ink-muted">Nothing has moved yet.</p>
      ) : (
        <p role="status" className="px-5 pb-5 text-ink-muted">
          {ledger.isPending ? 'Fetching the ledger' : ''}
        </p>
      )}
    </Panel>
  );
}

function What({ entry, when }: { entry: LedgerEntry; when: string }) {
  const { note, countedTo, reference } = entry;
  const more = [note, reference].filter((part) => part).join(' · ');
  return (
    <>
      <span className="block">
        {movementWords(entry)}
        {countedTo !== null ? <span className="text-ink-muted"> to {plain(countedTo)}</span> : null}
      </span>
      {more ? <span className="block break-words text-ink-muted">{more}</span> : null}
      <span className="block text-ink-muted lg:hidden">
        {whoOf(entry)}, {when}
      </span>
    </>
  );
}

function whoOf({ by }: LedgerEntry): string {
  return by ?? 'The shop';
}
