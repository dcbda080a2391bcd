import type { Db } from '@souk/service-kit/database';
import type { Runner } from '@souk/service-kit/runner';
import type { Checkout } from '../checkout/checkout.ts';
import type { StoredCheckout } from '../checkout/checkout-row.ts';
import { lockOwnOrder, writeOrder } from '../orders/lock-order.ts';
import { announceEdit } from './announce-edit.ts';
import { editById, writeEditState } from './edit.queries.ts';

/** Where an open edit goes by what became of its checkout; null while it stays. Pure. */
export const editAfter = (
  { edit }: Pick<StoredCheckout, 'edit'>,
  checkout: Pick<Checkout, 'state' | 'cancelWanted' | 'payingAttempt'>,
): 'payment_due' | 'lapsed' | 'withdrawn' | null => {
  if (edit?.state !== 'opening' && edit?.state !== 'payment_due') return null;
  if (checkout.state === 'expired') return 'lapsed';
  if (checkout.state === 'cancelled') return checkout.cancelWanted ? 'withdrawn' : 'lapsed';
  const waits = checkout.state === 'held' && checkout.payingAttempt === null;
  return waits && edit.state === 'opening' ? 'payment_due' : null;
};

/** Writes that an edit waits for its shopper, or that nothing came of it, in the transaction of its checkout's step. */
export const moveEdit = async (
  { runner, tx }: { runner: Runner; tx: Db },
  stored: StoredCheckout,
  state: 'payment_due' | 'lapsed' | 'withdrawn',
): Promise<StoredCheckout> => {
  const { order: placed, edit: facts, checkout } = stored;
  const edit = facts && (await editById(runner, facts.id));
  const order = placed && (await lockOwnOrder(runner, placed.number));
  if (!edit || !order) return stored;
  const refusal = state === 'payment_due' ? null : checkout.refusal;
  if (!(await writeEditState(runner, edit.id, { state, refusal }))) return stored;
  const version = await writeOrder(runner, order);
  await announceEdit({ runner, tx, order }, edit, { state, version, payUntil: checkout.holdExpiresAt });
  return { ...stored, edit: { id: edit.id, state } };
};
