import { expect, test } from 'vitest';
import { filtersOf, hrefOf } from './order-filters.ts';

test('filters survive the way through an address', () => {
  const filters = { q: 'amira & co', status: 'confirmed' as const, after: '2026-11-22|abc' };
  expect(filtersOf(new URL(hrefOf(filters), 'http://desk').searchParams)).toEqual(filters);
});

test('an address without sense is the whole list', () => {
  expect(filtersOf(new URLSearchParams('status=stolen&after='))).toEqual({
    q: '',
    status: null,
    after: null,
  });
  expect(hrefOf({ q: '  ', status: null })).toBe('/orders');
});
