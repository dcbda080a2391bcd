import { orderRefunded } from '@souk/events/order';
import type { Db } from '@souk/service-kit/database';
import { publish } from '@souk/service-kit/outbox';
import type { Runner } from '@souk/service-kit/runner';
import type { StoredCheckout } from '../checkout/checkout-row.ts';
import { settleTaxes } from '../taxes/settle-taxes.ts';

/** A transaction, as both kinds of queries know it. */
export type Handle = { readonly runner: Runner; readonly tx: Db };

export type PaidBack = {
  readonly orderId: string;
  readonly reason: string;
  readonly amountMinor: number;
  readonly totalMinor: number;
  readonly currency: string;
};

type Row = {
  reason: string;
  amount_minor: number;
  total_minor: number;
  version: number;
  email: string;
  contact_name: string | null;
  currency: string;
  market: string;
  customer_id: string | null;
  kept_minor: number;
  lines: { variantId: string; quantity: number }[];
  complete: boolean;
};

/**
 * Money of a checkout is back: a part by its number, or the rest of a cancelled order (null). Writes it into the order
 * and its ledger and publishes `order.refunded`, exactly once; answers null when that was done before.
 */
export const writePaidBack = async (
  { runner, tx }: Handle,
  { order, checkout }: StoredCheckout,
  part: number | null,
): Promise<PaidBack | null> => {
  if (!order) return null;
  const step = part === null ? `refund:${checkout.paidAttempt}` : `refund-part:${part}`;
  await settleTaxes(runner, { orderId: order.id, checkoutId: checkout.id, n: part });
  const { rows } = await runner.query<Row>(
    `with done as (
       update order_refund set state = 'done', finished_at = business_now()
       where order_id = $1 and checkout_id = $2 and state = 'due' and case when $3::int is null then kind = 'cancel' else n = $3 end
       returning reason, amount_minor,
         case when counts_units and return_id is null and not withdraws then lines else '[]' end as lines),
     given_back as (
       insert into order_ledger (key, order_id, kind, amount_minor) select $4, $1, 'refunded', -amount_minor from done)
     update placed_order o set version = version + 1 from done where o.id = $1
     returning done.reason, done.amount_minor, done.lines, o.fulfilment = 'fulfilled' as complete, o.total_minor, o.version, o.email, o.contact_name, o.currency, o.market, o.customer_id,
       (select sum(l.amount_minor)::bigint from order_ledger l where l.order_id = $1) - done.amount_minor as kept_minor`,
    [order.id, checkout.id, part, `${checkout.id}:${step}`],
  );
  const [done] = rows;
  if (!done) return null;
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
      lines: done.lines,
      complete: done.complete,
    },
  });
  return {
    orderId: order.id,
    reason: done.reason,
    amountMinor: done.amount_minor,
    totalMinor: done.total_minor,
    currency: done.currency,
  };
};
