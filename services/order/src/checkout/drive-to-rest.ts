import { setTimeout as sleep } from 'node:timers/promises';
import { remainingMs } from '@souk/service-kit/context';
import { isRefusal, type Refusal } from '@souk/service-kit/refusal';
import { acquireCheckout, loadCheckout } from './checkout.queries.ts';
import type { Checkout } from './checkout.ts';
import type { StoredCheckout } from './checkout-row.ts';
import { commitProgress, FenceLost, giveBackLease } from './commit-progress.ts';
import { type DriveOptions, type Driver, driveCheckout } from './drive-checkout.ts';
import { ANSWER_MS } from './make-call.ts';

const LOOK_AGAIN_MS = 25;

export const untilTheAnswer = (): number => performance.now() + remainingMs() - ANSWER_MS;

type Change = (checkout: Checkout, now: Date) => Checkout | Refusal;

/**
 * Drives one checkout until somebody else has to move or the request's time is up, waiting for whoever drives it now.
 * `change` is applied first, under the lease; when it refuses, nothing is driven.
 */
export const driveToRest = async (
  driver: Driver,
  id: string,
  options: { change?: Change; stopBefore?: DriveOptions['stopBefore'] } = {},
): Promise<StoredCheckout | Refusal> => {
  const untilMs = untilTheAnswer();
  for (;;) {
    const leased = await acquireCheckout(driver.pool, id, driver.owner);
    try {
      if (leased) return await driveChanged(driver, leased, { untilMs, ...options });
    } catch (error) {
      if (!(error instanceof FenceLost)) throw error;
    }
    if (performance.now() >= untilMs) {
      const left = await loadCheckout(driver.pool, id);
      if (!left) throw new Error(`checkout ${id} is gone`);
      return left;
    }
    await sleep(LOOK_AGAIN_MS);
  }
};

const driveChanged = async (
  driver: Driver,
  leased: StoredCheckout,
  { change, ...options }: DriveOptions & { change?: Change },
): Promise<StoredCheckout | Refusal> => {
  const changed = change?.(leased.checkout, leased.now) ?? leased.checkout;
  if (!isRefusal(changed)) return driveCheckout(driver, leased, { ...options, begin: changed });
  const release = { dueInMs: 0 };
  const { unseen } = await commitProgress(driver.pool, leased, { checkout: leased.checkout, release });
  // What somebody wished for meanwhile, mostly the reason of the refusal, is theirs to drive.
  if (unseen) await giveBackLease(driver.pool, leased);
  return changed;
};
