import { expect, test } from 'vitest';
import { ageOf, momentOf } from './order-time.ts';

const now = new Date(2026, 10, 22, 15, 42, 30).getTime();
const before = (ms: number) => new Date(now - ms).toISOString();
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

test.each([
  [10_000, 'now'],
  [4 * MINUTE, '4 min'],
  [3 * HOUR, '3 h'],
  [50 * HOUR, '2 d'],
  [30 * 24 * HOUR, 'Oct 23'],
  [400 * 24 * HOUR, 'Oct 18, 2025'],
])('%i ms ago is %s', (ms, age) => {
  expect(ageOf(before(ms), now)).toBe(age);
});

test('a moment is told by its day', () => {
  expect(momentOf(before(0), now)).toBe('today 15:42');
  expect(momentOf(before(16 * HOUR), now)).toBe('yesterday 23:42');
  expect(momentOf(before(5 * 24 * HOUR), now)).toBe('17 November 2026, 15:42');
});
