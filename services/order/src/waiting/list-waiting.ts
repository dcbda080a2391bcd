import type { Runner } from '@souk/service-kit/runner';
import { keyOf } from '../checkout/call.ts';
import { loadCheckout } from '../checkout/checkout.queries.ts';
import { nextAction } from '../checkout/next-action.ts';
import { settle } from '../checkout/settle.ts';
import { laneOfStep } from '../orders/step-label.ts';
import { stepByKey, type WaitingRow, waitingOf } from './waiting.queries.ts';
import { type WaitingStep, whatWentWrong } from './waiting-step.ts';

/** What of an order waits to be tried again, as the desk shows it. */
export const listWaiting = async (runner: Runner, number: string): Promise<WaitingStep[]> => {
  const found = await Promise.all((await waitingOf(runner, [number])).map((row) => describe(runner, row)));
  return found.filter((one) => one !== null);
};

const describe = async (runner: Runner, row: WaitingRow): Promise<WaitingStep | null> => {
  const stored = await loadCheckout(runner, row.checkoutId);
  if (!stored) return null;
  const action = nextAction(settle(stored.checkout, stored.now), stored.now);
  if (action.kind === 'wait' || action.kind === 'done') return null;
  const when = { nextTryAt: row.dueAt.toISOString(), isTrying: row.isTrying, isStuck: row.isStuck };
  if (action.kind === 'confirm')
    return {
      ...when,
      label: 'Writing the order',
      lane: 'order',
      since: row.dueAt.toISOString(),
      tries: row.tries,
      lastError: 'The money is there, but what it pays for could not be written yet.',
    };
  const step = await stepByKey(runner, keyOf(row.checkoutId, action.call));
  const { lane, sent } = laneOfStep(action.call.step);
  return {
    ...when,
    label: sent,
    lane,
    since: (step?.firstSentAt ?? row.dueAt).toISOString(),
    tries: step?.tries ?? 0,
    lastError: step && whatWentWrong(step, lane),
  };
};
