import type { Facts } from '../facts/facts.ts';
import { type Invariant, violation } from './invariant.ts';

/** The only ways there are, written down once more and apart from the shop's own list. `+` is how a row may begin. */
const ways: Record<string, Record<string, readonly string[]>> = {
  checkout: {
    '+': ['quoted'],
    quoted: ['held', 'authorized', 'claimed', 'captured', 'cancelled', 'expired'],
    held: ['action_required', 'authorized', 'claimed', 'captured', 'quoted', 'cancelled', 'expired'],
    action_required: ['authorized', 'claimed', 'captured', 'held', 'quoted', 'cancelled', 'expired'],
    authorized: ['claimed', 'captured', 'held', 'quoted', 'cancelled'],
    claimed: ['action_required', 'captured', 'quoted', 'cancelled'],
    captured: ['confirmed', 'cancelled'],
    confirmed: ['cancelled'],
  },
  placed_order: { '+': ['confirmed'], confirmed: ['fulfilled', 'cancelled'] },
  payment_intent: {
    '+': ['created'],
    created: ['action_required', 'declined', 'authorized', 'captured', 'voided'],
    action_required: ['declined', 'authorized', 'captured', 'voided'],
    declined: ['action_required', 'authorized', 'captured', 'voided'],
    authorized: ['captured', 'voided'],
  },
  reservation: { '+': ['held', 'released'], held: ['claimed', 'released', 'expired'], claimed: ['released'] },
};

/** Statuses move along known ways only, and a checkout becomes one order at most. */
export const statusesMoveAlongEdges: Invariant = {
  name: 'I7',
  title: 'statuses move along allowed edges, one order a checkout',
  check: ({ edges, orders }) => [
    ...edges
      .filter(({ what, from, to }) => !ways[what]?.[from ?? '+']?.includes(to))
      .map(({ what, id, from, to }) =>
        violation(`${what} ${id} went from ${from ?? 'nothing'} to ${to}, which is no way it may go`, id),
      ),
    ...twice(orders).map((checkoutId) =>
      violation(`checkout ${checkoutId} became more than one order`, checkoutId),
    ),
  ],
};

const twice = (orders: Facts['orders']): string[] => {
  const ids = orders.map(({ checkoutId }) => checkoutId);
  return [...new Set(ids.filter((id, place) => ids.indexOf(id) !== place))];
};
