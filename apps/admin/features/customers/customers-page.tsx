'use client';

import { Notice } from '@souk/ui/notice';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { parseAsStringLiteral } from 'nuqs';
import { Suspense } from 'react';
import { useTRPC } from '../../lib/trpc/client';
import { DataTable } from '../desk/data-table';
import { ListBody } from '../desk/list/list-body';
import { ListPages } from '../desk/list/list-pages';
import { ListSearch } from '../desk/list/list-search';
import { ListTabs } from '../desk/list/list-tabs';
import { useListState } from '../desk/list/use-list-state';
import { PageHead } from '../desk/page-head';
import { customerColumns } from './customer-columns';
import type { Person } from './customer-types';

const PAGE_SIZE = 50;
const kinds = ['all', 'account', 'guest'] as const;
const keys = { kind: parseAsStringLiteral(kinds).withDefault('all') };
const tabs = [
  { value: 'all', label: 'Everybody' },
  { value: 'account', label: 'With an account' },
  { value: 'guest', label: 'Guests' },
] as const;

export function CustomersPage() {
  return (
    <Suspense>
      <Customers />
    </Suspense>
  );
}

function Customers() {
  const trpc = useTRPC();
  const { state, show, search } = useListState(keys);
  const { q, kind, after } = state;
  const people = useQuery({
    ...trpc.customers.list.queryOptions({
      limit: PAGE_SIZE,
      ...(q ? { q } : {}),
      ...(kind === 'all' ? {} : { kind }),
      ...(after ? { after } : {}),
    }),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <PageHead
        title="Customers"
        lead="Everybody who has an account, and everybody who bought without one."
      />
      <div className="mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <ListTabs
          label="Kind of customer"
          tabs={tabs}
          value={kind}
          onChoose={(next) => show({ kind: next })}
        />
        <ListSearch label="Search customers" placeholder="Name or email" value={q} onSearch={search} />
      </div>
      {people.data?.complete === false ? (
        <Notice kind="stale" title="Orders are out of reach." className="mb-4">
          Guests and what people spent are missing until they answer again.
        </Notice>
      ) : null}
      <ListBody
        query={people}
        what="customers"
        isEmpty={({ items }) => items.length === 0}
        empty={{
          title: q ? 'Nobody fits' : 'Nobody here yet',
          children: q
            ? `Nothing was found for “${q}”. Part of a name or an email works.`
            : 'Whoever opens an account or buys something appears here.',
        }}
      >
        {({ items }) => (
          <DataTable
            caption="Customers, newest first"
            rows={items}
            rowKey={({ kind: of, email }) => `${of} ${email}`}
            columns={customerColumns}
            rowHref={hrefOf}
            tall
          />
        )}
      </ListBody>
      <ListPages
        after={after}
        nextCursor={people.data?.nextCursor ?? null}
        onGo={(next) => show({ after: next })}
      />
    </>
  );
}

/** A guest has no page of their own: what is known about them is what they ordered. */
function hrefOf(person: Person): string {
  return person.kind === 'account'
    ? `/customers/${person.id}`
    : `/orders?q=${encodeURIComponent(person.email)}`;
}
