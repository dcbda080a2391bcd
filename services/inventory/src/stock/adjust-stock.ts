import { stockChanged } from '@souk/events/inventory';
import { nameOf, recordAudit } from '@souk/service-kit/audit';
import { currentContext } from '@souk/service-kit/context';
import { inTransaction } from '@souk/service-kit/database';
import { publishAll } from '@souk/service-kit/outbox';
import { type Refusal, refuse } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import type { StockRow } from '../desk/desk.ts';
import { stockEvent } from '../desk/stock-desk.ts';
import { looksDifferent } from './availability.ts';
import { findAdjustment, insertMovement, lockItem, updateItem } from './stock.queries.ts';

export type Adjustment = {
  readonly variantId: string;
  readonly key: string;
  readonly reason: string;
  /** By how many, or to what a count found. */
  readonly change: { readonly delta: number } | { readonly countedTo: number };
};

/**
 * Corrects what lies on the shelf, with a reason, once per key. A count below what is promised is taken as it is: the
 * promises that cannot be kept are recorded as shortage.
 */
export const adjustStock = (db: Service['db'], adjustment: Adjustment): Promise<StockRow | Refusal> =>
  inTransaction(db, async (tx) => {
    const { variantId, key, reason, change } = adjustment;
    const before = await lockItem(tx, variantId);
    if (!before) return refuse('STOCK_UNKNOWN', 'There is no stock record for this variant.');
    const delta = 'delta' in change ? change.delta : change.countedTo - before.onHand;
    const same = await findAdjustment(tx, { variantId, key });
    if (same) {
      const repeated =
        'delta' in change
          ? same.kind === 'adjustment' && same.delta === delta
          : same.countedTo === change.countedTo;
      return repeated ? before : refuse('KEY_REUSED', 'This key made another adjustment. Use a new key.');
    }
    const onHand = before.onHand + delta;
    if (onHand < 0 && delta < 0 && before.backorderLimit === 0)
      return refuse('VALIDATION', 'There cannot be fewer than none on the shelf.', {
        errors: [
          { path: 'delta' in change ? 'delta' : 'countedTo', message: `only ${before.onHand} are there` },
        ],
      });
    const shortage = Math.max(0, before.reserved - onHand - before.backorderLimit);
    const after = { ...before, onHand, shortage, version: before.version + 1 };
    await updateItem(tx, after);
    const { actor, traceId } = currentContext() ?? { actor: { kind: 'system' as const }, traceId: null };
    const kind = 'delta' in change ? 'adjustment' : 'count';
    const countedTo = 'countedTo' in change ? change.countedTo : null;
    await insertMovement(tx, {
      variantId,
      kind,
      delta,
      key,
      reason,
      actor: nameOf(actor),
      traceId,
      countedTo,
    });
    await recordAudit(tx, {
      action: 'stock.adjusted',
      entity: 'stock_item',
      entityId: variantId,
      before,
      after,
    });
    if (looksDifferent(before, after)) await publishAll(tx, stockChanged, [stockEvent(after)]);
    return after;
  });

/** Says when more is expected; null when nobody knows. */
export const setBackOn = (
  db: Service['db'],
  { variantId, backOn }: { variantId: string; backOn: string | null },
): Promise<StockRow | Refusal> =>
  inTransaction(db, async (tx) => {
    const before = await lockItem(tx, variantId);
    if (!before) return refuse('STOCK_UNKNOWN', 'There is no stock record for this variant.');
    if (before.backOn === backOn) return before;
    const after = { ...before, backOn, version: before.version + 1 };
    await updateItem(tx, after);
    await recordAudit(tx, {
      action: 'stock.back_on',
      entity: 'stock_item',
      entityId: variantId,
      before,
      after,
    });
    await publishAll(tx, stockChanged, [stockEvent(after)]);
    return after;
  });
