'use client';

import { Notice } from '@souk/ui/notice';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { useTRPC } from '../../lib/trpc/client';
import { deskButton } from '../desk/desk-button';
import { ListBody } from '../desk/list/list-body';
import { ListPages } from '../desk/list/list-pages';
import { useListState } from '../desk/list/use-list-state';
import { PageHead } from '../desk/page-head';
import { listOfServices } from '../system/service-words';
import { AuditFilterBar } from './audit-filters';
import { AuditList } from './audit-list';
import { fileHrefOf, questionOf } from './audit-query';
import { type AuditFilters, auditKeys } from './audit-types';
import { ChainPanel } from './chain-panel';

const PAGE_SIZE = 50;
const REFRESH_MS = 5_000;

/** Who changed what, from which value to which, in every service. */
export function AuditPage() {
  return (
    <Suspense>
      <Audit />
    </Suspense>
  );
}

function Audit() {
  const { state, show } = useListState(auditKeys);
  const { after, q: _unused, ...filters } = state;
  const trpc = useTRPC();
  const log = useQuery({
    ...trpc.audit.list.queryOptions({
      ...questionOf(filters),
      ...(after ? { after } : {}),
      limit: PAGE_SIZE,
    }),
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_MS,
  });
  const filtered = Object.values(filters).some((value) => value !== '');
  const change = (changes: Partial<AuditFilters>) => show(changes);

  return (
    <>
      <PageHead
        title="Audit log"
        lead="Who changed what, from which value to which."
        actions={
          <a href={fileHrefOf(filters)} download className={deskButton('quiet')}>
            Export as CSV
          </a>
        }
      />
      <ChainPanel />
      <AuditFilterBar
        filters={filters}
        seen={log.data?.items.map(({ action }) => action) ?? []}
        onChange={change}
      />
      {log.data && log.data.missing.length > 0 ? (
        <Notice
          kind="stale"
          title={`${listOfServices(log.data.missing)} ${log.data.missing.length === 1 ? 'does' : 'do'} not answer.`}
          className="mb-4"
        >
          What changed there is missing from this list; it comes by itself when they are back.
        </Notice>
      ) : null}
      <ListBody
        query={log}
        what="changes"
        isEmpty={({ items }) => items.length === 0}
        empty={
          filtered
            ? { title: 'No change fits', children: 'Take a filter away to see more.' }
            : { title: 'Nothing was changed yet', children: 'The first change will appear here by itself.' }
        }
      >
        {({ items }) => <AuditList records={items} nowMs={log.dataUpdatedAt} onFilter={change} />}
      </ListBody>
      {log.data ? (
        <ListPages after={after} nextCursor={log.data.nextCursor} onGo={(next) => show({ after: next })} />
      ) : null}
    </>
  );
}
