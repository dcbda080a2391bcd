import { expect, test } from 'vitest';
import { dayText } from './dates.ts';

test('a date means the same day wherever the page is made', () => {
  expect(dayText('2026-12-04', 'en-US')).toBe('4 December');
  expect(dayText('2026-12-04', 'en-US', 'short')).toBe('4 Dec');
});
