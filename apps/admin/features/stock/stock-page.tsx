'use client';

import { Button } from '@souk/ui/button';
import { Select } from '@souk/ui/select';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { parseAsBoolean, parseAsStringLiteral } from 'nuqs';
import { Suspense } from 'react';
import { useTRPC } from '../../lib/trpc/client';
import { deskButton } from '../desk/desk-button';
import { ListBody } from '../desk/list/list-body';
import { ListPages } from '../desk/list/list-pages';
import { ListSearch } from '../desk/list/list-search';
import { ListTabs } from '../desk/list/list-tabs';
import { useListState } from '../desk/list/use-list-state';
import { PageHead } from '../desk/page-head';
import { useMay } from '../desk/use-may';
import { ShelfCount } from './shelf-count';
import { StockTable } from './stock-table';

const PAGE_SIZE = 25;
const REFRESH_MS = 20_000;
const sorts = [
  { value: 'name', label: 'By name' },
  { value: 'fewest', label: 'Fewest first' },
] as const;
const own = {
  level: parseAsStringLiteral(['all', 'low', 'out', 'short']).withDefault('all'),
  sort: parseAsStringLiteral(['name', 'fewest']).withDefault('name'),
  counting: parseAsBoolean.withDefault(false),
};

export function StockPage() {
  return (
    <Suspense>
      <StockList />
    </Suspense>
  );
}

function StockList() {
  const { state, show, search } = useListState(own);
  const mayWrite = useMay('stock.write');
  const counting = state.counting && mayWrite;
  const trpc = useTRPC();
  const summary = useQuery({ ...trpc.stock.summary.queryOptions(), refetchInterval: REFRESH_MS });
  const list = useQuery({
    ...trpc.stock.list.queryOptions({
      limit: PAGE_SIZE,
      sort: state.sort,
      ...(state.q ? { q: state.q } : {}),
      ...(state.level === 'all' ? {} : { level: state.level }),
      ...(state.after ? { after: state.after } : {}),
    }),
    placeholderData: keepPreviousData,
    // While somebody counts, rows must not move under their fingers.
    refetchInterval: counting ? false : REFRESH_MS,
    refetchOnWindowFocus: !counting,
  });
  const counts = summary.data;

  return (
    <>
      <PageHead
        title="Stock"
        lead={counting ? 'Type what you find. Enter goes to the next.' : undefined}
        actions={
          counting ? null : (
            <>
              <Link href="/stock/holds" className={deskButton('quiet')}>
                Live holds
              </Link>
              {mayWrite ? (
                <Button
                  size="small"
                  className="max-md:h-11"
                  onClick={() => show({ counting: true, after: state.after })}
                >
                  Count a shelf
                </Button>
              ) : null}
            </>
          )
        }
      />
      <div className="mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <ListTabs
          label="Level"
          value={state.level}
          onChoose={(level) => show({ level })}
          tabs={[
            { value: 'all', label: 'All', ...(counts ? { count: counts.total } : {}) },
            { value: 'low', label: 'Low', ...(counts ? { count: counts.low } : {}) },
            { value: 'out', label: 'Out', ...(counts ? { count: counts.out } : {}) },
            { value: 'short', label: 'Short', ...(counts ? { count: counts.short } : {}) },
          ]}
        />
        <div className="flex w-full flex-wrap items-center gap-3 md:w-auto md:flex-nowrap">
          <Select
            look="pill"
            label="Sort"
            options={sorts}
            value={state.sort}
            className="shrink-0 md:[&_select]:h-9"
            onChange={(event) => show({ sort: event.target.value === 'fewest' ? 'fewest' : 'name' })}
          />
          <ListSearch
            label="Search the stock"
            placeholder="Title, variant or SKU"
            value={state.q}
            onSearch={search}
          />
        </div>
      </div>
      <ListBody
        query={list}
        what="stock"
        isEmpty={({ items }) => items.length === 0}
        empty={emptyWords(state)}
      >
        {({ items }) =>
          counting ? (
            <ShelfCount items={items} onDone={() => show({ counting: false, after: state.after })} />
          ) : (
            <StockTable items={items} mayWrite={mayWrite} />
          )
        }
      </ListBody>
      {list.data ? (
        <ListPages after={state.after} nextCursor={list.data.nextCursor} onGo={(after) => show({ after })} />
      ) : null}
    </>
  );
}

function emptyWords({ q, level }: { q: string; level: 'all' | 'low' | 'out' | 'short' }) {
  if (q)
    return {
      title: 'Nothing fits',
      children: `Nothing was found for “${q}”. Every word must be in the title, the variant or the SKU.`,
    };
  const words = {
    all: ['Nothing in stock yet', 'Things appear here once they are in the catalogue.'],
    low: ['Nothing is low', 'Each item has its own threshold; five where none was set.'],
    out: ['Nothing is out', 'Everything that is counted can be bought.'],
    short: ['Nothing is short', 'Every promise can be kept.'],
  } as const;
  return { title: words[level][0], children: words[level][1] };
}
