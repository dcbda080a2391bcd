import { setTimeout as sleep } from 'node:timers/promises';
import { orderCancelled } from '@souk/events/order';
import { recordAudit } from '@souk/service-kit/audit';
import { crashPoint } from '@souk/service-kit/crash-point';
import { type Db, postgresError, rowsOf } from '@souk/service-kit/database';
import { publish } from '@souk/service-kit/outbox';
import { isRefusal, type Refusal, refuse } from '@souk/service-kit/refusal';
import { sql } from 'drizzle-orm';
import { acquireCheckout } from '../checkout/checkout.queries.ts';
import type { StoredCheckout } from '../checkout/checkout-row.ts';
import { commitProgress } from '../checkout/commit-progress.ts';
import type { Driver } from '../checkout/drive-checkout.ts';
import { driveToRest, untilTheAnswer } from '../checkout/drive-to-rest.ts';
import { giveUp } from '../checkout/settle.ts';
import { inOneTransaction } from '../runner.ts';
import { unknownOrder } from './find-order.ts';
import { orderByNumber } from './order.queries.ts';
import type { OrderView } from './order-view.ts';

export type CancelOrder = {
  readonly number: string;
  readonly key: string;
  readonly reason: string;
  readonly staffId: string;
};

/**
 * Cancels a confirmed order: one transaction decides it, then the checkout's own machine gives the stock back and
 * refunds in full, here as far as time allows and by the sweeper otherwise. The same key again changes nothing.
 */
export const cancelOrder = async (driver: Driver, request: CancelOrder): Promise<OrderView | Refusal> => {
  const found = await orderByNumber(driver.pool, request.number);
  if (!found) return unknownOrder(request.number);
  if (found.view.status === 'confirmed') {
    const refused = await decide(driver, found.checkoutId, request);
    if (refused) return refused;
    const driven = await driveToRest(driver, found.checkoutId);
    if (isRefusal(driven)) return driven;
  }
  const now = await orderByNumber(driver.pool, request.number);
  if (now && (await wasCancelledBy(driver, now.view.id, request.key))) return now.view;
  const status = now?.view.status ?? 'unknown';
  return refuse('ORDER_CLOSED', `Order ${request.number} is ${status} and cannot be cancelled.`, { status });
};

/** Writes the decision, once whoever drives the checkout has finished; does nothing when it was taken meanwhile. */
const decide = async (driver: Driver, checkoutId: string, request: CancelOrder): Promise<Refusal | null> => {
  const leased = await waitForLease(driver, checkoutId);
  if (!leased)
    return refuse('CHECKOUT_BUSY', 'This order is being worked on right now. Try again in a moment.');
  const confirmed = leased.checkout.state === 'confirmed';
  await crashPoint('order.cancelled.before-commit');
  try {
    await inOneTransaction(driver.pool, async (runner, tx) => {
      if (confirmed) await writeCancellation(tx, leased, request);
      const checkout = confirmed ? giveUp(leased.checkout, 'cancelled') : leased.checkout;
      await commitProgress(runner, leased, { checkout, release: { dueInMs: 0 } });
    });
  } catch (error) {
    if (postgresError(error)?.constraint !== 'order_refund_key_key') throw error;
    return refuse('KEY_REUSED', 'This key cancelled another order. Use a new key.');
  }
  await crashPoint('order.cancelled.after-commit');
  return null;
};

const waitForLease = async ({ pool, owner }: Driver, checkoutId: string): Promise<StoredCheckout | null> => {
  for (const untilMs = untilTheAnswer(); ; await sleep(25)) {
    const leased = await acquireCheckout(pool, checkoutId, owner);
    if (leased || performance.now() >= untilMs) return leased;
  }
};

type Cancelled = {
  id: string;
  version: number;
  email: string;
  contact_name: string | null;
  customer_id: string | null;
  market: string;
  currency: string;
  total_minor: number;
  link_key: string;
  cancelled_at: Date | string;
};

const writeCancellation = async (
  tx: Db,
  { order, checkout }: StoredCheckout,
  { number, key, reason, staffId }: CancelOrder,
): Promise<void> => {
  const { rows } = await rowsOf<Cancelled>(
    tx,
    sql`with cancelled as (
          update placed_order set status = 'cancelled', version = version + 1 where checkout_id = ${checkout.id} and status = 'confirmed'
          returning *),
        refund as (
          insert into order_refund (order_id, key, reason, amount_minor, requested_by, state, finished_at)
          select id, ${key}, ${reason}, total_minor, ${staffId}, case when total_minor = 0 then 'done' else 'due' end,
            case when total_minor = 0 then business_now() end from cancelled),
        told as (
          insert into order_timeline (order_id, kind, label) select id, 'cancelled', ${`Cancelled: ${reason}`} from cancelled)
        select id, version, email, contact_name, customer_id, market, currency, total_minor, link_key, business_now() as cancelled_at
        from cancelled`,
  );
  const cancelled = rows[0];
  if (!cancelled) throw new Error(`order ${number} of checkout ${checkout.id} could not be cancelled`);
  await publish(tx, orderCancelled, {
    aggregateId: cancelled.id,
    aggregateVersion: cancelled.version,
    payload: {
      orderId: cancelled.id,
      number,
      key: order?.key ?? cancelled.link_key,
      email: cancelled.email,
      contactName: cancelled.contact_name,
      customerId: cancelled.customer_id,
      market: cancelled.market,
      currency: cancelled.currency,
      reason,
      totalMinor: Number(cancelled.total_minor),
      cancelledAt: new Date(cancelled.cancelled_at).toISOString(),
    },
  });
  await recordAudit(tx, {
    action: 'order.cancel',
    entity: 'order',
    entityId: cancelled.id,
    before: { status: 'confirmed' },
    after: { status: 'cancelled', reason },
  });
};

const wasCancelledBy = async ({ pool }: Driver, orderId: string, key: string): Promise<boolean> => {
  const { rowCount } = await pool.query('select from order_refund where order_id = $1 and key = $2', [
    orderId,
    key,
  ]);
  return rowCount === 1;
};
