import { setTimeout as sleep } from 'node:timers/promises';
import type { Runner } from '@souk/service-kit/runner';
import type { Stop } from '@souk/service-kit/service';
import type { Driver } from '../checkout/drive-checkout.ts';

/** So many are taken in well within the time a transaction may last, even when all of them are late. */
const AT_ONCE = 500;

/** Takes waiting entries of the ledger into the running totals, one batch; answers how many. Figures are the same before and after. */
export const takeInSales = async (runner: Runner, atMost = AT_ONCE): Promise<number> => {
  const { rows } = await runner.query<{ taken: number }>('select take_in_sales($1) as taken', [atMost]);
  return rows[0]?.taken ?? 0;
};

/** Keeps few entries waiting, in the background. Several replicas take turns; one that dies leaves everything as it was. */
export const takeInRegularly = ({ pool, log }: Pick<Driver, 'pool' | 'log'>, everyMs: number): Stop => {
  const stopping = new AbortController();
  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      const taken = await takeInSales(pool).catch((error: unknown) => {
        log.warn({ err: error }, 'sales wait to be taken into the totals');
        return 0;
      });
      if (taken < AT_ONCE)
        await sleep(everyMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  const running = run();
  return async () => {
    stopping.abort();
    await running;
  };
};
