import { orderRefunded } from '@souk/events/order';
import { currentContext } from '@souk/service-kit/context';
import { type Db, rowsOf } from '@souk/service-kit/database';
import { publish } from '@souk/service-kit/outbox';
import { sql } from 'drizzle-orm';
import type { Checkout } from '../checkout/checkout.ts';
import type { StoredCheckout } from '../checkout/checkout-row.ts';

/** Whether a cancelled order that waits for its refund has it, by what is now known of its payment. */
export const refundIsBack = ({ order }: StoredCheckout, checkout: Checkout): boolean => {
  if (!order?.refundDue || checkout.state !== 'cancelled') return false;
  const paid = checkout.attempts.find(({ attempt }) => attempt === checkout.paidAttempt);
  return paid !== undefined && paid.refundedMinor >= paid.capturedMinor;
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

/** Notes the refund in the order's history and ledger and publishes `order.refunded`, exactly once. */
export const finishRefund = async (tx: Db, stored: StoredCheckout): Promise<StoredCheckout> => {
  const { order, checkout } = stored;
  if (!order) return stored;
  const { rows } = await rowsOf<Finished>(
    tx,
    sql`with done as (
          update order_refund set state = 'done', finished_at = business_now()
          where checkout_id = ${checkout.id} and kind = 'cancel' and state = 'due' returning reason, amount_minor),
        told as (
          insert into order_timeline (order_id, kind, label, trace_id)
          select ${order.id}::uuid, 'refunded', case when amount_minor < o.total_minor then 'Rest refunded' else 'Refunded in full' end,
            ${currentContext()?.traceId ?? null} from done, placed_order o where o.id = ${order.id}),
        given_back as (
          insert into order_ledger (key, order_id, kind, amount_minor)
          select ${`${checkout.id}:refund:${checkout.paidAttempt}`}, ${order.id}::uuid, 'refunded', -amount_minor from done)
        update placed_order o set version = version + 1 from done where o.id = ${order.id}
        returning done.reason, done.amount_minor, o.version, o.email, o.contact_name, o.currency, o.market, o.customer_id,
          (select sum(l.amount_minor)::bigint from order_ledger l where l.order_id = o.id) - done.amount_minor as kept_minor`,
  );
  const done = rows[0];
  if (done)
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
        amountMinor: Number(done.amount_minor),
        reason: done.reason,
        keptMinor: Number(done.kept_minor),
      },
    });
  return { ...stored, order: { ...order, refundDue: false } };
};
