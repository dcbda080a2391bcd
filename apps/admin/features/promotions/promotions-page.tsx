'use client';

import { priceText } from '@souk/ui/price-parts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { parseAsStringLiteral } from 'nuqs';
import { Suspense } from 'react';
import { DESK_LOCALE } from '../../lib/money';
import { useTRPC } from '../../lib/trpc/client';
import { type Column, DataTable } from '../desk/data-table';
import { deskButton } from '../desk/desk-button';
import { ListBody } from '../desk/list/list-body';
import { ListPages } from '../desk/list/list-pages';
import { ListSearch } from '../desk/list/list-search';
import { ListTabs } from '../desk/list/list-tabs';
import { useListState } from '../desk/list/use-list-state';
import { PageHead } from '../desk/page-head';
import { useMay } from '../desk/use-may';
import { PromotionState } from './promotion-state';
import { CURRENCY, type Promotion } from './promotion-types';

const states = ['running', 'planned', 'ended', 'draft'] as const;
const keys = { state: parseAsStringLiteral(states).withDefault('running') };
const tabs = [
  { value: 'running', label: 'Running' },
  { value: 'planned', label: 'Planned' },
  { value: 'ended', label: 'Ended' },
  { value: 'draft', label: 'Drafts' },
] as const;

const dayText = (iso: string): string =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' }).format(new Date(iso));

const whenText = ({ startsAt, endsAt }: Promotion): string => {
  if (startsAt && endsAt) return `${dayText(startsAt)} to ${dayText(endsAt)}`;
  if (endsAt) return `until ${dayText(endsAt)}`;
  return startsAt ? `from ${dayText(startsAt)}` : 'always';
};

const columns: readonly Column<Promotion>[] = [
  {
    id: 'Promotion',
    head: 'Promotion',
    cell: ({ title, code }) => (
      <>
        {title}
        <span className="block font-normal text-ink-muted">{code ?? 'by itself'}</span>
      </>
    ),
  },
  { id: 'Gives', head: 'Gives', cell: ({ gives }) => gives, wide: true },
  { id: 'When', head: 'When', cell: whenText, wide: true },
  { id: 'State', head: 'State', cell: ({ state }) => <PromotionState state={state} />, wide: true },
  {
    id: 'Uses',
    head: 'Uses',
    cell: ({ uses, usesLimit }) =>
      usesLimit === null
        ? uses.toLocaleString('en-US')
        : `${uses.toLocaleString('en-US')} of ${usesLimit.toLocaleString('en-US')}`,
    align: 'right',
  },
  {
    id: 'Saved',
    head: 'Saved so far',
    cell: ({ savedMinor }) => priceText({ amountMinor: savedMinor, currency: CURRENCY, locale: DESK_LOCALE }),
    align: 'right',
  },
];

export function PromotionsPage() {
  return (
    <Suspense>
      <Promotions />
    </Suspense>
  );
}

function Promotions() {
  const trpc = useTRPC();
  const mayWrite = useMay('promotions.write');
  const { state, show, search } = useListState(keys);
  const promotions = useQuery({
    ...trpc.promotions.list.queryOptions({
      limit: 50,
      state: state.state,
      ...(state.q ? { q: state.q } : {}),
      ...(state.after ? { after: state.after } : {}),
    }),
    placeholderData: keepPreviousData,
  });
  const word = tabs.find(({ value }) => value === state.state)!.label.toLowerCase();
  return (
    <>
      <PageHead
        title="Promotions"
        lead="What the shop gives away: by code, or by itself."
        actions={
          mayWrite ? (
            <Link href="/promotions/new" className={deskButton('primary')}>
              New promotion
            </Link>
          ) : null
        }
      />
      <div className="mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <ListTabs
          label="State"
          tabs={tabs}
          value={state.state}
          onChoose={(value) => show({ state: value })}
        />
        <ListSearch label="Search promotions" placeholder="Name or code" value={state.q} onSearch={search} />
      </div>
      <ListBody
        query={promotions}
        what="promotions"
        isEmpty={({ items }) => items.length === 0}
        empty={{
          title: state.q ? 'No promotion fits' : `Nothing here (${word})`,
          children: state.q
            ? `Nothing ${word} was found for “${state.q}”. A name or a code works, whole or in part.`
            : 'Promotions appear here as soon as there are any.',
        }}
      >
        {({ items }) => (
          <DataTable
            caption={`Promotions, ${word}, the latest first`}
            rows={items}
            rowKey={({ id }) => id}
            columns={columns}
            rowHref={({ id }) => `/promotions/${id}`}
          />
        )}
      </ListBody>
      <ListPages
        after={state.after}
        nextCursor={promotions.data?.nextCursor ?? null}
        onGo={(after) => show({ after })}
      />
    </>
  );
}
