import { type Invariant, isOver, violation } from './invariant.ts';

/** Longer than any step of a shop in which nothing is in trouble any more. */
const LATE_SECONDS = 15;

/** Nothing is stuck half-way without anybody who will look after it. */
export const everySagaEndsOrIsDue: Invariant = {
  name: 'I6',
  title: 'every checkout is finished, waits for somebody, or is due',
  check: ({ checkouts, intents }) => [
    ...checkouts.flatMap((checkout) => {
      const { id, state, dueForSeconds, waits, isLeased } = checkout;
      if (dueForSeconds !== null && dueForSeconds > LATE_SECONDS)
        return [
          violation(`checkout ${id} is ${state} and has been due for ${Math.round(dueForSeconds)} s`, id),
        ];
      return isOver(checkout) || dueForSeconds !== null || waits || isLeased
        ? []
        : [violation(`checkout ${id} is ${state}, and nobody will ever look at it`, id)];
    }),
    ...intents
      .filter(({ isOpen }) => isOpen)
      .map(({ id, checkoutId }) =>
        violation(`what became of a request about payment ${id} is still not known`, id, checkoutId),
      ),
  ],
};
