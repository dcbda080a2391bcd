'use client';

import { Notice } from '@souk/ui/notice';
import dynamic from 'next/dynamic';
import { failureOf } from '../../lib/trpc/client';
import { Panel } from '../desk/panel';
import { barsOf, bucketName } from './chart-data';
import { SalesTable } from './sales-table';
import type { Sales } from './sales-types';
import { beforeName, titleOf } from './words';

const CHART_HEIGHT = 'h-72';
/** The chart's library comes after the page: everything else is readable without it. */
const SalesChart = dynamic(() => import('./sales-chart').then((module) => module.SalesChart), {
  ssr: false,
  loading: () => <div className={CHART_HEIGHT} />,
});

type SalesPanelProps = { sales: Sales | undefined; error: unknown; compare: boolean };

/** What was taken, bar by bar and stall by stall, with the period before as a dotted line. */
export function SalesPanel({ sales, error, compare }: SalesPanelProps) {
  const title = sales ? `Takings by the ${bucketName(sales.bucket)}` : 'Takings';
  return (
    <Panel
      title={title}
      aside={sales ? <Legend sales={sales} compare={compare} /> : null}
      className="min-w-0"
    >
      {error && !sales ? (
        <Notice kind="problem" title="The figures could not be fetched." className="mx-5 mb-5">
          {failureOf(error).detail}
        </Notice>
      ) : null}
      {sales ? (
        <>
          <div className={`px-3 pb-3 ${CHART_HEIGHT}`}>
            <SalesChart bars={barsOf(sales)} sales={sales} compare={compare} />
          </div>
          <SalesTable bars={barsOf(sales)} sales={sales} compare={compare} />
        </>
      ) : (
        <div className={CHART_HEIGHT} />
      )}
    </Panel>
  );
}

function Legend({ sales, compare }: { sales: Sales; compare: boolean }) {
  return (
    <ul className="flex flex-wrap justify-end gap-x-4 gap-y-1 text-ink max-sm:hidden">
      {sales.stalls.slice(0, 8).map(({ stall }) => (
        <li key={stall} className="flex items-center gap-1.5">
          <span aria-hidden="true" data-stall={stall} className="size-2 rounded-pill bg-bar" />
          {titleOf(stall)}
        </li>
      ))}
      {compare ? (
        <li className="flex items-center gap-1.5">
          <span aria-hidden="true" className="w-4 border-ink border-t-2 border-dotted" />
          {beforeName(sales)}
        </li>
      ) : null}
    </ul>
  );
}
