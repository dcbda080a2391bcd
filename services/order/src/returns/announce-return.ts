import { orderReturnChanged } from '@souk/events/order';
import { recordAudit } from '@souk/service-kit/audit';
import { publish } from '@souk/service-kit/outbox';
import type { Units } from '../fulfilment/fulfilment-view.ts';
import { describeUnits } from '../fulfilment/ship-order.ts';
import { unitsIn } from '../fulfilment/units.ts';
import type { Change } from '../orders/changed-by-hand.ts';
import { type LockedOrder, whoseOrder, writeOrder } from '../orders/lock-order.ts';
import { tell } from '../orders/tell.ts';
import type { ReturnState } from './return-view.ts';

type Moved = {
  returnId: string;
  before: ReturnState | null;
  state: ReturnState;
  label: string;
  detail?: string;
  reason?: string | null;
  units: readonly Units[];
};

/** A return moved on: the order's history, its event and the audit record, with the change. */
export const announceReturn = async (
  { tx, runner, order }: Parameters<Change>[0],
  { returnId, before, state, label, detail, reason = null, units }: Moved,
  change: Partial<LockedOrder> = {},
): Promise<void> => {
  const version = await writeOrder(runner, order, change);
  await tell(runner, order.id, {
    kind: `return_${state}`,
    label,
    ...(detail ? { detail } : {}),
    facts: { kind: 'things', count: unitsIn(units) },
  });
  await publish(tx, orderReturnChanged, {
    aggregateId: order.id,
    aggregateVersion: version,
    payload: {
      ...whoseOrder(order),
      returnId,
      state,
      reason,
      lines: await describeUnits(runner, order.id, units),
    },
  });
  await recordAudit(tx, {
    action: `return.${state}`,
    entity: 'return',
    entityId: returnId,
    before: before && { state: before },
    after: { state, order: order.number, reason, units },
  });
};
