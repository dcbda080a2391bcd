import { prepared, type Runner } from '@souk/service-kit/runner';
import { z } from 'zod';

/** What waits for somebody at the desk. */
export const orderCountsSchema = z
  .object({
    /** Orders with something left to send. */
    toSend: z.int(),
    oldestToSendAt: z.string().nullable(),
    /** Returns that wait for a yes or no, and those that arrived and are not paid back. */
    returnsToCheck: z.int(),
    /** Refunds whose money is not known to be back. */
    refundsDue: z.int(),
  })
  .meta({ id: 'OrderCounts' });

type Row = { toSend: number; oldestToSendAt: Date | null; returnsToCheck: number; refundsDue: number };

const select = prepared<Row>(
  'order_counts',
  `select (select count(*)::int from placed_order where status = 'confirmed') as "toSend",
     (select placed_at from placed_order where status = 'confirmed' order by placed_at, id limit 1) as "oldestToSendAt",
     (select count(*)::int from order_return where state in ('requested', 'received')) as "returnsToCheck",
     (select count(*)::int from order_refund where state = 'due') as "refundsDue"`,
);

export const countOrders = async (runner: Runner): Promise<z.infer<typeof orderCountsSchema>> => {
  const [row] = await select(runner, []);
  if (!row) throw new Error('orders could not be counted');
  return { ...row, oldestToSendAt: row.oldestToSendAt?.toISOString() ?? null };
};
