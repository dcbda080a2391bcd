import { expect, test } from 'vitest';
import { countSet, isBackwards, type OrderFilters, questionOf } from './order-filters.ts';

const none: OrderFilters = {
  q: '',
  after: null,
  view: 'all',
  method: null,
  from: null,
  to: null,
  currency: null,
  above: null,
  below: null,
  sort: 'newest',
};

test('no filter asks for everything', () => {
  expect(questionOf(none)).toEqual({});
  expect(countSet(none)).toBe(0);
});

test('a day is asked for from its first moment here to the last', () => {
  const day = new Date('2026-11-22');
  const { placedFrom, placedTo } = questionOf({ ...none, from: day, to: day });
  expect(new Date(placedFrom!)).toEqual(new Date(2026, 10, 22));
  expect(new Date(placedTo!)).toEqual(new Date(2026, 10, 23));
});

test('filters come together, and what makes no sense is left out', () => {
  expect(
    questionOf({ ...none, q: 'amira', view: 'to-send', method: 'bank', above: 5000, sort: 'total' }),
  ).toEqual({
    q: 'amira',
    status: 'confirmed',
    method: 'bank',
    currency: 'USD',
    minTotalMinor: 5000,
    sort: 'total',
  });
  expect(questionOf({ ...none, view: 'refunded' }), 'in part or in full').toEqual({ refunded: 'some' });
  expect(questionOf({ ...none, above: -1 })).toEqual({});
  expect(countSet({ ...none, method: 'bank', above: 0, sort: 'total' })).toBe(3);
});

test('bounds are in the money that is named, or in the shop’s own, and never in none', () => {
  expect(questionOf({ ...none, currency: 'EUR', above: 100, below: 200 })).toEqual({
    currency: 'EUR',
    minTotalMinor: 100,
    maxTotalMinor: 200,
  });
  expect(questionOf({ ...none, below: 200 })).toEqual({ currency: 'USD', maxTotalMinor: 200 });
  expect(questionOf({ ...none, currency: 'AED' })).toEqual({ currency: 'AED' });
  expect(questionOf({ ...none, above: -1, below: 2e12 }), 'what is no amount bounds nothing').toEqual({});
  expect([isBackwards({ above: 2, below: 1 }), isBackwards({ above: 1, below: 1 })]).toEqual([true, false]);
  expect(countSet({ ...none, currency: 'EUR', below: 3 })).toBe(2);
});
