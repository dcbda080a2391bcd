import { recordAudit } from '@souk/service-kit/audit';
import type { Refusal } from '@souk/service-kit/refusal';
import { inOneTransaction } from '@souk/service-kit/runner';
import type { Driver } from '../checkout/drive-checkout.ts';
import { driveToRest } from '../checkout/drive-to-rest.ts';
import { unknownOrder } from '../orders/find-order.ts';
import { orderByNumber } from '../orders/order.queries.ts';
import { tell } from '../orders/tell.ts';
import { listWaiting } from './list-waiting.ts';
import { makeDue, waitingOf } from './waiting.queries.ts';

/**
 * Tries what waits of an order again at once instead of after its pause. Safe at any time and any number of times:
 * the step is asked for by its own key, under the checkout's lease. Nothing waits: nothing is done.
 */
export const tryAgain = async (driver: Driver, number: string): Promise<Refusal | null> => {
  const found = await orderByNumber(driver.pool, number);
  if (!found) return unknownOrder(number);
  const { id } = found.view;
  const steps = await listWaiting(driver.pool, number);
  if (steps.length === 0) return null;
  const checkouts = await waitingOf(driver.pool, [number]);
  await inOneTransaction(driver.pool, async (runner, tx) => {
    for (const { checkoutId } of checkouts) await makeDue(runner, [checkoutId]);
    for (const { label, tries, lastError } of steps) {
      const detail = `after ${tries} ${tries === 1 ? 'try' : 'tries'}`;
      await tell(runner, id, { kind: 'tried_again', label: `Tried again by hand: ${label}`, detail });
      const after = { step: label, tries, lastError };
      await recordAudit(tx, { action: 'order.retry', entity: 'order', entityId: id, after });
    }
  });
  await Promise.all(checkouts.map(({ checkoutId }) => driveToRest(driver, checkoutId)));
  return null;
};
