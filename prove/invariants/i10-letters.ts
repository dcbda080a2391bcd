import { type Invariant, violation } from './invariant.ts';

/** Events that call for a letter in this world, whose shop has an address for alarms. */
const calling = [
  'order.confirmed',
  'order.cancelled',
  'order.refunded',
  'order.fulfilled',
  'order.edit_changed',
  'stock.low',
] as const;

/** Letters about events that are looked at here; others come of events of people and of audits. */
const ofOrdersOrStock = /\.(order-|stock-low)/;

/** Every letter is there, and each event's letter is one: copies carry its one Message-ID. */
export const lettersAreOne: Invariant = {
  name: 'I10',
  title: 'each event that calls for an email has exactly one Message-ID in the mailbox',
  check: ({ events, deliveries, emails, followers }) => {
    const parked = new Set(
      followers.filter(({ follower }) => follower === 'notification').flatMap((one) => one.parked),
    );
    const eventOf = (messageId: string): string => /^<([\da-f-]{36})\./.exec(messageId)?.[1] ?? '';
    const wanted = events.filter(
      ({ id, type }) => (calling as readonly string[]).includes(type) && !parked.has(id),
    );
    const known = new Set(events.map(({ id }) => id));
    return [
      ...wanted.flatMap(({ id, type }) => {
        const distinct = new Set(emails.filter((messageId) => eventOf(messageId) === id));
        return distinct.size === 1
          ? []
          : [violation(`${type} ${id} has ${distinct.size} different letters in the mailbox`, id)];
      }),
      ...emails
        .filter((messageId) => ofOrdersOrStock.test(messageId) && !known.has(eventOf(messageId)))
        .map((messageId) => violation(`a letter ${messageId} came of no event`, messageId)),
      ...deliveries.flatMap(({ eventId, messageId, tries }) => {
        const copies = emails.filter((one) => one === messageId).length;
        return copies > tries
          ? [violation(`${copies} copies of ${messageId} came of ${tries} tries`, eventId)]
          : [];
      }),
    ];
  },
};
