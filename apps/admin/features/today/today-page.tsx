'use client';

import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useTRPC } from '../../lib/trpc/client';
import { deskButton } from '../desk/desk-button';
import { PageHead } from '../desk/page-head';
import { useMe } from '../desk/use-may';
import { useDrift } from '../system/use-drift';
import { driftNumberOf } from './drift-number';
import { ExportButton } from './export-button';
import { LatestOrders } from './latest-orders';
import { NeedsHand } from './needs-hand';
import { NumberStrip } from './number-strip';
import { PeriodPicker } from './period-picker';
import { SalesPanel } from './sales-panel';
import { ServicesStrip } from './services-strip';
import { TopProducts } from './top-products';
import { useNow } from './use-now';
import { askedOf, usePeriod } from './use-period';
import { greetingAt, leadOf } from './words';

/** Stock and the ledger tell nothing by themselves: they are asked again in between. */
const ASK_AGAIN_MS = 30_000;

/** The day at a glance: what was taken, what waits, what just came in. Without the permission, without the money. */
export function TodayPage() {
  const trpc = useTRPC();
  const me = useMe();
  const nowMs = useNow();
  const [period] = usePeriod();
  const withMoney = me?.may.includes('sales.read') ?? false;
  const asked = askedOf(period);

  const sales = useQuery({
    ...trpc.today.sales.queryOptions(withMoney && asked ? asked : skipToken),
    placeholderData: keepPreviousData,
  });
  const needs = useQuery({ ...trpc.today.needsHand.queryOptions(), refetchInterval: ASK_AGAIN_MS });
  const mayLook = me?.may.includes('system.read') ?? false;
  const drift = useDrift({ enabled: mayLook, everyMs: ASK_AGAIN_MS });
  const toSend = needs.data?.orders?.toSend ?? 0;

  return (
    <>
      <PageHead
        title={me ? `${greetingAt(new Date(nowMs).getHours())}, ${me.name.split(' ')[0]}.` : 'Today'}
        lead={me ? leadOf(new Date(nowMs), sales.data, needs.data) : ' '}
        actions={
          <>
            {withMoney ? <ExportButton sales={sales.data} /> : null}
            <Link href="/orders?status=confirmed" className={deskButton('primary')}>
              {toSend > 0 ? `Pack ${toSend} ${toSend === 1 ? 'order' : 'orders'}` : 'Orders'}
            </Link>
          </>
        }
      />
      {withMoney ? <PeriodPicker /> : null}
      <NumberStrip
        sales={sales.data}
        needs={needs.data}
        drift={driftNumberOf(mayLook, drift, needs.data)}
        withMoney={withMoney}
        compare={period.compare}
        nowMs={nowMs}
      />
      <div
        className={`mb-4 grid grid-cols-[minmax(0,1fr)] gap-4 ${withMoney ? 'xl:grid-cols-[minmax(0,2fr)_minmax(20rem,1fr)]' : ''}`}
      >
        {withMoney ? <SalesPanel sales={sales.data} error={sales.error} compare={period.compare} /> : null}
        <NeedsHand needs={needs.data} nowMs={nowMs} />
      </div>
      <LatestOrders nowMs={nowMs} />
      {withMoney && sales.data ? <TopProducts sales={sales.data} /> : null}
      {mayLook ? <ServicesStrip /> : null}
    </>
  );
}
