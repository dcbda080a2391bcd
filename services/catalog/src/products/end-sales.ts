import { inTransaction } from '@souk/service-kit/database';
import type { Service } from '@souk/service-kit/service';
import { lockEndedSales, moveVersion } from './product-lock.queries.ts';
import { publishProductChanged } from './publish-product-changed.ts';
import { refreshCards } from './refresh-cards.queries.ts';

/** Puts cards back to their list price when a sale is over, and tells subscribers, so that pages follow. */
export const endSales = (db: Service['db'], { limit }: { limit: number }): Promise<number> =>
  inTransaction(db, async (tx) => {
    const ended = await lockEndedSales(tx, { limit });
    if (ended.length === 0) return 0;
    await refreshCards(tx, ended);
    await moveVersion(tx, ended);
    await publishProductChanged(tx, ended);
    return ended.length;
  });
