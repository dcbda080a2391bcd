import { recordAudit } from '@souk/service-kit/audit';
import { inTransaction } from '@souk/service-kit/database';
import { type Refusal, refuse } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import type { StockRow } from '../desk/desk.ts';
import { lockItem, updateItem } from './stock.queries.ts';
import { tellOfStock, withAlarm } from './tell-of-stock.ts';

/** Says how few is low for an item, and whether the merchant wants to hear of it. */
export const setThreshold = (
  db: Service['db'],
  { variantId, lowAt, alert }: { variantId: string; lowAt: number; alert: boolean },
): Promise<StockRow | Refusal> =>
  inTransaction(db, async (tx) => {
    const before = await lockItem(tx, variantId);
    if (!before) return refuse('STOCK_UNKNOWN', 'There is no stock record for this variant.');
    if (before.lowAt === lowAt && before.alert === alert) return before;
    const after = withAlarm({ ...before, lowAt, alert, version: before.version + 1 });
    await updateItem(tx, after);
    await recordAudit(tx, {
      action: 'stock.threshold',
      entity: 'stock_item',
      entityId: variantId,
      before: { lowAt: before.lowAt, alert: before.alert },
      after: { lowAt, alert },
    });
    await tellOfStock(tx, [{ before, after }]);
    return after;
  });
