import { crashPoint } from '@souk/service-kit/crash-point';
import { isRefusal, type Refusal } from '@souk/service-kit/refusal';
import type { Driver } from '../checkout/drive-checkout.ts';
import { driveToRest } from '../checkout/drive-to-rest.ts';
import { requestRefund } from '../refunds/request-refund.ts';
import { announceReturn } from './announce-return.ts';
import { changeReturn } from './change-return.ts';
import { writeReturnState } from './return.queries.ts';

/** Pays a return back and closes it. */
export const refundReturn = async (
  driver: Driver,
  { id, key, amountMinor }: { id: string; key: string; amountMinor: number },
  requestedBy: string,
): Promise<Refusal | null> => {
  const wanted = { id, from: ['received'] as const, verb: 'refunded', key, request: amountMinor };
  const done = await changeReturn(driver.pool, wanted, async (handle, found) => {
    const units = found.lines
      .filter(({ received }) => received > 0)
      .map(({ variantId, received }) => ({ variantId, quantity: received }));
    const refused = await requestRefund(handle, {
      amountMinor,
      reason: 'Returned',
      lines: units,
      restock: false,
      returnId: id,
      requestedBy,
    });
    if (refused) return refused;
    await writeReturnState(handle.runner, id, { state: 'refunded' });
    await announceReturn(
      handle,
      { returnId: id, before: found.state, state: 'refunded', label: 'Return closed', units },
      { refundedMinor: handle.order.refundedMinor + amountMinor },
    );
    return null;
  });
  if (isRefusal(done)) return done;
  await crashPoint('order.refund-requested.after-commit');
  const driven = await driveToRest(driver, done.checkoutId);
  return isRefusal(driven) ? driven : null;
};
