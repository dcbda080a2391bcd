'use client';

import { Notice } from '@souk/ui/notice';
import { useQuery } from '@tanstack/react-query';
import { failureOf, useTRPC } from '../../lib/trpc/client';
import { PageHead } from '../desk/page-head';
import { Panel } from '../desk/panel';
import { DriftPanel } from './drift-panel';
import { FeedTable } from './feed-table';
import { conditionOfAll } from './health';
import { ParkedPanel } from './parked-panel';
import { RefusedPanel } from './refused-panel';
import { ServiceGrid } from './service-grid';
import { listOfServices } from './service-words';
import { REFRESH_MS, type ServiceState } from './system-types';

/** How the shop fares, now: its services, what they hear of each other, what is stuck, and whether the sums agree. */
export function SystemPage() {
  const trpc = useTRPC();
  const live = { refetchInterval: REFRESH_MS };
  const services = useQuery({ ...trpc.system.services.queryOptions(), ...live });
  const feeds = useQuery({ ...trpc.system.feeds.queryOptions(), ...live });

  return (
    <>
      <PageHead title="System" lead={services.data ? leadOf(services.data) : 'Asking every service.'} />
      <Panel title="Services" className="mb-5 overflow-clip" aside="the last five minutes">
        {services.isError ? <Failed what="services" error={services.error} /> : null}
        {services.data ? <ServiceGrid services={services.data} nowMs={services.dataUpdatedAt} /> : null}
      </Panel>
      <DriftPanel />
      <ParkedPanel />
      <RefusedPanel />
      <Panel
        title="Feeds"
        className="overflow-clip"
        aside={
          feeds.data && feeds.data.missing.length > 0
            ? `Not asked: ${listOfServices(feeds.data.missing)}`
            : null
        }
      >
        {feeds.isError ? <Failed what="feeds" error={feeds.error} /> : null}
        {feeds.data ? <FeedTable feeds={feeds.data} nowMs={feeds.dataUpdatedAt} /> : null}
      </Panel>
    </>
  );
}

function Failed({ what, error }: { what: string; error: unknown }) {
  return (
    <Notice kind="problem" title={`The ${what} could not be asked.`} className="mx-5 mb-5">
      {failureOf(error).detail}
    </Notice>
  );
}

function leadOf(services: readonly ServiceState[]): string {
  const down = services.filter(({ replicas }) => conditionOfAll(replicas) === 'down').map(({ name }) => name);
  if (down.length > 0) return `${listOfServices(down)} ${down.length === 1 ? 'does' : 'do'} not answer.`;
  const strained = services.filter(({ replicas }) => conditionOfAll(replicas) === 'strained');
  return strained.length > 0
    ? `All services answer; ${listOfServices(strained.map(({ name }) => name))} ${strained.length === 1 ? 'is' : 'are'} worth a look.`
    : 'All services answer.';
}
