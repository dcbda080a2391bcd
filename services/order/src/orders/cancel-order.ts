import { setTimeout as sleep } from 'node:timers/promises';
import { orderCancelled } from '@souk/events/order';
import { recordAudit } from '@souk/service-kit/audit';
import { crashPoint } from '@souk/service-kit/crash-point';
import { businessTime, type Db } from '@souk/service-kit/database';
import { publish } from '@souk/service-kit/outbox';
import { isRefusal, type Refusal, refuse } from '@souk/service-kit/refusal';
import { inOneTransaction, type Runner } from '@souk/service-kit/runner';
import { acquireCheckout } from '../checkout/checkout.queries.ts';
import type { StoredCheckout } from '../checkout/checkout-row.ts';
import { commitProgress, giveBackLease } from '../checkout/commit-progress.ts';
import type { Driver } from '../checkout/drive-checkout.ts';
import { driveToRest, untilTheAnswer } from '../checkout/drive-to-rest.ts';
import { giveUp } from '../checkout/settle.ts';
import { editWaits } from '../edits/edit-waits.ts';
import { leftToShip } from '../fulfilment/units.ts';
import { requestRestock } from '../refunds/request-restock.ts';
import { claimKey } from './changed-by-hand.ts';
import { unknownOrder } from './find-order.ts';
import { type LockedOrder, lockOrder, wakeCheckout, whoseOrder, writeOrder } from './lock-order.ts';
import { orderByNumber } from './order.queries.ts';
import { tell } from './tell.ts';

export type CancelOrder = {
  readonly number: string;
  readonly key: string;
  readonly reason: string;
  readonly staffId: string;
};

/**
 * Cancels a confirmed order of which nothing was sent: one transaction decides it, then the checkout's own machine
 * gives the stock back and refunds what is left, here as far as time allows and by the sweeper otherwise. The same
 * key again changes nothing.
 */
export const cancelOrder = async (driver: Driver, request: CancelOrder): Promise<Refusal | null> => {
  const found = await orderByNumber(driver.pool, request.number);
  if (!found) return unknownOrder(request.number);
  const refused = await decide(driver, found.checkoutId, request);
  if (refused) return refused;
  const driven = await driveToRest(driver, found.checkoutId);
  return isRefusal(driven) ? driven : null;
};

/** Writes the decision, once whoever drives the checkout has finished; not again when it was taken by this key. */
const decide = async (driver: Driver, checkoutId: string, request: CancelOrder): Promise<Refusal | null> => {
  const leased = await waitForLease(driver, checkoutId);
  if (!leased)
    return refuse('CHECKOUT_BUSY', 'This order is being worked on right now. Try again in a moment.');
  await crashPoint('order.cancelled.before-commit');
  try {
    await inOneTransaction(driver.pool, async (runner, tx) => {
      const order = await lockOrder(runner, request.number);
      if (!order) throw unknownOrder(request.number);
      const { key, reason } = request;
      const seen = await claimKey(runner, { key, kind: 'cancel', orderId: order.id, request: reason });
      if (isRefusal(seen)) throw seen;
      if (seen === 'first') await writeCancellation(runner, { tx, order, request });
      const checkout = seen === 'first' ? giveUp(leased.checkout, 'cancelled') : leased.checkout;
      await commitProgress(runner, leased, { checkout, release: { dueInMs: 0 } });
    });
  } catch (error) {
    if (!isRefusal(error)) throw error;
    await commitProgress(driver.pool, leased, { checkout: leased.checkout, release: { dueInMs: 0 } });
    return error;
  } finally {
    // Somebody nudged the checkout while it was decided: the lease was kept for them, and is not needed.
    await giveBackLease(driver.pool, leased);
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

type Cancelling = { tx: Db; order: LockedOrder; request: CancelOrder };

const writeCancellation = async (
  runner: Runner,
  { tx, order, request: { number, key, reason, staffId } }: Cancelling,
): Promise<void> => {
  const refused = objectionTo(order);
  if (refused) throw refused;
  const restMinor = order.totalMinor - order.refundedMinor;
  await insertRests(runner, order, { key, reason, staffId });
  await restockRest(runner, order);
  // What edits added goes back with it: their checkouts see that the order is cancelled.
  for (const { checkoutId } of order.payments.slice(1)) await wakeCheckout(runner, { checkoutId });
  const version = await writeOrder(runner, order, { status: 'cancelled', refundedMinor: order.totalMinor });
  await tell(runner, order.id, {
    kind: 'cancelled',
    label: `Cancelled: ${reason}`,
    facts: { kind: 'reason', reason },
  });
  await publish(tx, orderCancelled, {
    aggregateId: order.id,
    aggregateVersion: version,
    payload: {
      ...whoseOrder(order),
      number,
      reason,
      totalMinor: restMinor,
      cancelledAt: (await businessTime(tx)).toISOString(),
    },
  });
  await recordAudit(tx, {
    action: 'order.cancel',
    entity: 'order',
    entityId: order.id,
    before: { status: order.status, refundedMinor: order.refundedMinor },
    after: { status: 'cancelled', reason },
  });
};

/**
 * What is left of each payment goes back. Each has its row even when nothing is left of it: a part that payment refuses
 * later goes back with the rest.
 */
const insertRests = async (
  runner: Runner,
  { id, payments }: LockedOrder,
  { key, reason, staffId }: Pick<CancelOrder, 'key' | 'reason' | 'staffId'>,
): Promise<void> => {
  for (const [place, { checkoutId, leftMinor }] of payments.entries()) {
    await runner.query(
      `insert into order_refund (order_id, n, kind, key, reason, amount_minor, requested_by, checkout_id, state, finished_at)
       select $1, coalesce(max(n), 0) + 1, 'cancel', $2, $3, $4::bigint, $5, $6, case when $4::bigint = 0 then 'done' else 'due' end,
         case when $4::bigint = 0 then business_now() end from order_refund where order_id = $1`,
      [id, place === 0 ? key : `${key}:${place}`, reason, leftMinor, staffId, checkoutId],
    );
  }
};

const objectionTo = ({ number, status, fulfilment, hasOpenEdit }: LockedOrder): Refusal | null => {
  if (hasOpenEdit) return editWaits(number);
  if (status === 'confirmed' && fulfilment === 'unfulfilled') return null;
  return refuse(
    'ORDER_CLOSED',
    status === 'cancelled'
      ? `Order ${number} is cancelled already.`
      : `Something of order ${number} was sent, so it cannot be cancelled. Refund it, or take it back by a return.`,
    { status, fulfilment },
  );
};

/**
 * Units that were taken out before are back on the shelf: only the others follow them, and what edits added. Otherwise
 * the whole sale is undone.
 */
const restockRest = async (runner: Runner, { id, lines, payments }: LockedOrder): Promise<void> => {
  if (lines.every(({ withdrawn }) => withdrawn === 0) && payments.length === 1) return;
  const rest = lines
    .map((line) => ({ variantId: line.variantId, quantity: leftToShip(line) }))
    .filter(({ quantity }) => quantity > 0);
  await requestRestock(runner, id, rest);
};
