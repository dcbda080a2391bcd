import { expect, test } from 'vitest';
import { microsOf } from './moment-micros.ts';

test('a moment keeps its microseconds, in whatever form PostgreSQL writes it', () => {
  const micros = Date.UTC(2026, 10, 23, 14, 30, 9) * 1000;
  expect(microsOf('2026-11-23 14:30:09.000123+00')).toBe(micros + 123);
  expect(microsOf('2026-11-23T14:30:09.5Z')).toBe(micros + 500_000);
  expect(microsOf('2026-11-23 20:00:09+05:30')).toBe(micros);
  expect(microsOf('yesterday')).toBeNaN();
});
