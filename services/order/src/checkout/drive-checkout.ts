import { setTimeout as sleep } from 'node:timers/promises';
import { crashPoint } from '@souk/service-kit/crash-point';
import { inOneTransaction, type Pool } from '@souk/service-kit/runner';
import type { FastifyBaseLogger } from 'fastify';
import { applyEdit } from '../edits/apply-edit.ts';
import { editAfter, moveEdit } from '../edits/edit-moved.ts';
import { confirmOrder } from '../orders/confirm-order.ts';
import { finishRefund, refundIsBack } from '../orders/finish-refund.ts';
import type { Peers } from '../peers.ts';
import { closeParts, partsClosed } from '../refunds/close-parts.ts';
import { afterResult } from './after-result.ts';
import { beforeCall } from './before-call.ts';
import type { Step } from './call.ts';
import { loadCheckout } from './checkout.queries.ts';
import type { Checkout } from './checkout.ts';
import type { StoredCheckout } from './checkout-row.ts';
import { commitProgress, FenceLost, type Finished, type Progress } from './commit-progress.ts';
import { makeCall } from './make-call.ts';
import { nextAction } from './next-action.ts';
import { settle } from './settle.ts';

export type Driver = {
  readonly pool: Pool;
  readonly peers: Peers;
  readonly log: FastifyBaseLogger;
  /** Who this replica is in leases. */
  readonly owner: string;
  /** Aborted when this replica was told to end: it finishes the step it is in, and leaves the next one to others. */
  readonly ending: AbortSignal;
};

export type DriveOptions = {
  /** On this process's monotonic clock: stop, and leave the rest to the sweeper, when it is reached. */
  readonly untilMs: number;
  /** Stop before this step and leave it to the sweeper. */
  readonly stopBefore?: Step;
  /** The checkout as changed by whoever took the lease; its first commit writes the change. */
  readonly begin?: Checkout;
  /** The intent of the first call was committed with the checkout. */
  readonly isFirstSent?: boolean;
};

const LONGEST_PAUSE_MS = 30_000;
/** Below this there is no point in beginning another call. */
const LEAST_LEFT_MS = 150;
const LEAVE_TO_SWEEPER_MS = 2_000;

/** How long to wait after so many answers in a row that stayed unknown. */
export const pauseMs = (tries: number): number => Math.min(LONGEST_PAUSE_MS, 200 * 2 ** (tries - 1));

/**
 * Drives a leased checkout as far as it goes: conclude, commit the intent, call, commit the answer together with the
 * next intent, until somebody else has to move or time is up; then gives the lease back. Every commit checks the
 * fence: a driver that was taken for dead stops with `FenceLost` having written nothing more.
 */
export const driveCheckout = async (
  driver: Driver,
  leased: StoredCheckout,
  options: DriveOptions,
): Promise<StoredCheckout> => {
  let stored = leased;
  let checkout = settle(options.begin ?? leased.checkout, leased.now);
  let finished: Finished | null = null;
  let isSent = options.isFirstSent ?? false;

  /** Commits; answers whether a wish came in meanwhile, in which case everything was read again. */
  const commit = async (progress: Omit<Progress, 'checkout' | 'finished'>): Promise<boolean> => {
    const committed = await commitStep(driver, stored, { ...progress, checkout, finished });
    finished = null;
    stored = committed.stored;
    if (committed.unseen) stored = await readAgain(driver, stored);
    checkout = committed.unseen ? settle(stored.checkout, stored.now) : stored.checkout;
    return committed.unseen;
  };

  for (;;) {
    const action = nextAction(checkout, stored.now);
    const leftMs = driver.ending.aborted ? 0 : options.untilMs - performance.now();

    if (action.kind === 'wait' || action.kind === 'done') {
      const dueInMs = action.kind === 'wait' && action.askAgainSeconds ? action.askAgainSeconds * 1000 : null;
      if (await commit({ release: { dueInMs } })) continue;
      return stored;
    }
    if (action.kind === 'confirm') {
      // The pivot is on record before anything is made of it.
      if ((finished || checkout !== stored.checkout) && (await commit({}))) continue;
      const confirmed = await tryToConfirm(driver, stored);
      if (confirmed) return confirmed;
      checkout = { ...checkout, tries: checkout.tries + 1 };
      if (await commit({ release: { dueInMs: pauseMs(checkout.tries) } })) continue;
      return stored;
    }
    const { call } = action;
    if (call.step === options.stopBefore || leftMs < LEAST_LEFT_MS) {
      if (await commit({ release: { dueInMs: leftMs < LEAST_LEFT_MS ? 0 : LEAVE_TO_SWEEPER_MS } })) continue;
      return stored;
    }

    checkout = beforeCall(checkout, call);
    if (!isSent && (await commit({ sent: call }))) continue;
    isSent = false;
    await crashPoint(`order.${call.step}.before-call`);
    const result = await makeCall(driver, checkout, call);
    await crashPoint(`order.${call.step}.after-call`);
    if (result.kind === 'unknown')
      driver.log.warn({ call, why: result.why, checkout: checkout.id }, 'outcome unknown');
    checkout = afterResult(checkout, call, result, stored.now);
    finished = { call, result };
    if (checkout.tries === 0) continue;

    // Unknown, or nothing came of it: the same key is asked again after a pause, by us if time allows.
    const pause = pauseMs(checkout.tries);
    if (leftMs < pause * 2 + LEAST_LEFT_MS || pause > 1_000) {
      if (await commit({ release: { dueInMs: pause } })) continue;
      return stored;
    }
    if (!(await commit({}))) await sleep(pause);
  }
};

/** The commit of a step; when it tells that money or goods are back, the order says so in the same transaction. */
const commitStep = async (
  { pool }: Driver,
  stored: StoredCheckout,
  progress: Progress,
): Promise<{ stored: StoredCheckout; unseen: boolean }> => {
  const place = `order.${progress.finished?.call.step ?? progress.checkout.state}`;
  await crashPoint(`${place}.before-commit`);
  const closed = partsClosed(stored.checkout, progress.checkout);
  const isBack = refundIsBack(stored, progress.checkout);
  const edited = editAfter(stored, progress.checkout);
  const committed =
    closed.length > 0 || isBack || edited
      ? await inOneTransaction(pool, async (runner, tx) => {
          const moved = await commitProgress(runner, stored, progress);
          const parted = await closeParts({ runner, tx }, moved.stored, closed);
          const after = edited ? await moveEdit({ runner, tx }, parted, edited) : parted;
          return { ...moved, stored: isBack ? await finishRefund({ runner, tx }, after) : after };
        })
      : await commitProgress(pool, stored, progress);
  await crashPoint(`${place}.after-commit`);
  return committed;
};

const readAgain = async ({ pool }: Driver, stored: StoredCheckout): Promise<StoredCheckout> => {
  const read = await loadCheckout(pool, stored.checkout.id);
  if (!read || read.fence !== stored.fence) throw new FenceLost(stored.checkout.id);
  return read;
};

/** Null when the order could not be written for a reason that is not the fence; the money is then still noted. */
const tryToConfirm = async (driver: Driver, stored: StoredCheckout): Promise<StoredCheckout | null> => {
  try {
    return await (stored.edit ? applyEdit(driver.pool, stored) : confirmOrder(driver.pool, stored));
  } catch (error) {
    if (error instanceof FenceLost) throw error;
    driver.log.error({ err: error, checkout: stored.checkout.id }, 'a paid order could not be written');
    return null;
  }
};
