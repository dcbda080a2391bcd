import { backInStock } from '@souk/events/catalog';
import { inTransaction } from '@souk/service-kit/database';
import { publishAll } from '@souk/service-kit/outbox';
import type { Service } from '@souk/service-kit/service';
import { forgetOldWatches, takeDueWatches } from './stock-watch.queries.ts';

/**
 * Tells some of those who wait that it is back. A wish goes away in the transaction that publishes its event: one letter
 * each, whatever dies in between.
 */
export const tellWatchers = (db: Service['db'], { limit }: { limit: number }): Promise<number> =>
  inTransaction(db, async (tx) => {
    const due = await takeDueWatches(tx, limit);
    await publishAll(
      tx,
      backInStock,
      due.map(({ id, ...told }) => ({
        aggregateId: id,
        aggregateVersion: 1,
        payload: { watchId: id, ...told },
      })),
    );
    return due.length + (await forgetOldWatches(tx, limit));
  });
