import { setTimeout as sleep } from 'node:timers/promises';
import { inTransaction } from '@souk/service-kit/database';
import type { Service } from '@souk/service-kit/service';
import { lockEndedSales, moveVersion } from './product-lock.queries.ts';
import { publishProductChanged } from './publish-product-changed.ts';
import { refreshCards } from './refresh-cards.queries.ts';

const EVERY_MS = 1_000;
const BATCH = 50;

/** Puts cards back to their list price when a sale is over, and tells subscribers, so that pages follow. */
export const endSales = (db: Service['db']): Promise<number> =>
  inTransaction(db, async (tx) => {
    const ended = await lockEndedSales(tx, { limit: BATCH });
    if (ended.length === 0) return 0;
    await refreshCards(tx, ended);
    await moveVersion(tx, ended);
    await publishProductChanged(tx, ended);
    return ended.length;
  });

/** Looks every second; the pages themselves never show an ended price, since they compare with business time. */
export function watchSales({ db, app }: Service): () => Promise<void> {
  const stopping = new AbortController();
  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      const done = await endSales(db).catch((error: unknown) => {
        app.log.warn({ err: error }, 'ended sales could not be put back; trying again');
        return 0;
      });
      if (done < BATCH) await sleep(EVERY_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  const running = run();
  return async () => {
    stopping.abort();
    await running;
  };
}
