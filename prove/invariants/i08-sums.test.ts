import { expect, test } from 'vitest';
import type { Facts } from '../facts/facts.ts';
import { goodFacts, withAChange } from './good-facts.ts';
import { sumsAreRight } from './i08-sums.ts';

const says = (facts: Partial<Facts>): string[] =>
  sumsAreRight.check({ ...goodFacts, ...facts }).map((found) => found.says);
const use = goodFacts.uses[0]!;
const checkout = goodFacts.checkouts[0]!;
const order = goodFacts.orders[0]!;

test('one use of one, and totals that follow from lines, are right', () => {
  expect(says({})).toEqual([]);
});

test('a use too many shows', () => {
  const uses = [use, { ...use, key: 'c2:coupon:1' }];
  const promotions = [{ ...goodFacts.promotions[0]!, uses: 2 }];
  expect(says({ uses, promotions })).toEqual(['the code LAST is used 2 times, of 1']);
});

test('a count that does not agree with its uses shows', () => {
  expect(says({ uses: [{ ...use, state: 'released' }] })).toEqual([
    'the code LAST counts 1 uses, of which 0 stand',
  ]);
});

test('a use that outlives its checkout shows', () => {
  expect(says({ checkouts: [{ ...checkout, state: 'expired' }], orders: [] })).toEqual([
    'the use c1:coupon:1 is confirmed, but its checkout is expired',
  ]);
});

test('a total that does not follow from its lines shows', () => {
  expect(says({ orders: [{ ...order, totalMinor: 901 }] })).toEqual([
    'the total of order S-1001 does not follow from its lines',
  ]);
  expect(says({ checkouts: [{ ...checkout, quote: { ...checkout.quote, taxMinor: 5 } }] })).toEqual([
    'the total of checkout c1 does not follow from its quote',
  ]);
});

test('a change adds to its order, and costs what is not set against it', () => {
  const changed = withAChange(goodFacts);
  expect(says(changed)).toEqual([]);
  const [order] = changed.orders;
  const [checkout, further] = changed.checkouts;
  expect(says({ ...changed, orders: [{ ...order!, chargedMinor: 1_300 }] })).toHaveLength(1);
  expect(says({ ...changed, checkouts: [checkout!, { ...further!, totalMinor: 500 }] })).toEqual([
    'the total of checkout c2 does not follow from its quote',
  ]);
});
