import { setTimeout as sleep } from 'node:timers/promises';
import type { Service, Stop } from '@souk/service-kit/service';
import type { Driver } from '../checkout/drive-checkout.ts';
import { reconcile } from './reconcile.ts';

/** Reconciles in the background; a run that fails is logged and the next one comes as planned. */
export const reconcileRegularly = (driver: Driver, db: Service['db'], everySeconds: number): Stop => {
  const stopping = new AbortController();
  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await sleep(everySeconds * 1000, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (stopping.signal.aborted) return;
      await reconcile(driver, db).catch((error: unknown) =>
        driver.log.warn({ err: error }, 'reconciling failed; trying again'),
      );
    }
  };
  const running = run();
  return async () => {
    stopping.abort();
    await running;
  };
};
