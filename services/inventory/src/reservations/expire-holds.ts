import { setTimeout as sleep } from 'node:timers/promises';
import type { Service } from '@souk/service-kit/service';
import type { StockDesk } from '../desk/stock-desk.ts';
import { findDueKeys } from './reservation.queries.ts';

const EVERY_MS = 1_000;

/**
 * Gives back what was held too long, once a second. Replicas may meet at the same hold: whoever comes second finds it
 * given back already.
 */
export const startExpiring = ({ app, db }: Service, desk: StockDesk): (() => Promise<void>) => {
  const stopping = new AbortController();
  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      try {
        const due = await findDueKeys(db);
        await Promise.all(due.map((key) => desk({ kind: 'expire', key })));
      } catch (error) {
        app.log.warn({ err: error }, 'holds could not be given back; trying again');
      }
      await sleep(EVERY_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  const running = run();
  return async () => {
    stopping.abort();
    await running;
  };
};
