'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '../../lib/trpc/client';
import { DataTable } from '../desk/data-table';
import { ListPages } from '../desk/list/list-pages';
import { Panel } from '../desk/panel';
import { whyKept } from './import-words';

/** The products an undone import left as they are, each with the reason. */
export function KeptProducts({ id }: { id: string }) {
  const trpc = useTRPC();
  const [after, setAfter] = useState<string | null>(null);
  const { data } = useQuery({
    ...trpc.imports.changes.queryOptions({ id, state: 'kept', limit: 50, ...(after ? { after } : {}) }),
    placeholderData: keepPreviousData,
  });
  if (!data) return null;
  return (
    <Panel title="What stayed">
      <DataTable
        caption="Products that stayed"
        rows={data.items}
        rowKey={({ seq }) => String(seq)}
        rowHref={({ productId }) => `/catalogue/${productId}`}
        columns={[
          { id: 'product', head: 'Product', cell: ({ title }) => title },
          { id: 'why', head: 'Why', cell: whyKept },
        ]}
      />
      <div className="px-5 pb-4">
        <ListPages after={after} nextCursor={data.nextCursor} onGo={setAfter} />
      </div>
    </Panel>
  );
}
