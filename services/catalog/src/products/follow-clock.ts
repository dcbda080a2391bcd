import { setTimeout as sleep } from 'node:timers/promises';
import type { Service } from '@souk/service-kit/service';
import { retellProducts } from '../categories/retell-products.ts';
import { endSales } from './end-sales.ts';
import { publishScheduled } from './publish-scheduled.ts';

const EVERY_MS = 1_000;
const BATCH = 50;

/** Does some of what is due; answers how many. */
type Work = (db: Service['db'], some: { limit: number }) => Promise<number>;

/**
 * What happens by itself, looked for every second: sales that are over, products whose moment has come, products to be
 * told anew. Pages never show an ended price meanwhile, since they compare with business time.
 */
export function followClock({ db, app }: Service, others: readonly Work[]): () => Promise<void> {
  const stopping = new AbortController();
  const works: Work[] = [endSales, publishScheduled, retellProducts, ...others];
  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      let more = false;
      for (const work of works) {
        const done = await work(db, { limit: BATCH }).catch((error: unknown) => {
          app.log.warn({ err: error, work: work.name }, 'work by the clock failed; trying again');
          return 0;
        });
        more ||= done >= BATCH;
      }
      if (!more) await sleep(EVERY_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  const running = run();
  return async () => {
    stopping.abort();
    await running;
  };
}
