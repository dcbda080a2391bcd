import { orderRefunded } from '@souk/events/order';
import type { Db } from '@souk/service-kit/database';
import { publish } from '@souk/service-kit/outbox';
import type { Checkout, RefundPart, Restock } from '../checkout/checkout.ts';
import type { StoredCheckout } from '../checkout/checkout-row.ts';
import { countOf } from '../fulfilment/units.ts';
import { tell } from '../orders/tell.ts';
import type { Runner } from '../runner.ts';
import { priceOf } from './price-of.ts';

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
  handle: { runner: Runner; tx: Db },
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

type Finished = {
  reason: string;
  amount_minor: number;
  version: number;
  email: string;
  contact_name: string | null;
  currency: string;
  market: string;
  customer_id: string | null;
  kept_minor: number;
};

const finishPart = async (
  { runner, tx }: { runner: Runner; tx: Db },
  { order, checkout }: StoredCheckout,
  n: number,
): Promise<void> => {
  if (!order) return;
  const { rows } = await runner.query<Finished>(
    `with done as (
       update order_refund set state = 'done', finished_at = business_now()
       where order_id = $1 and n = $2 and state = 'due' returning reason, amount_minor),
     given_back as (
       insert into order_ledger (key, order_id, kind, amount_minor) select $3, $1, 'refunded', -amount_minor from done)
     update placed_order o set version = version + 1 from done where o.id = $1
     returning done.reason, done.amount_minor, o.version, o.email, o.contact_name, o.currency, o.market, o.customer_id,
       (select sum(l.amount_minor)::bigint from order_ledger l where l.order_id = $1) - done.amount_minor as kept_minor`,
    [order.id, n, `${checkout.id}:refund-part:${n}`],
  );
  const done = rows[0];
  if (!done) return;
  await tell(runner, order.id, {
    kind: 'refunded',
    label: `Refunded ${priceOf(done.amount_minor, done.currency)}`,
    detail: done.reason,
  });
  await publish(tx, orderRefunded, {
    aggregateId: order.id,
    aggregateVersion: done.version,
    payload: {
      orderId: order.id,
      number: order.number,
      key: order.key,
      email: done.email,
      contactName: done.contact_name,
      customerId: done.customer_id,
      market: done.market,
      currency: done.currency,
      amountMinor: done.amount_minor,
      reason: done.reason,
      keptMinor: done.kept_minor,
    },
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
    `update order_refund set amount_minor = amount_minor + $2, state = 'due', finished_at = null where checkout_id = $1 and kind = 'cancel'`,
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
