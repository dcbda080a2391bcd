import { expect, test } from 'vitest';
import { goodFacts, withAChange } from './good-facts.ts';
import { moneyIsTakenOnce } from './i02-captures.ts';

const says = (change: object, orders = goodFacts.orders): string[] =>
  moneyIsTakenOnce
    .check({ ...goodFacts, gateway: [{ ...goodFacts.gateway[0]!, ...change }], orders })
    .map((found) => found.says);

test('one capture that both books know is right', () => {
  expect(says({})).toEqual([]);
});

test('a second capture, or one above what was authorised, shows', () => {
  expect(says({ captures: 2 })).toEqual(['pi_1 was captured 2 times']);
  expect(says({ authorisedMinor: 800 })).toEqual(['pi_1: 900 captured of 800 authorised']);
});

test('a refund that only one book knows shows', () => {
  expect(says({ refundedMinor: 150 })).toEqual([
    "order S-1001: the gateway keeps 750, the order's book says 900",
  ]);
  expect(says({ refundedMinor: 150 }, [{ ...goodFacts.orders[0]!, ledgerMinor: 750 }])).toEqual([]);
});

test('a refund that is still due is not held against the book yet', () => {
  expect(says({ refundedMinor: 900 }, [{ ...goodFacts.orders[0]!, refundsDue: 1 }])).toEqual([]);
});

test('what a change was paid counts with its order', () => {
  const changed = withAChange(goodFacts);
  expect(moneyIsTakenOnce.check(changed)).toEqual([]);
  const [first, second] = changed.gateway;
  const twice = { ...changed, gateway: [first!, { ...second!, refundedMinor: 400 }] };
  expect(moneyIsTakenOnce.check(twice)).toHaveLength(1);
});

test('a payment in other money than its order is in shows', () => {
  expect(says({ currencies: ['eur', 'usd'] })).toEqual(['order S-1001 is in EUR, and was paid in usd']);
});
