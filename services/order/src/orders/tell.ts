import { currentContext } from '@souk/service-kit/context';
import type { Runner } from '@souk/service-kit/runner';
import { actingPerson } from './changed-by-hand.ts';
import type { TimelineFacts } from './timeline-facts.ts';

/** Adds to an order's history: what happened (in English and as facts), more about it, who did it, and the trace that leads to the logs. */
export const tell = async (
  runner: Runner,
  orderId: string,
  { kind, label, detail, facts }: { kind: string; label: string; detail?: string; facts?: TimelineFacts },
): Promise<void> => {
  const by = actingPerson();
  await runner.query(
    'insert into order_timeline (order_id, kind, label, detail, actor, trace_id, facts) values ($1, $2, $3, $4, $5, $6, $7)',
    [
      orderId,
      kind,
      label,
      detail ?? null,
      by && JSON.stringify(by),
      currentContext()?.traceId ?? null,
      facts ? JSON.stringify(facts) : null,
    ],
  );
};
