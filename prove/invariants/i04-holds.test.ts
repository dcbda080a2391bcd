import { expect, test } from 'vitest';
import { goodFacts } from './good-facts.ts';
import { noHoldForNobody } from './i04-holds.ts';

const hold = goodFacts.holds[0]!;
const checkout = goodFacts.checkouts[0]!;
const says = (change: Partial<typeof hold>, of: Partial<typeof checkout>): string[] =>
  noHoldForNobody
    .check({ ...goodFacts, holds: [{ ...hold, ...change }], checkouts: [{ ...checkout, ...of }] })
    .map((found) => found.says);

const held = { state: 'held', isLive: true } as const;

test('goods sold to a confirmed order, or held while somebody checks out, are right', () => {
  expect(says({}, {})).toEqual([]);
  expect(says(held, { state: 'held' })).toEqual([]);
});

test('a hold that outlives its checkout shows, until its time is over', () => {
  expect(says(held, { state: 'cancelled' })).toEqual([
    'the hold c1:hold:1 is held, but its checkout is cancelled',
  ]);
  expect(says({ ...held, isLive: false }, { state: 'cancelled' })).toEqual([]);
  expect(says(held, { state: 'cancelled', dueForSeconds: 1 })).toEqual([]);
});

test('sold goods of a cancelled checkout show, unless they go back piece by piece', () => {
  expect(says({}, { state: 'cancelled' })).toHaveLength(1);
  expect(says({}, { state: 'cancelled', restocks: 1 })).toEqual([]);
});

test('a hold of nobody shows', () => {
  expect(says({ ...held, key: 'c9:hold:1' }, {})).toEqual(['the hold c9:hold:1 is held for no checkout']);
});
