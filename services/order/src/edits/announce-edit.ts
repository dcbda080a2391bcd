import { orderEditChanged } from '@souk/events/order';
import type { Db } from '@souk/service-kit/database';
import { publish } from '@souk/service-kit/outbox';
import type { Runner } from '@souk/service-kit/runner';
import { countOf, unitsIn } from '../fulfilment/units.ts';
import { type LockedOrder, whoseOrder } from '../orders/lock-order.ts';
import { tell } from '../orders/tell.ts';
import { priceOf } from '../refunds/price-of.ts';
import type { EditRow } from './edit.queries.ts';
import type { EditState } from './edit-view.ts';

type Announced = Pick<EditRow, 'id' | 'reason' | 'removed' | 'added' | 'differenceMinor' | 'dueSince'>;
type News = { state: Exclude<EditState, 'opening'>; version: number; payUntil?: Date | null };

/** Tells what became of an edit, in the order's history and to whoever follows; in the transaction of the change. */
export const announceEdit = async (
  { runner, tx, order }: { runner: Runner; tx: Db; order: LockedOrder },
  edit: Announced,
  { state, version, payUntil = null }: News,
): Promise<void> => {
  await tell(runner, order.id, {
    kind: `edit_${state}`,
    label: labelOf(edit, state, order.currency),
    detail: edit.reason,
    facts: {
      kind: 'change',
      added: unitsIn(edit.added),
      out: unitsIn(edit.removed),
      amountMinor: edit.differenceMinor,
      currency: order.currency,
    },
  });
  // Nobody was told of an edit whose goods could not even be held.
  if (state === 'lapsed' && edit.dueSince === null) return;
  await publish(tx, orderEditChanged, {
    aggregateId: order.id,
    aggregateVersion: version,
    payload: {
      ...whoseOrder(order),
      editId: edit.id,
      state,
      reason: edit.reason,
      removed: edit.removed,
      added: edit.added,
      differenceMinor: edit.differenceMinor,
      payUntil: payUntil?.toISOString() ?? null,
    },
  });
};

const labelOf = (
  { removed, added, differenceMinor }: Announced,
  state: News['state'],
  currency: string,
): string => {
  const amount = priceOf(Math.abs(differenceMinor), currency);
  const what = [
    ...(added.length > 0 ? [`${countOf(added)} added`] : []),
    ...(removed.length > 0 ? [`${countOf(removed)} taken out`] : []),
  ].join(', ');
  switch (state) {
    case 'payment_due':
      return `A change waits for ${amount}: ${what}`;
    case 'applied':
      return `Changed: ${what}`;
    case 'lapsed':
      return `A change was not paid in time, all stays as it was: ${what}`;
    case 'withdrawn':
      return `A change was taken back, all stays as it was: ${what}`;
  }
};
