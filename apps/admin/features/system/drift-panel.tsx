'use client';

import { Button } from '@souk/ui/button';
import { Notice } from '@souk/ui/notice';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import Link from 'next/link';
import { failureOf, useTRPC } from '../../lib/trpc/client';
import { type Column, DataTable } from '../desk/data-table';
import { Panel } from '../desk/panel';
import { ageOf } from '../orders/order-time';
import type { DriftPart } from './drift';
import { type Drift, REFRESH_MS } from './system-types';
import { useDrift } from './use-drift';

type Difference = Drift['drift'][number];

const kinds: Record<string, string> = {
  payment_behind: 'Payment knows more',
  paid_amount: 'Another amount was paid',
  money_left: 'Money was not given back',
  payment_unknown: 'A payment nobody asked for',
  payment_older: 'Payments from before the orders begin',
  stock_not_claimed: 'Stock was not taken',
  stock_left: 'Stock was not given back',
  stock_unknown: 'A hold nobody asked for',
  stock_older: 'Sales from before the orders begin',
  ledger: 'The ledger does not sum up',
  stuck: 'A checkout is stuck',
};
const repairs: Record<string, string> = { 'take over': 'being taken over', undo: 'being undone' };

/** Whether gateway, orders, stock and feeds agree, what of them does not, and the way to look again now. */
export function DriftPanel() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { compared: latest, parts, total } = useDrift({ enabled: true, everyMs: REFRESH_MS });
  const reconcile = useMutation(
    trpc.system.reconcile.mutationOptions({
      onSuccess: (now) => queryClient.setQueryData(trpc.system.drift.queryKey(), now),
    }),
  );
  const failure = reconcile.error ?? latest.error;
  const { data } = latest;

  return (
    <Panel
      title="Drift"
      className="mb-5 overflow-clip"
      aside={
        <Button
          variant="quiet"
          size="small"
          className="max-md:h-11"
          busy={reconcile.isPending}
          onClick={() => reconcile.mutate()}
        >
          {reconcile.isPending ? 'Comparing' : 'Compare now'}
        </Button>
      }
    >
      {failure ? (
        <Notice kind="problem" title="Orders could not be compared." className="mx-5 mb-4">
          {failureOf(failure).detail}
        </Notice>
      ) : null}
      {data ? (
        <>
          <div className="flex flex-wrap items-baseline gap-x-4 px-5 pb-4" aria-live="polite">
            <p className={`display text-[2rem] leading-10 ${total === 0 ? 'text-glaze' : 'text-danger'}`}>
              drift: {total}
            </p>
            <p>
              {total === 0 ? 'Money, stock and feeds agree.' : 'Something does not agree.'}{' '}
              <span className="text-ink-muted">
                {data.at ? `Compared ${spoken(ageOf(data.at, latest.dataUpdatedAt))}.` : 'Not compared yet.'}
              </span>
            </p>
          </div>
          <DriftParts parts={parts} />
          {data.drift.length > 0 ? (
            <DataTable
              caption="What does not agree"
              rows={data.drift}
              rowKey={({ checkoutId, kind, intentId }) => `${checkoutId} ${kind} ${intentId}`}
              columns={columns}
            />
          ) : null}
        </>
      ) : null}
    </Panel>
  );
}

/** The four that are compared, each with its count and what it means. */
function DriftParts({ parts }: { parts: readonly DriftPart[] }) {
  return (
    <dl className="grid gap-x-6 gap-y-3 px-5 pb-5 sm:grid-cols-2 xl:grid-cols-4">
      {parts.map(({ name, count, words }) => (
        <div key={name}>
          <dt className="font-semibold">
            {name}{' '}
            <span className={count === null ? 'text-ink-muted' : count === 0 ? 'text-glaze' : 'text-danger'}>
              {count ?? '?'}
            </span>
          </dt>
          <dd className="text-ink-muted">{words}</dd>
        </div>
      ))}
    </dl>
  );
}

function spoken(age: string): string {
  return age === 'now' ? 'just now' : `${age} ago`;
}

const columns: Column<Difference>[] = [
  { id: 'kind', head: 'Difference', cell: ({ kind }) => kinds[kind] ?? kind },
  {
    id: 'order',
    head: 'Order',
    cell: ({ orderNumber, checkoutId }) =>
      orderNumber ? (
        <Link href={`/orders/${encodeURIComponent(orderNumber)}`} className="font-semibold underline">
          {orderNumber}
        </Link>
      ) : checkoutId ? (
        <span title={checkoutId}>Checkout …{checkoutId.slice(-8)}</span>
      ) : (
        <span className="text-ink-muted">of no checkout</span>
      ),
  },
  {
    id: 'found',
    head: 'Expected, found',
    cell: ({ expected, found }) => (
      <>
        <del className="text-ink-muted">{expected}</del> → {found}
      </>
    ),
  },
  {
    id: 'repair',
    head: 'Repair',
    wide: true,
    cell: ({ repair }) => (repair ? (repairs[repair] ?? repair) : 'needs a person'),
  },
];
