import type { Runner } from '@souk/service-kit/runner';
import type { Checkout, RefundPart, Restock } from '../checkout/checkout.ts';
import type { StoredCheckout } from '../checkout/checkout-row.ts';
import { countOf } from '../fulfilment/units.ts';
import { tell } from '../orders/tell.ts';
import { priceOf } from './price-of.ts';
import { type Handle, writePaidBack } from './write-paid-back.ts';

export type Closed = { kind: 'refund'; part: RefundPart } | { kind: 'restock'; part: Restock };

/** Refunds and restocks whose outcome is known since the checkout was stored. Pure. */
export const partsClosed = (before: Checkout, after: Checkout): Closed[] => {
  if (before.refunds === after.refunds && before.restocks === after.restocks) return [];
  const wasDue = (parts: readonly { n: number; state: string }[], n: number): boolean =>
    parts.some((one) => one.n === n && one.state === 'due');
  return [
    ...after.refunds
      .filter(({ n, state }) => state !== 'due' && wasDue(before.refunds, n))
      .map((part) => ({ kind: 'refund' as const, part })),
    ...after.restocks
      .filter(({ n, state }) => state !== 'due' && wasDue(before.restocks, n))
      .map((part) => ({ kind: 'restock' as const, part })),
  ];
};

/** Writes what became of them into the order: its ledger, its history and its event, exactly once each. */
export const closeParts = async (
  handle: Handle,
  stored: StoredCheckout,
  closed: readonly Closed[],
): Promise<StoredCheckout> => {
  let { order } = stored;
  if (!order) return stored;
  for (const { kind, part } of closed) {
    if (kind === 'restock') await closeRestock(handle.runner, order.id, part);
    else if (part.state === 'done') await finishPart(handle, stored, part.n);
    else order = { ...order, refundDue: (await refusePart(handle.runner, stored, part)) || order.refundDue };
  }
  return { ...stored, order };
};

const finishPart = async (handle: Handle, stored: StoredCheckout, n: number): Promise<void> => {
  const done = await writePaidBack(handle, stored, n);
  if (!done) return;
  await tell(handle.runner, done.orderId, {
    kind: 'refunded',
    label: `Refunded ${priceOf(done.amountMinor, done.currency)}`,
    detail: done.reason,
    facts: { kind: 'refund', amountMinor: done.amountMinor, currency: done.currency, of: 'part' },
  });
};

/**
 * Payment said no for good: the promise is taken back, and may be made again. When the order was cancelled meanwhile,
 * its rest grows by it; answers whether that rest is due.
 */
const refusePart = async (
  runner: Runner,
  { order, checkout }: StoredCheckout,
  { n, amountMinor }: RefundPart,
): Promise<boolean> => {
  if (!order) return false;
  const { rows } = await runner.query<{ status: string; currency: string }>(
    `with refused as (
       update order_refund set state = 'refused', finished_at = business_now(), refusal = 'Payment refused it' where order_id = $1 and n = $2 and state = 'due' returning n)
     update placed_order o set refunded_minor = case when o.status = 'cancelled' then o.refunded_minor else o.refunded_minor - $3 end
     from refused where o.id = $1 returning o.status, o.currency`,
    [order.id, n, amountMinor],
  );
  const [refused] = rows;
  if (!refused) return false;
  await tell(runner, order.id, {
    kind: 'refund_refused',
    label: `The refund of ${priceOf(amountMinor, refused.currency)} was refused by payment`,
    detail: 'Look at the payment: less is left there than this order says.',
  });
  if (refused.status !== 'cancelled') return false;
  await runner.query(
    `update order_refund set amount_minor = amount_minor + $2, taxes = null, state = 'due', finished_at = null where checkout_id = $1 and kind = 'cancel'`,
    [checkout.id, amountMinor],
  );
  return true;
};

const closeRestock = async (runner: Runner, orderId: string, { n, state, lines }: Restock): Promise<void> => {
  const { rowCount } = await runner.query(
    `update order_restock set state = $3, finished_at = business_now() where order_id = $1 and n = $2 and state = 'due'`,
    [orderId, n, state],
  );
  if (rowCount === 0) return;
  await tell(runner, orderId, {
    kind: state === 'done' ? 'restocked' : 'restock_refused',
    label:
      state === 'done'
        ? `${countOf(lines)} back on the shelf`
        : `${countOf(lines)} could not go back on the shelf: stock is not counted for it`,
  });
};
