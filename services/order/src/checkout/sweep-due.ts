import { setTimeout as sleep } from 'node:timers/promises';
import { asSystem } from '@souk/service-kit/context';
import type { Stop } from '@souk/service-kit/service';
import { acquireDue } from './checkout.queries.ts';
import type { StoredCheckout } from './checkout-row.ts';
import { FenceLost } from './commit-progress.ts';
import { type Driver, driveCheckout } from './drive-checkout.ts';

const AT_ONCE = 4;
const DRIVE_MS = 30_000;

/** Drives what is due once; answers how many checkouts it took. */
export const sweepOnce = async (driver: Driver): Promise<number> => {
  const due = await acquireDue(driver.pool, driver.owner, AT_ONCE);
  await Promise.all(due.map((leased) => driveDue(driver, leased)));
  return due.length;
};

const driveDue = async (driver: Driver, leased: StoredCheckout): Promise<void> => {
  try {
    const untilMs = performance.now() + DRIVE_MS;
    await asSystem(() => driveCheckout(driver, leased, { untilMs }), { budgetMs: DRIVE_MS });
  } catch (error) {
    if (error instanceof FenceLost) return;
    // Its lease ends by itself; then it is due again.
    driver.log.error({ err: error, checkout: leased.checkout.id }, 'a due checkout could not be driven');
  }
};

/**
 * Every replica's background worker: drives checkouts whose driver died, whose time is over or that somebody nudged,
 * until there are none, then looks again after `everyMs`.
 */
export const sweepDue = (driver: Driver, everyMs: number): Stop => {
  const stopping = new AbortController();
  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      const taken = await sweepOnce(driver).catch((error: unknown) => {
        driver.log.warn({ err: error }, 'the sweep failed; trying again');
        return 0;
      });
      if (taken === 0) await sleep(everyMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  const running = run();
  return async () => {
    stopping.abort();
    await running;
  };
};
