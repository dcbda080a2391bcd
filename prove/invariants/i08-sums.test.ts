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

test('rates that do not come to their tax and total show, and tax that is given back at another rate than it was paid', () => {
  const taxes = [
    { ratePpm: 190_000, netMinor: 500, taxMinor: 95 },
    { ratePpm: 70_000, netMinor: 285, taxMinor: 20 },
  ];
  const rated = { ...order, taxes, taxMinor: 115, taxIncluded: true };
  expect(says({ orders: [rated] })).toEqual([]);
  expect(says({ orders: [{ ...rated, taxMinor: 114 }] })).toEqual([
    'the tax of order S-1001 does not follow from its rates',
  ]);
  const quote = { ...checkout.quote, taxes: taxes.slice(1), taxMinor: 115, taxIncluded: true };
  expect(says({ checkouts: [{ ...checkout, quote }] })).toEqual([
    'the tax of checkout c1 does not follow from its rates',
  ]);
  const cancelled = { ...rated, ledgerMinor: 0 };
  expect(says({ orders: [{ ...cancelled, taxesBack: taxes }] })).toEqual([]);
  const wrong = [
    { ...taxes[0]!, taxMinor: 96 },
    { ...taxes[1]!, taxMinor: 19 },
  ];
  for (const taxesBack of [[], taxes.slice(1), wrong])
    expect(says({ orders: [{ ...cancelled, taxesBack }] })).toEqual([
      'the tax given back of order S-1001 is not that of its rates',
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
