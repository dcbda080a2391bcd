'use client';

import { Button } from '@souk/ui/button';
import { toast } from '@souk/ui/toast';
import { useMutation } from '@tanstack/react-query';
import { Clock, TriangleAlert } from 'lucide-react';
import { failureOf, useTRPC } from '../../lib/trpc/client';
import { useMay } from '../desk/use-may';
import { ageOf, clockOf } from './order-time';
import type { Order } from './order-types';
import { useOrderChanged } from './use-order-changed';

type WaitingStep = Order['waiting'][number];

/** What did not come to its end yet: since when, how often it was tried, and what came of it. It may be tried at once. */
export function WaitingSteps({ order, nowMs }: { order: Order; nowMs: number }) {
  const trpc = useTRPC();
  const changed = useOrderChanged(order.number);
  const mayRetry = useMay('orders.retry');
  const retry = useMutation(
    trpc.orders.retry.mutationOptions({
      onSuccess: () => toast('Tried again. What came of it is in the list.'),
      onError: (error) => toast(failureOf(error).detail),
      onSettled: changed,
    }),
  );
  if (order.waiting.length === 0) return null;
  return (
    <section aria-label="Waiting to be tried again" className="border-line border-y bg-sunk px-5 py-4">
      <ul className="grid gap-4">
        {order.waiting.map((step) => (
          <li key={`${step.label} ${step.since}`}>
            <Step step={step} nowMs={nowMs} />
          </li>
        ))}
      </ul>
      {mayRetry ? (
        <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button
            size="small"
            className="max-md:h-11"
            busy={retry.isPending}
            onClick={() => retry.mutate({ number: order.number })}
          >
            {retry.isPending ? 'Trying' : 'Try again now'}
          </Button>
          <span className="text-ink-muted text-xs">Safe at any time: nothing is done twice.</span>
        </div>
      ) : null}
    </section>
  );
}

function Step({ step, nowMs }: { step: WaitingStep; nowMs: number }) {
  const Icon = step.isStuck ? TriangleAlert : Clock;
  return (
    <div className="flex gap-3 text-tiny">
      <Icon aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-terracotta" strokeWidth={1.75} />
      <div className="min-w-0">
        <p className="font-semibold">
          {step.label}: {step.isStuck ? 'stuck' : 'waits to be tried again'}
        </p>
        {step.lastError ? <p className="text-ink-muted">{step.lastError}</p> : null}
        <p className="text-ink-muted tabular-nums">
          Since {clockOf(step.since)}
          {sinceOf(step, nowMs)}, {step.tries} {step.tries === 1 ? 'try' : 'tries'} so far.{' '}
          {nextTry(step, nowMs)}
        </p>
      </div>
    </div>
  );
}

function sinceOf({ since }: WaitingStep, nowMs: number): string {
  const age = ageOf(since, nowMs);
  return age === 'now' ? '' : ` (${age})`;
}

function nextTry({ isTrying, nextTryAt }: WaitingStep, nowMs: number): string {
  if (isTrying) return 'It is being tried right now.';
  return Date.parse(nextTryAt) <= nowMs
    ? 'Tried next any moment now.'
    : `Tried next by itself at ${clockOf(nextTryAt)}.`;
}
