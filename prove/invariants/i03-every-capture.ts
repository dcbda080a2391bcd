import { firstCheckoutOf, type Invariant, violation } from './invariant.ts';

/** No money is kept for nothing. */
export const everyCaptureEnds: Invariant = {
  name: 'I3',
  title: 'every capture ends in a confirmed order or a full refund',
  check: ({ gateway, intents, checkouts, orders }) =>
    gateway.flatMap(({ intent, capturedMinor, refundedMinor }) => {
      const kept = capturedMinor - refundedMinor;
      if (kept === 0) return [];
      const ours = intents.find(({ providerId }) => providerId === intent);
      if (!ours) return [violation(`${intent} holds ${kept} and nobody here knows of it`, intent)];
      const checkout = checkouts.find(({ id }) => id === ours.checkoutId);
      if (!checkout) return [violation(`${intent} holds ${kept} for no checkout`, intent, ours.checkoutId)];
      const order = orders.find(({ checkoutId }) => checkoutId === firstCheckoutOf(checkout));
      if (order && checkout.state === 'confirmed') return [];
      if (checkout.dueForSeconds !== null || checkout.isLeased) return [];
      return [
        violation(
          `${intent} keeps ${kept}, but its checkout ${checkout.id} is ${checkout.state} and nothing is due`,
          intent,
          checkout.id,
          order?.number,
        ),
      ];
    }),
};
