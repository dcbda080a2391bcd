import { randomUUID } from 'node:crypto';
import { recordAudit } from '@souk/service-kit/audit';
import { crashPoint } from '@souk/service-kit/crash-point';
import { isRefusal, type Refusal, refuse } from '@souk/service-kit/refusal';
import type { Runner } from '@souk/service-kit/runner';
import type { Driver } from '../checkout/drive-checkout.ts';
import { driveToRest } from '../checkout/drive-to-rest.ts';
import { type Change, changeByHand } from '../orders/changed-by-hand.ts';
import type { LockedOrder } from '../orders/lock-order.ts';
import { orderByNumber } from '../orders/order.queries.ts';
import { type Quote, quoteAddsUp, quoteSchema } from '../quote.ts';
import { priceOf } from '../refunds/price-of.ts';
import { announceEdit } from './announce-edit.ts';
import { editByKey, insertEdit } from './edit.queries.ts';
import type { Wanted } from './edit-view.ts';
import { editWaits } from './edit-waits.ts';
import { openCheckout } from './open-checkout.ts';
import { type PricedEdit, priceEdit } from './price-edit.ts';
import { takeOut } from './take-out.ts';

export type RequestEdit = {
  readonly number: string;
  readonly key: string;
  readonly lines: readonly Wanted[];
  readonly reason: string;
  /** What the desk was shown: an edit that comes to something else by now is not made. */
  readonly expectedDifferenceMinor: number;
};

/** Somebody else changed the order between its pricing and the lock: it is priced again, so many times at most. */
const MOST_PRICINGS = 4;

/**
 * Changes what is in an order of which nothing of the touched things was sent. What is only taken out goes at once, as a
 * refund does. What is added is held first: by a further checkout, that waits for the shopper when there is something to
 * pay. The same key again is the same edit.
 */
export const requestEdit = async (
  driver: Driver,
  request: RequestEdit,
  requestedBy: string,
): Promise<Refusal | null> => {
  const { number, key, ...rest } = request;
  const hand = { number, key, kind: 'edit', request: rest };
  for (let pricings = 0; pricings < MOST_PRICINGS; pricings++) {
    // 1. A key that was used before needs no price.
    const known = await editByKey(driver.pool, key);
    const priced = known ? null : await priceEdit(driver, number, request.lines);
    if (isRefusal(priced)) return priced;
    if (priced && priced.preview.differenceMinor !== request.expectedDifferenceMinor)
      return comesToElse(priced);

    // 2. The order is changed as it was priced, or not at all.
    let isStale = false;
    const done = await changeByHand(driver.pool, hand, async (handle) => {
      isStale = handle.order.version !== priced?.order.version;
      if (!priced || isStale) return stale(number);
      if (handle.order.hasOpenEdit) return editWaits(number);
      return write(handle, priced, { ...request, requestedBy });
    });
    if (isRefusal(done) && isStale) continue;
    if (isRefusal(done)) return done;
    await crashPoint('order.edit-requested.after-commit');

    // 3. What is added is held, or what is taken out goes back, as far as time allows.
    return drive(driver, done, key);
  }
  return stale(number);
};

const stale = (number: string): Refusal =>
  refuse('EDIT_CHANGED', `Order ${number} is being changed by somebody else right now. Look at it again.`);

const comesToElse = ({ preview, order }: PricedEdit): Refusal =>
  refuse(
    'EDIT_CHANGED',
    `This comes to ${priceOf(preview.differenceMinor, order.currency)} by now. Look at it again before you go on.`,
    { differenceMinor: preview.differenceMinor },
  );

type Asked = RequestEdit & { readonly requestedBy: string };

const write = async (
  { runner, tx, order }: Parameters<Change>[0],
  { preview, quote }: PricedEdit,
  { key, reason, requestedBy }: Asked,
): Promise<Refusal | null> => {
  const id = randomUUID();
  const { removed, removedMinor, removedTaxMinor, addedMinor } = preview;
  const checkoutId =
    quote.added && (await openFor(runner, order, { editId: id, added: quote.added, preview }));
  const edit = {
    id,
    key,
    reason,
    requestedBy,
    removed,
    added: preview.added,
    removedMinor,
    removedTaxMinor,
    removedTaxes: quote.removed.taxes,
    addedMinor,
  };
  const state = checkoutId ? ('opening' as const) : ('applied' as const);
  await insertEdit(runner, { ...edit, orderId: order.id, state, checkoutId });
  if (state === 'applied') {
    const version = await takeOut({ runner, tx, order }, { edit, checkoutId });
    const news = { ...edit, differenceMinor: preview.differenceMinor, dueSince: null };
    await announceEdit({ runner, tx, order }, news, { state, version });
  }
  await recordAudit(tx, {
    action: 'order.edit',
    entity: 'order',
    entityId: order.id,
    after: {
      edit: id,
      reason,
      removed: unitsOf(removed),
      added: unitsOf(preview.added),
      differenceMinor: preview.differenceMinor,
    },
  });
  await crashPoint('order.edit-requested.before-commit');
  return null;
};

const unitsOf = (lines: readonly { variantId: string; title: string; quantity: number }[]) =>
  lines.map(({ variantId, title, quantity }) => ({ variantId, title, quantity }));

type Addition = Pick<PricedEdit, 'preview'> & {
  editId: string;
  added: NonNullable<PricedEdit['quote']['added']>;
};

const openFor = async (
  runner: Runner,
  order: LockedOrder,
  { editId, added, preview }: Addition,
): Promise<string> => {
  const found = await orderByNumber(runner, order.number);
  if (!found) throw new Error(`order ${order.number} is gone`);
  const { address, delivery, totals } = found.view;
  const quote: Quote = quoteSchema.parse({
    ...added,
    id: editId,
    cartId: editId,
    cartVersion: 0,
    customerId: order.customerId,
    market: order.market,
    currency: order.currency,
    code: null,
    taxIncluded: totals.taxIncluded,
    deliveryMinor: 0,
    delivery,
    address,
    expiresAt: '9999-12-31T00:00:00Z',
  });
  if (!quoteAddsUp(quote)) throw new Error(`the quote of edit ${editId} does not add up`);
  const { email, contactName, checkoutId: parentId } = order;
  const dueMinor = Math.max(0, preview.differenceMinor);
  return openCheckout(runner, { editId, parentId, email, contactName, quote, dueMinor });
};

/** Drives what there is to do; what kept the added things from being held is the answer. */
const drive = async (driver: Driver, order: LockedOrder, key: string): Promise<Refusal | null> => {
  const edit = await editByKey(driver.pool, key);
  if (!edit) throw new Error(`an edit of order ${order.number} was not written`);
  if (edit.checkoutId) {
    const held = await driveToRest(driver, edit.checkoutId);
    if (isRefusal(held)) return held;
    const after = await editByKey(driver.pool, key);
    if (after?.state === 'lapsed' && after.dueSince === null) return notHeld(after.refusal);
  }
  const driven = await driveToRest(driver, order.checkoutId);
  return isRefusal(driven) ? driven : null;
};

const notHeld = (refusal: { code: string; detail: string } | null): Refusal => {
  if (refusal?.code !== 'OUT_OF_STOCK')
    return refuse('EDIT_CLOSED', refusal?.detail ?? 'Nothing came of this change. The order is as it was.');
  const { code: _, detail: __, ...extra } = refusal;
  return refuse(
    'OUT_OF_STOCK',
    'There is less in the hall than this change adds. Add fewer, or something else.',
    extra,
  );
};
