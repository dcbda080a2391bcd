import { prepared, type Runner } from '@souk/service-kit/runner';
import type { StepRow } from '../orders/order-history.ts';

/** SQL: nobody could drive this checkout on for long, or it was tried again and again. */
export const isStuck = `(c.due_at < clock_timestamp() - interval '2 minutes' or c.due_at is not null and c.tries >= 12)`;

export type WaitingRow = {
  checkoutId: string;
  dueAt: Date;
  tries: number;
  isTrying: boolean;
  isStuck: boolean;
};

/** Work of an order that did not succeed at once: it backs off, or nobody got to it. */
export const waitingOf = prepared<WaitingRow>(
  'order_waiting',
  `select c.id as "checkoutId", c.due_at as "dueAt", c.tries, ${isStuck} as "isStuck",
     coalesce(c.lease_until > clock_timestamp(), false) as "isTrying"
   from placed_order o join checkout c on c.id = o.checkout_id or c.parent_id = o.checkout_id
   where o.number = $1 and c.due_at is not null and (c.tries > 0 or ${isStuck})`,
);

const selectStep = prepared<StepRow & { firstSentAt: Date }>(
  'step_by_key',
  `select step, attempt, state, tries, answer, sent_at as "sentAt", answered_at as "answeredAt", first_sent_at as "firstSentAt"
   from step where key = $1`,
);

export const stepByKey = async (
  runner: Runner,
  key: string,
): Promise<(StepRow & { firstSentAt: Date }) | null> => (await selectStep(runner, [key]))[0] ?? null;

/** Makes a checkout due at once, and whoever drives it now try again without a pause. */
export const makeDue = prepared(
  'checkout_due_now',
  `update checkout set nudge = nudge + 1, due_at = clock_timestamp() where id = $1 and due_at is not null`,
);
