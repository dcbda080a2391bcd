import type { EventFact, Facts } from '../facts/facts.ts';
import { type Invariant, type Violation, violation } from './invariant.ts';

/** Every event arrived everywhere, once. */
export const eventsArriveOnce: Invariant = {
  name: 'I5',
  title: 'every event is behind every follower or parked, its effect happened once',
  check: (facts) => [
    ...facts.followers
      .filter(({ behind }) => behind > 0)
      .map(({ follower, publisher, behind }) =>
        violation(`${follower} is ${behind} events behind ${publisher}`, follower),
      ),
    ...ofConfirmedOrders(facts),
    ...ofPayments(facts),
  ],
};

const isParked = ({ followers }: Facts, follower: string, publisher: string, aggregateOrEvent: string) =>
  followers.some(
    (one) =>
      one.follower === follower && one.publisher === publisher && one.parked.includes(aggregateOrEvent),
  );

/** What an order took, or a change of it that was made. */
const soldBy = ({ type, payload }: EventFact): { variantId: string; quantity: number }[] => {
  if (type === 'order.confirmed' && payload.number) return payload.lines as ReturnType<typeof soldBy>;
  const isMade = type === 'order.edit_changed' && payload.state === 'applied';
  return isMade ? (payload.added as ReturnType<typeof soldBy>) : [];
};

/** A confirmed order empties its bag, is told by one letter, and counts as sold in the catalogue: once each. */
const ofConfirmedOrders = (facts: Facts): Violation[] => {
  const confirmed = facts.events.filter(({ type, payload }) => type === 'order.confirmed' && payload.number);
  const settled = new Set(facts.settledQuotes);
  const told = new Map<string, number>();
  for (const { eventId } of facts.deliveries) told.set(eventId, (told.get(eventId) ?? 0) + 1);
  const sold = new Map<string, number>();
  for (const event of facts.events) {
    if (isParked(facts, 'catalog', 'order', event.id)) continue;
    for (const { variantId, quantity } of soldBy(event))
      sold.set(variantId, (sold.get(variantId) ?? 0) + quantity);
  }
  return [
    ...confirmed.flatMap((event) => {
      const { number, quoteId } = event.payload as { number: string; quoteId: string };
      const letters = told.get(event.id) ?? 0;
      return [
        ...(letters === 1 || isParked(facts, 'notification', 'order', event.id)
          ? []
          : [
              violation(
                `order ${number} was confirmed, and ${letters} letters were called for`,
                number,
                event.id,
              ),
            ]),
        ...(settled.has(quoteId) || isParked(facts, 'cart', 'order', event.id)
          ? []
          : [violation(`order ${number} was confirmed, and its bag never heard`, number, event.id)]),
      ];
    }),
    ...[...new Set([...sold.keys(), ...Object.keys(facts.unitsSold)])]
      .filter((id) => (sold.get(id) ?? 0) !== (facts.unitsSold[id] ?? 0))
      .map((id) =>
        violation(
          `${sold.get(id) ?? 0} of ${id} were ordered, the catalogue counted ${facts.unitsSold[id] ?? 0}`,
          id,
        ),
      ),
  ];
};

/** What payment told of an intent reached the checkout that waits for it. */
const ofPayments = ({ intents, checkouts, followers }: Facts): Violation[] => {
  if (
    followers.some(
      ({ follower, publisher, parked }) =>
        follower === 'order' && publisher === 'payment' && parked.length > 0,
    )
  )
    return [];
  const known = new Map(
    checkouts.flatMap(({ attempts }) =>
      attempts.map(({ intentId, intentVersion }) => [intentId, intentVersion]),
    ),
  );
  return intents.flatMap(({ id, version, checkoutId }) => {
    const heard = known.get(id);
    return heard === undefined || heard >= version
      ? []
      : [violation(`payment ${id} is at version ${version}, its checkout heard of ${heard}`, id, checkoutId)];
  });
};
