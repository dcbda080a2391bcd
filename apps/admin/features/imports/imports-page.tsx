'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { useTRPC } from '../../lib/trpc/client';
import { deskButton } from '../desk/desk-button';
import { ListBody } from '../desk/list/list-body';
import { ListPages } from '../desk/list/list-pages';
import { useListState } from '../desk/list/use-list-state';
import { PageHead } from '../desk/page-head';
import { DropFile } from './drop-file';
import { ImportTable } from './import-table';
import { isWorking } from './import-words';

const PAGE_SIZE = 20;
const REFRESH_MS = 20_000;
const SOON_MS = 1_000;
const own = {};

export function ImportsPage() {
  return (
    <Suspense>
      <Imports />
    </Suspense>
  );
}

function Imports() {
  const { state, show } = useListState(own);
  const trpc = useTRPC();
  const list = useQuery({
    ...trpc.imports.list.queryOptions({ limit: PAGE_SIZE, ...(state.after ? { after: state.after } : {}) }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state: { data } }) =>
      data?.items.some((item) => isWorking(item.state)) ? SOON_MS : REFRESH_MS,
  });
  return (
    <>
      <PageHead
        title="Import and export"
        actions={
          <a href="/api/exports/products.csv" download className={deskButton('quiet')}>
            Export all products
          </a>
        }
      />
      <DropFile />
      <h2 className="display mt-8 mb-3 text-[1.25rem] leading-7">Imports so far</h2>
      <ListBody
        query={list}
        what="imports"
        isEmpty={({ items }) => items.length === 0}
        empty={{
          title: 'No file was imported yet',
          children: 'Every import stays here with what it did, who did it, and a way back.',
        }}
      >
        {({ items }) => <ImportTable items={items} />}
      </ListBody>
      {list.data ? (
        <ListPages after={state.after} nextCursor={list.data.nextCursor} onGo={(after) => show({ after })} />
      ) : null}
    </>
  );
}
