import { recordAudit } from '@souk/service-kit/audit';
import { inTransaction } from '@souk/service-kit/database';
import { type Refusal, refuse } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import type { StockRow } from '../desk/desk.ts';
import type { ReasonKind } from '../schema.ts';
import { recount, shown } from './recount.ts';
import { findAdjustment, insertMovement, lockItem, updateItem } from './stock.queries.ts';
import { tellOfStock } from './tell-of-stock.ts';

export type Adjustment = {
  readonly variantId: string;
  readonly key: string;
  readonly reason: ReasonKind;
  readonly note: string | null;
  /** By how many, or to what a count found. */
  readonly change: { readonly delta: number } | { readonly countedTo: number };
};

/**
 * Corrects what lies on the shelf, with a reason, once per key. A count below what is promised is taken as it is: the
 * promises that cannot be kept are recorded as shortage.
 */
export const adjustStock = (db: Service['db'], adjustment: Adjustment): Promise<StockRow | Refusal> =>
  inTransaction(db, async (tx) => {
    const { variantId, key, reason, note, change } = adjustment;
    const before = await lockItem(tx, variantId);
    if (!before) return refuse('STOCK_UNKNOWN', 'There is no stock record for this variant.');
    const same = await findAdjustment(tx, { variantId, key });
    if (same) {
      const repeated =
        'delta' in change
          ? same.kind === 'adjustment' && same.delta === change.delta
          : same.countedTo === change.countedTo;
      return repeated && same.reasonKind === reason
        ? before
        : refuse('KEY_REUSED', 'This key made another adjustment. Use a new key.');
    }
    const after = recount(before, change);
    if ('problem' in after)
      return refuse(after.code, after.problem, {
        errors: [{ path: 'delta' in change ? 'delta' : 'countedTo', message: after.problem }],
      });
    await updateItem(tx, after);
    await insertMovement(tx, {
      variantId,
      kind: 'delta' in change ? 'adjustment' : 'count',
      delta: after.onHand - before.onHand,
      key,
      reasonKind: reason,
      note,
      countedTo: 'countedTo' in change ? change.countedTo : null,
    });
    await recordAudit(tx, {
      action: 'stock.adjusted',
      entity: 'stock_item',
      entityId: variantId,
      before: shown(before),
      after: { ...shown(after), reason, note },
    });
    await tellOfStock(tx, [{ before, after }]);
    return after;
  });
