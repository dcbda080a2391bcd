import { expect, test } from 'vitest';
import type { Facts } from '../facts/facts.ts';
import { goodFacts } from './good-facts.ts';
import { eventsArriveOnce } from './i05-events.ts';

const says = (facts: Partial<Facts>): string[] =>
  eventsArriveOnce.check({ ...goodFacts, ...facts }).map((found) => found.says);
const event = goodFacts.events[0]!.id;

test('an order that everybody heard of once is right', () => {
  expect(says({})).toEqual([]);
});

test('a follower that is behind shows', () => {
  expect(says({ followers: [{ follower: 'cart', publisher: 'order', behind: 2, parked: [] }] })).toEqual([
    'cart is 2 events behind order',
  ]);
});

test('an effect that never happened, or twice, shows', () => {
  expect(says({ deliveries: [] })).toEqual(['order S-1001 was confirmed, and 0 letters were called for']);
  expect(says({ settledQuotes: [] })).toEqual(['order S-1001 was confirmed, and its bag never heard']);
  expect(says({ unitsSold: { top: 4 } })).toEqual(['2 of top were ordered, the catalogue counted 4']);
  expect(says({ unitsSold: {} })).toEqual(['2 of top were ordered, the catalogue counted 0']);
});

test('an event that was put aside has no effect yet', () => {
  const parked = (follower: string) => ({ follower, publisher: 'order', behind: 0, parked: [event] });
  expect(says({ deliveries: [], followers: [parked('notification')] })).toEqual([]);
  expect(says({ unitsSold: {}, followers: [parked('catalog')] })).toEqual([]);
});

test('news of a payment that its checkout missed shows', () => {
  expect(says({ intents: [{ ...goodFacts.intents[0]!, version: 4 }] })).toEqual([
    'payment i1 is at version 4, its checkout heard of 3',
  ]);
});

test('what a change added to an order was sold, too', () => {
  const change = {
    ...goodFacts.events[0]!,
    ...{ id: '01930000-0000-7000-8000-0000000000e2', type: 'order.edit_changed' },
    payload: { state: 'applied', added: [{ variantId: 'other', quantity: 1 }] },
  };
  const events = [goodFacts.events[0]!, change];
  expect(says({ events })).toEqual(['1 of other were ordered, the catalogue counted 0']);
  expect(says({ events, unitsSold: { top: 2, other: 1 } })).toEqual([]);
  const waiting = { ...change, payload: { ...change.payload, state: 'payment_due' } };
  expect(says({ events: [goodFacts.events[0]!, waiting] })).toEqual([]);
});
