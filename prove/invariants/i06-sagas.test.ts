import { expect, test } from 'vitest';
import { goodFacts } from './good-facts.ts';
import { everySagaEndsOrIsDue } from './i06-sagas.ts';

const says = (change: Partial<(typeof goodFacts.checkouts)[number]>): string[] =>
  everySagaEndsOrIsDue
    .check({ ...goodFacts, checkouts: [{ ...goodFacts.checkouts[0]!, ...change }] })
    .map((found) => found.says);

test('finished, waiting, due and driven checkouts are right', () => {
  expect(says({})).toEqual([]);
  expect(says({ state: 'held', waits: true })).toEqual([]);
  expect(says({ state: 'claimed', dueForSeconds: 1 })).toEqual([]);
  expect(says({ state: 'claimed', isLeased: true })).toEqual([]);
});

test('a checkout nobody will look at shows', () => {
  expect(says({ state: 'claimed' })).toEqual(['checkout c1 is claimed, and nobody will ever look at it']);
});

test('an end that leaves something behind shows, unless it is still being cleared', () => {
  expect(says({ coupon: 'held' })).toEqual([
    'checkout c1 is confirmed with a code that is only held, and nobody will ever look at it',
  ]);
  expect(says({ coupon: 'held', dueForSeconds: 0 })).toEqual([]);
  expect(says({ state: 'cancelled', stock: 'held' })).toHaveLength(1);
  expect(says({ state: 'cancelled', stock: 'claimed' })).toHaveLength(1);
  expect(says({ state: 'cancelled', stock: 'claimed', restocks: 1 })).toEqual([]);
});

test('a checkout that has been due for long shows, even at its end', () => {
  expect(says({ dueForSeconds: 40 })).toEqual(['checkout c1 is confirmed and has been due for 40 s']);
});

test('a request whose outcome nobody found out shows', () => {
  const open = { ...goodFacts, intents: [{ ...goodFacts.intents[0]!, isOpen: true }] };
  expect(everySagaEndsOrIsDue.check(open)).toHaveLength(1);
});
