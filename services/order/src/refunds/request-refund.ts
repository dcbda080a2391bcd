import type { RateTax } from '@souk/events/rate-tax';
import { recordAudit } from '@souk/service-kit/audit';
import { crashPoint } from '@souk/service-kit/crash-point';
import type { Db } from '@souk/service-kit/database';
import { type Refusal, refuse } from '@souk/service-kit/refusal';
import type { Runner } from '@souk/service-kit/runner';
import { editWaits } from '../edits/edit-waits.ts';
import type { Units } from '../fulfilment/fulfilment-view.ts';
import { fulfilmentOf, leftToShip, moved, type Short, shortOf } from '../fulfilment/units.ts';
import { type LockedOrder, wakeCheckout, writeOrder, writeProgress } from '../orders/lock-order.ts';
import { tell } from '../orders/tell.ts';
import { takeTaxes } from '../taxes/taxes-of-refund.ts';
import { priceOf } from './price-of.ts';
import { requestRestock } from './request-restock.ts';
import { type PaymentPart, takeFrom } from './take-from.ts';

export type RefundRequest = {
  readonly amountMinor: number;
  /** The tax within, where it is known; otherwise it is a share of the order's. */
  readonly taxMinor?: number;
  /** The same by rate, where it was priced so. */
  readonly taxes?: readonly RateTax[] | null;
  readonly reason: string;
  readonly lines: readonly Units[];
  /** Takes the lines out of the order and puts them back on the shelf; only what was not sent. */
  readonly restock: boolean;
  readonly returnId: string | null;
  readonly requestedBy: string;
};

/**
 * Promises money back: written under the order's lock, so that promises never add up to more than was paid. The
 * checkout's machine asks payment for it afterwards, until it is known to be done.
 */
export const requestRefund = async (
  { tx, runner, order }: { tx: Db; runner: Runner; order: LockedOrder },
  request: RefundRequest,
): Promise<Refusal | null> => {
  const refused = objectionTo(order, request);
  if (refused) return refused;
  const refundedMinor = order.refundedMinor + request.amountMinor;
  const parts = await insertParts(runner, order, request);
  const change = request.restock ? await withdraw(runner, order, request.lines) : {};
  await writeOrder(runner, order, { refundedMinor, ...change });
  if (request.amountMinor > 0)
    await tell(runner, order.id, {
      kind: 'refund_requested',
      label: `Refund of ${priceOf(request.amountMinor, order.currency)} asked for`,
      detail: request.reason,
    });
  for (const { checkoutId } of parts) await wakeCheckout(runner, { checkoutId });
  if (request.restock) await wakeCheckout(runner, order);
  await recordAudit(tx, {
    action: 'order.refund',
    entity: 'order',
    entityId: order.id,
    before: { refundedMinor: order.refundedMinor },
    after: { refundedMinor, ...request },
  });
  await crashPoint('order.refund-requested.before-commit');
  return null;
};

/** Why this refund cannot be promised; null when it can. Pure. */
export const objectionTo = (order: LockedOrder, request: RefundRequest): Refusal | null => {
  // What is taken out meanwhile could be what the edit takes out.
  if (request.restock && order.hasOpenEdit) return editWaits(order.number);
  if (order.status === 'cancelled')
    return refuse('ORDER_CLOSED', `Order ${order.number} is cancelled: all of its money goes back already.`, {
      status: order.status,
    });
  const leftMinor = order.totalMinor - order.refundedMinor;
  if (request.amountMinor > leftMinor) return tooMuch(leftMinor, order.currency);
  if (!request.restock) return unknownLines(order, request.lines);
  const short = shortOf(order.lines, request.lines, leftToShip);
  if (short.length > 0) return restockTooMany(short);
  return takesEverything(order, request.lines)
    ? refuse('RESTOCK_TOO_MANY', 'That is everything in this order. Cancel the order instead.', { lines: [] })
    : null;
};

const tooMuch = (leftMinor: number, currency: string): Refusal => {
  const message =
    leftMinor === 0
      ? 'All of it was refunded before.'
      : `Only ${priceOf(leftMinor, currency)} is left to refund. Enter that or less.`;
  return refuse('REFUND_TOO_MUCH', message, { leftMinor, errors: [{ path: 'amountMinor', message }] });
};

/** Lines that only say what a refund is for still have to be in the order. */
const unknownLines = (order: LockedOrder, lines: readonly Units[]): Refusal | null => {
  const short = shortOf(order.lines, lines, ({ quantity }) => quantity);
  return short.length === 0
    ? null
    : refuse('REFUND_TOO_MUCH', 'That is more than was bought. Look at the lines and try again.', {
        leftMinor: order.totalMinor - order.refundedMinor,
        lines: short,
      });
};

const restockTooMany = (lines: Short[]): Refusal =>
  refuse(
    'RESTOCK_TOO_MANY',
    'Only what was not sent can go straight back on the shelf. What was sent comes back by a return.',
    { lines },
  );

const takesEverything = (order: LockedOrder, lines: readonly Units[]): boolean =>
  moved(order.lines, lines, 'withdrawn').every((line) => line.shipped === 0 && leftToShip(line) === 0);

const withdraw = async (
  runner: Runner,
  order: LockedOrder,
  units: readonly Units[],
): Promise<Partial<LockedOrder>> => {
  const lines = moved(order.lines, units, 'withdrawn');
  await writeProgress(runner, order.id, lines);
  await requestRestock(runner, order.id, units);
  const fulfilment = fulfilmentOf(lines);
  return { fulfilment, ...(fulfilment === 'fulfilled' ? { status: 'fulfilled' as const } : {}) };
};

/** One part for each payment it is taken from: most are taken from one. The units count with the first of them. */
const insertParts = async (
  runner: Runner,
  order: LockedOrder,
  { amountMinor, taxMinor, taxes, reason, lines, restock, returnId, requestedBy }: RefundRequest,
): Promise<PaymentPart[]> => {
  const parts = takeFrom(order.payments, { amountMinor, taxMinor: taxMinor ?? null });
  let untold = taxes ?? [];
  for (const [place, part] of parts.entries()) {
    const { taken, rest } = takeTaxes(untold, part.amountMinor);
    untold = rest;
    await runner.query(
      `insert into order_refund (order_id, n, kind, key, reason, amount_minor, requested_by, return_id, lines, checkout_id, tax_minor, counts_units, withdraws, taxes)
       select $1, n, 'part', $2::uuid || ':refund-part:' || n, $3, $4, $5, $6, $7, $2::uuid, $8, $9, $10, $11
       from (select coalesce(max(n), 0) + 1 as n from order_refund where order_id = $1) as next`,
      [
        order.id,
        part.checkoutId,
        reason,
        part.amountMinor,
        requestedBy,
        returnId,
        JSON.stringify(lines),
        part.taxMinor,
        place === 0,
        restock,
        taxes ? JSON.stringify(taken) : null,
      ],
    );
  }
  return parts;
};
