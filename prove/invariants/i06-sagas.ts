import type { CheckoutFact } from '../facts/facts.ts';
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
      if (dueForSeconds !== null || isLeased) return [];
      if (isOver(checkout))
        return leftOver(checkout).map((what) =>
          violation(`checkout ${id} is ${state} with ${what}, and nobody will ever look at it`, id),
        );
      return waits ? [] : [violation(`checkout ${id} is ${state}, and nobody will ever look at it`, id)];
    }),
    ...intents
      .filter(({ isOpen }) => isOpen)
      .map(({ id, checkoutId }) =>
        violation(`what became of a request about payment ${id} is still not known`, id, checkoutId),
      ),
  ],
};

/** What a checkout at its end may not have any more: everything it took was given back, or counts for good. */
const leftOver = ({ state, stock, coupon, restocks }: CheckoutFact): string[] => [
  ...(coupon === 'taking' || coupon === 'held' ? ['a code that is only held'] : []),
  ...(stock === 'holding' || stock === 'held' || stock === 'claiming' ? [`its stock ${stock}`] : []),
  ...(state !== 'confirmed' && stock === 'claimed' && restocks === 0 ? ['its stock sold'] : []),
];
