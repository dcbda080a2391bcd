import { recordAudit } from '@souk/service-kit/audit';
import { crashPoint } from '@souk/service-kit/crash-point';
import type { Db } from '@souk/service-kit/database';
import { inOneTransaction, type Pool, type Runner } from '@souk/service-kit/runner';
import type { StoredCheckout } from '../checkout/checkout-row.ts';
import { commitProgress, giveBackLease } from '../checkout/commit-progress.ts';
import { nextAction } from '../checkout/next-action.ts';
import { confirm } from '../checkout/settle.ts';
import { type LockedOrder, lockOrder } from '../orders/lock-order.ts';
import { announceEdit } from './announce-edit.ts';
import { editById, writeEditState } from './edit.queries.ts';
import { takeOut } from './take-out.ts';
import { writeAddition } from './write-addition.ts';

/**
 * What an edit adds is paid: its checkout is confirmed and the order changed, in one transaction. What is set against
 * it or goes back, and the shelf, are the order's own checkout's to do from here.
 */
export const applyEdit = async (pool: Pool, stored: StoredCheckout): Promise<StoredCheckout> => {
  const confirmed = confirm(stored.checkout);
  const due = nextAction(confirmed, stored.now).kind === 'call' ? 0 : null;
  await crashPoint('order.edit-applied.before-commit');
  const applied = await inOneTransaction(pool, async (runner, tx) => {
    // Money may go back from the payments of other edits: their rows come before ours is written, as for whoever changes
    // an order by hand.
    const order = stored.order && (await lockOrder(runner, stored.order.number));
    const moved = await commitProgress(runner, stored, { checkout: confirmed, release: { dueInMs: due } });
    await changeOrder({ runner, tx, order }, stored);
    return moved;
  });
  await crashPoint('order.edit-applied.after-commit');
  if (applied.unseen) await giveBackLease(pool, stored);
  return {
    ...applied.stored,
    edit: stored.edit && { ...stored.edit, state: 'applied' },
    checkout: { ...confirmed, edit: { isApplied: true, isOrderCancelled: false } },
  };
};

const changeOrder = async (
  { runner, tx, order }: { runner: Runner; tx: Db; order: LockedOrder | null },
  { edit: facts, checkout }: StoredCheckout,
): Promise<void> => {
  const edit = facts && (await editById(runner, facts.id));
  if (!edit || order?.status !== 'confirmed')
    throw new Error(`checkout ${checkout.id} edits no order that could be edited`);
  await writeEditState(runner, edit.id, { state: 'applied' });
  const grown = await writeAddition(runner, { order: { ...order, hasOpenEdit: false }, edit, checkout });
  const version = await takeOut({ runner, tx, order: grown }, { edit, checkoutId: checkout.id });
  await announceEdit({ runner, tx, order }, edit, { state: 'applied', version });
  await recordAudit(tx, {
    action: 'order.edit.apply',
    entity: 'order',
    entityId: order.id,
    before: { totalMinor: order.totalMinor, refundedMinor: order.refundedMinor },
    after: { edit: edit.id, addedMinor: edit.addedMinor, removedMinor: edit.removedMinor },
  });
};
