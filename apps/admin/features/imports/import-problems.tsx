'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../lib/trpc/client';
import { DataTable } from '../desk/data-table';
import { ListBody } from '../desk/list/list-body';
import { ListPages } from '../desk/list/list-pages';
import type { ImportProblem } from './import-types';

type ImportProblemsProps = { id: string; after: string | null; onGo: (after: string | null) => void };

const PAGE_SIZE = 50;

/** What is wrong, in the order of the file, each with its place and what to do. */
export function ImportProblems({ id, after, onGo }: ImportProblemsProps) {
  const trpc = useTRPC();
  const query = useQuery({
    ...trpc.imports.problems.queryOptions({ id, limit: PAGE_SIZE, ...(after ? { after } : {}) }),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <ListBody
        query={query}
        what="problems"
        isEmpty={({ items }) => items.length === 0}
        empty={{ title: 'No problems', children: 'Every row could be read.' }}
      >
        {({ items }) => (
          <DataTable
            caption="Problems, in the order of the file"
            rows={items}
            rowKey={(problem) => problem.id}
            columns={[
              {
                id: 'line',
                head: 'Line',
                align: 'right',
                className: 'w-16',
                cell: ({ line }) => line.toLocaleString('en-US'),
              },
              { id: 'column', head: 'Column', wide: true, cell: ({ column }) => column ?? '' },
              {
                id: 'product',
                head: 'Product',
                wide: true,
                cell: ({ product }) => <span className="break-all">{product}</span>,
              },
              { id: 'what', head: 'What to do', cell: (problem) => <Sentence of={problem} /> },
            ]}
          />
        )}
      </ListBody>
      {query.data ? <ListPages after={after} nextCursor={query.data.nextCursor} onGo={onGo} /> : null}
    </>
  );
}

function Sentence({ of: { message, url, column, product } }: { of: ImportProblem }) {
  return (
    <div className="grid gap-0.5">
      <span>{message}</span>
      {url ? <span className="break-all text-ink-muted">{url}</span> : null}
      <span className="text-ink-muted lg:hidden">{[product, column].filter(Boolean).join(', ')}</span>
    </div>
  );
}
