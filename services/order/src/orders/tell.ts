import { currentContext } from '@souk/service-kit/context';
import type { Runner } from '@souk/service-kit/runner';
import { actingPerson } from './changed-by-hand.ts';

/** Adds to an order's history: what happened, more about it, who did it, and the trace that leads to the logs. */
export const tell = async (
  runner: Runner,
  orderId: string,
  { kind, label, detail }: { kind: string; label: string; detail?: string },
): Promise<void> => {
  const by = actingPerson();
  await runner.query(
    'insert into order_timeline (order_id, kind, label, detail, actor, trace_id) values ($1, $2, $3, $4, $5, $6)',
    [orderId, kind, label, detail ?? null, by && JSON.stringify(by), currentContext()?.traceId ?? null],
  );
};
