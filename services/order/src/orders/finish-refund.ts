import type { Checkout } from '../checkout/checkout.ts';
import type { StoredCheckout } from '../checkout/checkout-row.ts';
import { type Handle, writePaidBack } from '../refunds/write-paid-back.ts';
import { tell } from './tell.ts';

/** Whether a cancelled order that waits for its refund has it, by what is now known of its payment. */
export const refundIsBack = ({ order }: StoredCheckout, checkout: Checkout): boolean => {
  if (!order?.refundDue || checkout.state !== 'cancelled') return false;
  const paid = checkout.attempts.find(({ attempt }) => attempt === checkout.paidAttempt);
  return paid !== undefined && paid.refundedMinor >= paid.capturedMinor;
};

/** Notes in the order that its rest is back, exactly once. */
export const finishRefund = async (handle: Handle, stored: StoredCheckout): Promise<StoredCheckout> => {
  const { order } = stored;
  if (!order) return stored;
  const done = await writePaidBack(handle, stored, null);
  if (done) {
    const { amountMinor, totalMinor, currency } = done;
    const isRest = amountMinor < totalMinor;
    await tell(handle.runner, order.id, {
      kind: 'refunded',
      label: isRest ? 'Rest refunded' : 'Refunded in full',
      facts: { kind: 'refund', amountMinor, currency, of: isRest ? 'rest' : 'all' },
    });
  }
  return { ...stored, order: { ...order, refundDue: false } };
};
