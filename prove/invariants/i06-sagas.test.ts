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

test('a checkout that has been due for long shows, even at its end', () => {
  expect(says({ dueForSeconds: 40 })).toEqual(['checkout c1 is confirmed and has been due for 40 s']);
});

test('a request whose outcome nobody found out shows', () => {
  const open = { ...goodFacts, intents: [{ ...goodFacts.intents[0]!, isOpen: true }] };
  expect(everySagaEndsOrIsDue.check(open)).toHaveLength(1);
});
