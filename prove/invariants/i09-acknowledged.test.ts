import { expect, test } from 'vitest';
import type { Acknowledged, Facts } from '../facts/facts.ts';
import { goodFacts, withAChange } from './good-facts.ts';
import { acknowledgedHolds } from './i09-acknowledged.ts';

const says = (told: Partial<Acknowledged>, facts: Partial<Facts> = {}): string[] =>
  acknowledgedHolds
    .check({ ...goodFacts, ...facts, acknowledged: [{ ...goodFacts.acknowledged[0]!, ...told }] })
    .map((found) => found.says);
const order = goodFacts.orders[0]!;

test('an order that was told and is there is right', () => {
  expect(says({})).toEqual([]);
});

test('an order, or a checkout, that was told and is gone shows', () => {
  expect(says({}, { orders: [] })).toEqual(['r0-b1 was told of order S-1001, but there is none']);
  expect(says({ call: 'checkout.start', data: { id: 'c7', state: 'held' } })).toEqual([
    'r0-b1 was told of checkout c7, which is not there',
  ]);
});

test('an end that was told and taken back shows', () => {
  expect(says({ call: 'checkout.cancel', data: { id: 'c1', state: 'cancelled' } })).toEqual([
    'r0-b1 was told that checkout c1 is cancelled; it is confirmed',
  ]);
});

test('what the merchant was told holds, too', () => {
  const cancelled = { call: 'order.cancel', input: { number: 'S-1001' } };
  expect(says(cancelled)).toHaveLength(1);
  expect(says(cancelled, { orders: [{ ...order, status: 'cancelled' }] })).toEqual([]);
  const refunded = { call: 'order.refund', input: { number: 'S-1001', amountMinor: 150 } };
  expect(says(refunded)).toHaveLength(1);
  expect(says(refunded, { orders: [{ ...order, ledgerMinor: 750 }] })).toEqual([]);
});

test('a change that was told or paid, and is gone, shows', () => {
  const changed = withAChange(goodFacts);
  const told = { call: 'order.edit', input: { number: 'S-1001', key: 'e1' } };
  expect(says(told)).toEqual(['the merchant was told of a change, which is nowhere']);
  expect(says(told, changed)).toEqual([]);
  const [checkout, further] = changed.checkouts;
  const paid = {
    call: 'orders.payEdit',
    data: { id: 'c2', state: 'confirmed', order: { number: 'S-1001' } },
  };
  expect(says(paid, changed)).toEqual([]);
  expect(says(paid, { ...changed, checkouts: [checkout!, { ...further!, state: 'held' }] })).toEqual([
    'r0-b1 was told that checkout c2 is confirmed; it is held',
  ]);
});
