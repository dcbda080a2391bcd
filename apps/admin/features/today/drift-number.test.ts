import { expect, test } from 'vitest';
import { driftNumberOf } from './drift-number';

const of = (...counts: (number | null)[]) => ({
  parts: counts.map((count) => ({ count })),
  total: counts.reduce<number>((sum, count) => sum + (count ?? 0), 0),
});
const needs = { drift: { count: 2, checkedAt: null } };

test('who may look at the system sees the number of its page: gateway, orders, stock and feeds', () => {
  expect(driftNumberOf(true, of(1, 0, 0, 3), needs)).toEqual({ count: 4, of: 'everything' });
  expect(driftNumberOf(true, of(0, 0, 0, 0), needs)).toEqual({ count: 0, of: 'everything' });
});

test('what nobody answered for is not said to agree; what is known not to is said all the same', () => {
  expect(driftNumberOf(true, of(0, 0, 0, null), needs).count).toBeNull();
  expect(driftNumberOf(true, of(1, 0, 0, null), needs).count).toBe(1);
});

test('others see what orders found, and that it is that', () => {
  expect(driftNumberOf(false, of(null, null, null, null), needs)).toEqual({ count: 2, of: 'orders' });
  expect(driftNumberOf(false, of(null), undefined).count).toBeNull();
});
