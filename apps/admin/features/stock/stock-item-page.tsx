'use client';

import { Button } from '@souk/ui/button';
import { Notice } from '@souk/ui/notice';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { failureOf, useTRPC } from '../../lib/trpc/client';
import { deskButton } from '../desk/desk-button';
import { PageHead } from '../desk/page-head';
import { Panel } from '../desk/panel';
import { useMay } from '../desk/use-may';
import { AdjustForm } from './adjust-form';
import { BackOnForm } from './back-on-form';
import { ItemHolds } from './item-holds';
import { LedgerPanel } from './ledger-panel';
import { LevelMark } from './level-mark';
import { StockFigures } from './stock-figures';
import type { StockItem } from './stock-types';
import { nameOf } from './stock-words';
import { ThresholdForm } from './threshold-form';

const trail = [{ label: 'Stock', href: '/stock' }];

/** One item: what lies there, who holds what of it, how it came to this, and what can be done. */
export function StockItemPage({ variantId }: { variantId: string }) {
  const trpc = useTRPC();
  const item = useQuery({ ...trpc.stock.item.queryOptions({ variantId }), refetchInterval: 10_000 });

  if (item.data)
    return (
      <>
        <PageHead
          title={item.data.title}
          trail={trail}
          mark={<LevelMark level={item.data.level} badge />}
          lead={leadOf(item.data)}
        />
        {item.isError ? (
          <Notice kind="stale" title="This page may be old." className="mb-4">
            {failureOf(item.error).detail}
          </Notice>
        ) : null}
        <Body item={item.data} />
      </>
    );
  if (item.isError) return <Missing error={item.error} tryAgain={() => item.refetch()} />;
  return (
    <p role="status" className="text-ink-muted">
      Fetching the stock
    </p>
  );
}

function leadOf(item: StockItem): string | undefined {
  const parts = [item.variantTitle, item.sku, item.gone ? 'No longer sold' : null];
  return parts.filter((part) => part).join(' · ') || undefined;
}

function Body({ item }: { item: StockItem }) {
  const mayWrite = useMay('stock.write');
  const { stock, variantId } = item;
  return (
    <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1.45fr)_minmax(0,1fr)]">
      <div className="grid min-w-0 gap-4">
        <StockFigures stock={stock} />
        <LedgerPanel variantId={variantId} />
      </div>
      <div className="grid min-w-0 gap-4">
        <ItemHolds variantId={variantId} />
        {mayWrite && stock.tracked ? (
          <Panel title="Correct the shelf">
            <div className="px-5 pt-1 pb-5">
              <AdjustForm key={variantId} stock={stock} />
            </div>
          </Panel>
        ) : null}
        <ThresholdForm stock={stock} mayWrite={mayWrite} />
        <BackOnForm stock={stock} mayWrite={mayWrite} name={nameOf(item)} />
      </div>
    </div>
  );
}

function Missing({ error, tryAgain }: { error: unknown; tryAgain: () => void }) {
  const failure = failureOf(error);
  const unknown = failure.code === 'STOCK_UNKNOWN' || failure.code === 'VALIDATION';
  return (
    <>
      <PageHead
        title={unknown ? 'There is no such item in stock' : 'The stock could not be fetched'}
        trail={trail}
        lead={unknown ? 'Look for it in the list.' : failure.detail}
      />
      <div className="flex gap-3">
        {unknown ? null : (
          <Button size="small" className="max-md:h-11" onClick={tryAgain}>
            Try again
          </Button>
        )}
        <Link href="/stock" className={deskButton(unknown ? 'primary' : 'quiet')}>
          See all stock
        </Link>
      </div>
    </>
  );
}
