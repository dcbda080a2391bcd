import { expect, test } from 'vitest';
import type { Facts } from '../facts/facts.ts';
import { goodFacts, withAChange } from './good-facts.ts';
import { everyCaptureEnds } from './i03-every-capture.ts';

const says = (facts: Partial<Facts>): string[] =>
  everyCaptureEnds.check({ ...goodFacts, ...facts }).map((found) => found.says);
const checkout = goodFacts.checkouts[0]!;

test('money that became an order is right, and so is money that is all back', () => {
  expect(says({})).toEqual([]);
  const back = { ...goodFacts.gateway[0]!, refundedMinor: 900 };
  expect(says({ orders: [], checkouts: [{ ...checkout, state: 'cancelled' }], gateway: [back] })).toEqual([]);
});

test('money kept for a cancelled checkout shows', () => {
  expect(says({ checkouts: [{ ...checkout, state: 'cancelled' }] })).toEqual([
    'pi_1 keeps 900, but its checkout c1 is cancelled and nothing is due',
  ]);
});

test('money for a confirmed checkout without an order shows', () => {
  expect(says({ orders: [] })).toEqual([
    'pi_1 keeps 900, but its checkout c1 is confirmed and nothing is due',
  ]);
});

test('money on its way to an order, or back, is no violation', () => {
  expect(says({ orders: [], checkouts: [{ ...checkout, state: 'captured', dueForSeconds: 0 }] })).toEqual([]);
  expect(
    says({
      orders: [{ ...goodFacts.orders[0]!, status: 'cancelled', refundsDue: 1 }],
      checkouts: [{ ...checkout, state: 'cancelled', dueForSeconds: 0 }],
    }),
  ).toEqual([]);
});

test('money nobody knows of shows', () => {
  expect(says({ intents: [] })).toEqual(['pi_1 holds 900 and nobody here knows of it']);
  expect(says({ checkouts: [] })).toEqual(['pi_1 holds 900 for no checkout']);
});

test('what a change was paid ended in the order it changed', () => {
  expect(says(withAChange(goodFacts))).toEqual([]);
  expect(says({ ...withAChange(goodFacts), orders: [] })).toHaveLength(2);
});
