import { crashPoint } from '@souk/service-kit/crash-point';
import { isRefusal, type Refusal } from '@souk/service-kit/refusal';
import type { Runner } from '@souk/service-kit/runner';
import type { Driver } from '../checkout/drive-checkout.ts';
import { driveToRest } from '../checkout/drive-to-rest.ts';
import { added, countOf, moved } from '../fulfilment/units.ts';
import { wakeCheckout, writeProgress } from '../orders/lock-order.ts';
import { requestRestock } from '../refunds/request-restock.ts';
import { announceReturn } from './announce-return.ts';
import { changeReturn } from './change-return.ts';
import { returnTooMany } from './request-return.ts';
import { type LockedReturn, writeReturnState } from './return.queries.ts';

export type Arrived = {
  readonly variantId: string;
  readonly quantity: number;
  /** Good enough for the shelf. */
  readonly restock: boolean;
};

/** Notes what of a return arrived; what is fit for the shelf goes back into stock. What did not arrive may be asked for again. */
export const receiveReturn = async (
  driver: Driver,
  { id, key, lines }: { id: string; key: string; lines: readonly Arrived[] },
): Promise<Refusal | null> => {
  const wanted = { id, from: ['approved'] as const, verb: 'received', key, request: lines };
  const done = await changeReturn(driver.pool, wanted, async (handle, found) => {
    const { runner, order } = handle;
    const short = tooMany(found, lines);
    if (short.length > 0) return returnTooMany(short);
    const here = moved(moved(order.lines, found.lines, 'onReturn', -1), lines, 'returned');
    await writeProgress(runner, order.id, here);
    await writeArrived(runner, id, lines);
    await writeReturnState(runner, id, { state: 'received' });
    const fit = lines.filter(({ restock }) => restock);
    if (fit.length > 0) {
      await requestRestock(runner, order.id, fit);
      await wakeCheckout(runner, order);
    }
    await announceReturn(handle, {
      returnId: id,
      before: found.state,
      state: 'received',
      label: `Return received: ${countOf(lines)}`,
      detail: fit.length > 0 ? `${countOf(fit)} for the shelf` : 'Nothing fit for the shelf',
      units: lines,
    });
    await crashPoint('order.return-received.before-commit');
    return null;
  });
  if (isRefusal(done)) return done;
  await crashPoint('order.return-received.after-commit');
  const driven = await driveToRest(driver, done.checkoutId);
  return isRefusal(driven) ? driven : null;
};

/** What arrived beyond what was agreed to come back. */
const tooMany = (found: LockedReturn, lines: readonly Arrived[]) =>
  added(lines)
    .map(({ variantId, quantity }) => ({
      variantId,
      requested: quantity,
      left: found.lines.find((line) => line.variantId === variantId)?.quantity ?? 0,
    }))
    .filter(({ requested, left }) => requested > left);

const writeArrived = async (runner: Runner, id: string, lines: readonly Arrived[]): Promise<void> => {
  await runner.query(
    `update order_return_line l set received = a.received, restocked = a.restocked
     from (select "variantId", sum(quantity)::int as received, coalesce(sum(quantity) filter (where restock), 0)::int as restocked
       from jsonb_to_recordset($2::jsonb) as one ("variantId" uuid, quantity int, restock boolean) group by "variantId") as a
     where l.return_id = $1 and l.variant_id = a."variantId"`,
    [id, JSON.stringify(lines)],
  );
};
