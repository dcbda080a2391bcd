'use client';

import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { useTRPC } from '../../lib/trpc/client';
import { ListBody } from '../desk/list/list-body';
import { PageHead } from '../desk/page-head';
import { momentOf } from '../orders/order-time';
import { ImportActions } from './import-actions';
import { ImportOutcome } from './import-outcome';
import { ImportReport } from './import-report';
import type { Import } from './import-types';
import { isWorking, readAs, sizeOf } from './import-words';
import { StateMark } from './state-mark';
import { WorkUnderWay } from './work-under-way';

const SOON_MS = 400;
const trail = [{ label: 'Import and export', href: '/imports' }];

/** One file: what it would do, what it did, and taking it back. */
export function ImportPage({ id }: { id: string }) {
  const trpc = useTRPC();
  const query = useQuery({
    ...trpc.imports.byId.queryOptions({ id }),
    refetchInterval: ({ state: { data } }) => (data && !isWorking(data.state) ? false : SOON_MS),
  });
  if (!query.data)
    return (
      <>
        <PageHead title="Import" trail={trail} />
        <ListBody query={query} what="import" isEmpty={() => false} empty={{ title: '', children: null }}>
          {() => null}
        </ListBody>
      </>
    );
  return (
    <Suspense>
      <ImportDetail file={query.data} />
    </Suspense>
  );
}

function ImportDetail({ file }: { file: Import }) {
  const { name, state, setStock, createdAt, by, sizeBytes } = file;
  return (
    <>
      <PageHead
        title={name}
        trail={trail}
        mark={<StateMark of={file} badge />}
        lead={`${by ?? 'Command line'}, ${momentOf(createdAt, Date.now())} · ${sizeOf(sizeBytes)} · ${readAs(file)}${setStock ? ' · sets stock' : ''}`}
        actions={<ImportActions file={file} />}
      />
      <div className="grid grid-cols-1 gap-4">
        {isWorking(state) ? <WorkUnderWay file={file} /> : <ImportOutcome file={file} />}
        {file.checkedAt || file.state === 'cancelled' ? <ImportReport file={file} /> : null}
      </div>
    </>
  );
}
