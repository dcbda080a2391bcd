import { recordAudit } from '@souk/service-kit/audit';
import { businessTime, inTransaction } from '@souk/service-kit/database';
import { type Refusal, refuse } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import type { StockRow } from '../desk/desk.ts';
import { lockItem, updateItem } from './stock.queries.ts';
import { tellOfStock } from './tell-of-stock.ts';

const DAY_MS = 86_400_000;

/** Says when more is expected; null when nobody knows. A day that is over everywhere on earth is refused. */
export const setBackOn = (
  db: Service['db'],
  { variantId, backOn }: { variantId: string; backOn: string | null },
): Promise<StockRow | Refusal> =>
  inTransaction(db, async (tx) => {
    const before = await lockItem(tx, variantId);
    if (!before) return refuse('STOCK_UNKNOWN', 'There is no stock record for this variant.');
    if (before.backOn === backOn) return before;
    const yesterday = new Date((await businessTime(tx)).getTime() - DAY_MS).toISOString().slice(0, 10);
    if (backOn !== null && backOn < yesterday)
      return refuse('VALIDATION', 'This day is over. Choose a day to come, or none.', {
        errors: [{ path: 'backOn', message: 'This day is over. Choose a day to come, or none.' }],
      });
    const after = { ...before, backOn, version: before.version + 1 };
    await updateItem(tx, after);
    await recordAudit(tx, {
      action: 'stock.back_on',
      entity: 'stock_item',
      entityId: variantId,
      before: { backOn: before.backOn },
      after: { backOn },
    });
    await tellOfStock(tx, [{ before, after }]);
    return after;
  });
