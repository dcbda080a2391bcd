import { z } from 'zod';
import type { StepRow } from '../orders/order-history.ts';
import { lanes } from '../orders/timeline-view.ts';

/** A step of an order that did not come to its end yet and is tried again by itself. */
export const waitingStepSchema = z
  .object({
    /** What is being done, such as `Refunding`. */
    label: z.string(),
    lane: z.enum(lanes),
    since: z.string(),
    /** How often it was tried so far. */
    tries: z.int(),
    /** What came of the last try, in plain words; null while nothing was heard. */
    lastError: z.string().nullable(),
    /** When it is tried next by itself; a moment that has passed: any moment now. */
    nextTryAt: z.string(),
    /** It is being tried right now. */
    isTrying: z.boolean(),
    /** Tried so long that somebody should look at it. */
    isStuck: z.boolean(),
  })
  .meta({ id: 'WaitingStep' });

export type WaitingStep = z.infer<typeof waitingStepSchema>;

const whoIs: Record<WaitingStep['lane'], string> = {
  cart: 'The cart',
  stock: 'The stock desk',
  payment: 'Payment',
  order: 'This order',
  message: 'The mail',
};

/** What the last try came to, for somebody who does not read logs. Pure. */
export const whatWentWrong = (
  { state, answer }: Pick<StepRow, 'state' | 'answer'>,
  lane: WaitingStep['lane'],
): string | null => {
  const who = whoIs[lane];
  if (state === 'refused') return `${who} said no: ${answer?.detail ?? 'without a reason'}`;
  if (state === 'done') return `${who} answered, but it is not finished there yet.`;
  if (state === 'sent') return null;
  return `${who} did not give a clear answer, so we ask the same again. Nothing is done twice by it.`;
};
