import { checkoutOfKey, type Invariant, isOver, violation } from './invariant.ts';

/** Nothing is kept from other shoppers for nobody. */
export const noHoldForNobody: Invariant = {
  name: 'I4',
  title: 'no live hold without a live checkout or a confirmed order',
  check: ({ holds, checkouts }) => {
    const byId = new Map(checkouts.map((checkout) => [checkout.id, checkout]));
    return holds.flatMap(({ key, state, isLive }) => {
      if (state !== 'claimed' && !(state === 'held' && isLive)) return [];
      const checkout = byId.get(checkoutOfKey(key));
      if (!checkout) return [violation(`the hold ${key} is ${state} for no checkout`, key)];
      if (!isOver(checkout) || checkout.dueForSeconds !== null) return [];
      const isKept = state === 'claimed' && (checkout.state === 'confirmed' || checkout.restocks > 0);
      return isKept
        ? []
        : [violation(`the hold ${key} is ${state}, but its checkout is ${checkout.state}`, key, checkout.id)];
    });
  },
};
