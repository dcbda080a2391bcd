import { crashPoint } from '@souk/service-kit/crash-point';
import { isRefusal, type Refusal } from '@souk/service-kit/refusal';
import type { Pool } from '@souk/service-kit/runner';
import { countOf, moved } from '../fulfilment/units.ts';
import { writeProgress } from '../orders/lock-order.ts';
import { announceReturn } from './announce-return.ts';
import { changeReturn } from './change-return.ts';
import { writeReturnState } from './return.queries.ts';

/** Agrees to a return: the shopper may send things back. Agreeing again changes nothing. */
export const approveReturn = async (pool: Pool, id: string): Promise<Refusal | null> => {
  const wanted = { id, from: ['requested', 'approved'] as const, verb: 'approved' };
  const done = await changeReturn(pool, wanted, async (handle, { state, lines }) => {
    if (state === 'approved') return null;
    await writeReturnState(handle.runner, id, { state: 'approved' });
    await announceReturn(handle, {
      returnId: id,
      before: state,
      state: 'approved',
      label: `Return of ${countOf(lines)} agreed to`,
      units: lines,
    });
    await crashPoint('order.return-approved.before-commit');
    return null;
  });
  return isRefusal(done) ? done : null;
};

/** Refuses a return, also one that was agreed to and never came: its units may be asked for again. */
export const refuseReturn = async (
  pool: Pool,
  { id, reason }: { id: string; reason: string },
): Promise<Refusal | null> => {
  const wanted = { id, from: ['requested', 'approved', 'refused'] as const, verb: 'refused' };
  const done = await changeReturn(pool, wanted, async (handle, { state, lines }) => {
    if (state === 'refused') return null;
    const { runner, order } = handle;
    await writeProgress(runner, order.id, moved(order.lines, lines, 'onReturn', -1));
    await writeReturnState(runner, id, { state: 'refused', refusalReason: reason });
    await announceReturn(handle, {
      returnId: id,
      before: state,
      state: 'refused',
      label: 'Return refused',
      detail: reason,
      reason,
      units: lines,
    });
    await crashPoint('order.return-refused.before-commit');
    return null;
  });
  return isRefusal(done) ? done : null;
};
