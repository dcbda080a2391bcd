import { crashPoint } from '@souk/service-kit/crash-point';
import { isRefusal, type Refusal } from '@souk/service-kit/refusal';
import type { Driver } from '../checkout/drive-checkout.ts';
import { driveToRest } from '../checkout/drive-to-rest.ts';
import type { Units } from '../fulfilment/fulfilment-view.ts';
import { changeByHand } from '../orders/changed-by-hand.ts';
import { requestRefund } from './request-refund.ts';

export type RefundOrder = {
  readonly number: string;
  readonly key: string;
  readonly amountMinor: number;
  readonly reason: string;
  readonly lines: readonly Units[];
  readonly restock: boolean;
};

/** Gives money back, in full or in part: promised in one transaction, then driven here as far as time allows. */
export const refundOrder = async (
  driver: Driver,
  { number, key, ...request }: RefundOrder,
  requestedBy: string,
): Promise<Refusal | null> => {
  const done = await changeByHand(driver.pool, { number, key, kind: 'refund', request }, (handle) =>
    requestRefund(handle, { ...request, returnId: null, requestedBy }),
  );
  if (isRefusal(done)) return done;
  await crashPoint('order.refund-requested.after-commit');
  const driven = await driveToRest(driver, done.checkoutId);
  return isRefusal(driven) ? driven : null;
};
