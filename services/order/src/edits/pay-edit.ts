import { recordAudit } from '@souk/service-kit/audit';
import type { Actor } from '@souk/service-kit/identity';
import { isRefusal, type Refusal, refuse } from '@souk/service-kit/refusal';
import { inOneTransaction, type Pool } from '@souk/service-kit/runner';
import { loadCheckout, noteWish } from '../checkout/checkout.queries.ts';
import { canBeCancelled } from '../checkout/checkout.ts';
import type { StoredCheckout } from '../checkout/checkout-row.ts';
import { choosePayment, type PaymentChoice } from '../checkout/choose-payment.ts';
import type { Driver } from '../checkout/drive-checkout.ts';
import { driveToRest } from '../checkout/drive-to-rest.ts';
import { mayFind } from '../orders/find-order.ts';
import { editById } from './edit.queries.ts';

/** An edit of an order, named by who may see that order. `key`: of the order's link. */
export type EditOf = { readonly number: string; readonly id: string; readonly key?: string | undefined };

/** The further checkout of an edit, for who may see its order. */
export const checkoutOfEdit = async (
  pool: Pool,
  actor: Actor,
  { number, id, key }: EditOf,
): Promise<StoredCheckout | Refusal> => {
  const hidden = await mayFind(pool, actor, key === undefined ? { number } : { number, key });
  if (hidden) return hidden;
  const edit = await editById(pool, id);
  const stored =
    edit?.number === number && edit.checkoutId ? await loadCheckout(pool, edit.checkoutId) : null;
  return stored ?? refuse('EDIT_UNKNOWN', 'We do not know this change. Look at the order again.');
};

/** Pays the difference, as far as it goes within the request: to the changed order, a decline, a challenge, or `processing`. */
export const payEdit = async (
  driver: Driver,
  actor: Actor,
  { edit, choice }: { edit: EditOf; choice: PaymentChoice },
): Promise<StoredCheckout | Refusal> => {
  const stored = await checkoutOfEdit(driver.pool, actor, edit);
  if (isRefusal(stored)) return stored;
  const paid = await driveToRest(driver, stored.checkout.id, {
    change: (checkout, now) => choosePayment(checkout, choice, now),
  });
  return isRefusal(paid) && paid.code === 'CHECKOUT_CLOSED' ? closed() : paid;
};

/** The shopper is back from a challenge or a bank. */
export const resumeEdit = async (
  driver: Driver,
  actor: Actor,
  edit: EditOf,
): Promise<StoredCheckout | Refusal> => {
  const stored = await checkoutOfEdit(driver.pool, actor, edit);
  if (isRefusal(stored)) return stored;
  return driveToRest(driver, stored.checkout.id, {
    change: (checkout) =>
      checkout.state === 'action_required' ? { ...checkout, refreshWanted: true } : checkout,
  });
};

/** Takes an edit back that waits to be paid: what it held is free again, and the order stays as it was. */
export const withdrawEdit = async (
  driver: Driver,
  actor: Actor,
  edit: EditOf,
): Promise<StoredCheckout | Refusal> => {
  const stored = await checkoutOfEdit(driver.pool, actor, edit);
  if (isRefusal(stored)) return stored;
  const { id, state } = stored.checkout;
  if (state === 'cancelled' || state === 'expired') return stored;
  if (state === 'confirmed')
    return refuse(
      'EDIT_CLOSED',
      'This change is paid, and the order is changed. Change it once more instead.',
    );
  if (!canBeCancelled(stored.checkout))
    return refuse('CHECKOUT_BUSY', 'The payment is going through right now. Wait a moment and look again.');
  await inOneTransaction(driver.pool, async (runner, tx) => {
    await noteWish(runner, id, { cancel: true });
    await recordAudit(tx, {
      action: 'order.edit.withdraw',
      entity: 'order',
      entityId: stored.order?.id ?? id,
      after: { edit: edit.id },
    });
  });
  return driveToRest(driver, id);
};

const closed = (): Refusal =>
  refuse(
    'EDIT_CLOSED',
    'The time to pay for this change has ended, or it was taken back. Nothing was charged; your order is as it was.',
  );
