import { crashPoint } from '@souk/service-kit/crash-point';
import { isRefusal, type Refusal, refuse } from '@souk/service-kit/refusal';
import type { Pool, Runner } from '@souk/service-kit/runner';
import { countOf, leftToReturn, moved, type Short, shortOf } from '../fulfilment/units.ts';
import { actingPerson, changeByHand } from '../orders/changed-by-hand.ts';
import { writeProgress } from '../orders/lock-order.ts';
import { announceReturn } from './announce-return.ts';

export type RequestReturn = {
  readonly number: string;
  readonly key: string;
  readonly lines: readonly { variantId: string; quantity: number; reason: string }[];
  readonly note: string | null;
};

/** Asks to send things back: by whoever bought them, or by staff for them. Only what was sent, and once. */
export const requestReturn = async (
  pool: Pool,
  { number, key, lines, note }: RequestReturn,
): Promise<Refusal | null> => {
  const byHand = { number, key, kind: 'return', request: { lines, note } };
  const done = await changeByHand(pool, byHand, async (handle) => {
    const { runner, order } = handle;
    if (order.status === 'cancelled')
      return refuse('ORDER_CLOSED', `Order ${number} is cancelled. Nothing of it was sent.`, {
        status: order.status,
      });
    const short = shortOf(order.lines, lines, leftToReturn);
    if (short.length > 0) return returnTooMany(short);
    await writeProgress(runner, order.id, moved(order.lines, lines, 'onReturn'));
    const returnId = await insertReturn(runner, order.id, { lines, note });
    await announceReturn(handle, {
      returnId,
      before: null,
      state: 'requested',
      label: `Return of ${countOf(lines)} asked for`,
      detail: lines.map(({ reason }) => reason).join(', '),
      units: lines,
    });
    await crashPoint('order.return-requested.before-commit');
    return null;
  });
  await crashPoint('order.return-requested.after-commit');
  return isRefusal(done) ? done : null;
};

export const returnTooMany = (lines: Short[]): Refusal =>
  refuse('RETURN_TOO_MANY', 'That is more than was sent and has not come back yet. Look at what is left.', {
    lines,
    errors: lines.map(({ variantId, left }) => ({
      path: `lines.${variantId}`,
      message: left === 0 ? 'Nothing is left to return.' : `Only ${left} can be returned.`,
    })),
  });

const insertReturn = async (
  runner: Runner,
  orderId: string,
  { lines, note }: Pick<RequestReturn, 'lines' | 'note'>,
): Promise<string> => {
  const { rows } = await runner.query<{ id: string }>(
    `with made as (insert into order_return (order_id, note, requested_by) values ($1, $2, $3) returning id),
       lines as (
         insert into order_return_line (return_id, variant_id, quantity, reason)
         select made.id, l."variantId", sum(l.quantity), string_agg(distinct l.reason, ', ')
         from made, jsonb_to_recordset($4::jsonb) as l ("variantId" uuid, quantity int, reason text) group by made.id, l."variantId")
     select id from made`,
    [orderId, note, JSON.stringify(actingPerson() ?? { kind: 'system' }), JSON.stringify(lines)],
  );
  if (!rows[0]) throw new Error('the return was not written');
  return rows[0].id;
};
