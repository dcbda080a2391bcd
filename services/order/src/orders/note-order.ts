import { recordAudit } from '@souk/service-kit/audit';
import type { Refusal } from '@souk/service-kit/refusal';
import { inOneTransaction, type Pool } from '@souk/service-kit/runner';
import { unknownOrder } from './find-order.ts';
import { orderByNumber } from './order.queries.ts';
import { tell } from './tell.ts';

/** Writes a note into an order's history, for colleagues only. */
export const noteOrder = async (
  pool: Pool,
  { number, text }: { number: string; text: string },
): Promise<Refusal | null> => {
  const found = await orderByNumber(pool, number);
  if (!found) return unknownOrder(number);
  const { id } = found.view;
  await inOneTransaction(pool, async (runner, tx) => {
    await tell(runner, id, { kind: 'note', label: text });
    await recordAudit(tx, { action: 'order.note', entity: 'order', entityId: id, after: { text } });
  });
  return null;
};
