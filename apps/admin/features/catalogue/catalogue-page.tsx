'use client';

import { Button } from '@souk/ui/button';
import { Select } from '@souk/ui/select';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { parseAsString, parseAsStringLiteral } from 'nuqs';
import { Suspense, useState } from 'react';
import { useTRPC } from '../../lib/trpc/client';
import { deskButton } from '../desk/desk-button';
import { ListBody } from '../desk/list/list-body';
import { ListPages } from '../desk/list/list-pages';
import { ListSearch } from '../desk/list/list-search';
import { ListTabs } from '../desk/list/list-tabs';
import { useListState } from '../desk/list/use-list-state';
import { PageHead } from '../desk/page-head';
import { useMay } from '../desk/use-may';
import { CatalogueTable } from './catalogue-table';
import { CategoriesSheet } from './categories-sheet';
import { CategorySelect } from './category-select';

const PAGE_SIZE = 50;
const statuses = ['published', 'draft', 'scheduled', 'archived'] as const;
const filters = {
  status: parseAsStringLiteral(statuses),
  category: parseAsString,
  stock: parseAsStringLiteral(['in', 'low', 'out'] as const),
  sort: parseAsStringLiteral(['edited', 'title', 'price-up', 'price-down'] as const).withDefault('edited'),
};

/** Everything the shop has, drafts and all. */
export function CataloguePage() {
  return (
    <Suspense>
      <Catalogue />
    </Suspense>
  );
}

function Catalogue() {
  const trpc = useTRPC();
  const mayWrite = useMay('catalogue.write');
  const [sorting, setSorting] = useState(false);
  const { state, show, search } = useListState(filters);
  const { q, after, status, category, stock, sort } = state;
  const products = useQuery({
    ...trpc.catalogue.list.queryOptions({
      limit: PAGE_SIZE,
      sort,
      ...(q ? { q } : {}),
      ...(status ? { status } : {}),
      ...(category ? { category } : {}),
      ...(stock ? { stock } : {}),
      ...(after ? { after } : {}),
    }),
    placeholderData: keepPreviousData,
  });
  const counts = products.data?.counts;
  const filtered = q !== '' || status !== null || category !== null || stock !== null;
  return (
    <>
      <PageHead
        title="Catalogue"
        lead={products.data ? found(products.data.matching, filtered) : undefined}
        actions={
          mayWrite ? (
            <>
              <Button variant="quiet" size="small" className="max-md:h-11" onClick={() => setSorting(true)}>
                Stalls and kinds
              </Button>
              <Link href="/catalogue/front-page" className={deskButton('quiet')}>
                Front door
              </Link>
              <Link href="/catalogue/words" className={deskButton('quiet')}>
                Search words
              </Link>
              <Link href="/catalogue/new" className={deskButton('primary')}>
                New product
              </Link>
            </>
          ) : null
        }
      />
      <div className="mb-3 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <ListTabs
          label="Which products"
          value={status ?? 'all'}
          onChoose={(value) => show({ status: value === 'all' ? null : value })}
          tabs={[
            { value: 'all', label: tabLabel('All', counts?.all) },
            { value: 'published', label: tabLabel('Published', counts?.published) },
            { value: 'draft', label: tabLabel('Draft', counts?.draft) },
            { value: 'scheduled', label: tabLabel('Scheduled', counts?.scheduled) },
            { value: 'archived', label: 'Withdrawn' },
          ]}
        />
        <ListSearch
          label="Search products"
          placeholder="A name, a word or an SKU"
          value={q}
          onSearch={search}
        />
      </div>
      <div className="mb-4 flex flex-wrap items-center gap-2 [&_select]:h-11 md:[&_select]:h-9 [&_select]:text-small">
        <CategorySelect value={category} onChoose={(next) => show({ category: next })} />
        <Select
          look="pill"
          label="Stock"
          value={stock ?? ''}
          options={[
            { value: '', label: 'Any stock' },
            { value: 'in', label: 'In stock' },
            { value: 'low', label: 'Low stock' },
            { value: 'out', label: 'Sold out' },
          ]}
          onChange={(event) => show({ stock: (event.target.value || null) as typeof stock })}
        />
        <Select
          look="pill"
          label="Order"
          value={sort}
          options={[
            { value: 'edited', label: 'Edited last' },
            { value: 'title', label: 'By name' },
            { value: 'price-up', label: 'Price, low first' },
            { value: 'price-down', label: 'Price, high first' },
          ]}
          onChange={(event) => show({ sort: event.target.value as typeof sort })}
        />
      </div>
      <ListBody
        query={products}
        what="products"
        isEmpty={({ items }) => items.length === 0}
        empty={{
          title: filtered ? 'Nothing fits' : 'Nothing here yet',
          children: filtered
            ? 'Take a filter away, or look for another word.'
            : 'Make the first product, or import a file of them.',
        }}
      >
        {({ items }) => <CatalogueTable items={items} />}
      </ListBody>
      <ListPages
        after={after}
        nextCursor={products.data?.nextCursor ?? null}
        onGo={(next) => show({ after: next })}
      />
      {mayWrite ? <CategoriesSheet open={sorting} onOpenChange={setSorting} /> : null}
    </>
  );
}

type Count = { count: number; more: boolean };

const tabLabel = (label: string, count: Count | undefined): string =>
  count ? `${label} ${shown(count)}` : label;

const shown = ({ count, more }: Count): string => `${count.toLocaleString('en-US')}${more ? '+' : ''}`;

const found = (matching: Count, filtered: boolean): string =>
  `${shown(matching)} ${matching.count === 1 ? 'product' : 'products'}${filtered ? ' found' : ''}`;
