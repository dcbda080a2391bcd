import { expect, test } from 'vitest';
import { dayText, weekdayText } from './dates.ts';

test('a date means the same day wherever the page is made', () => {
  expect(dayText('2026-12-04', 'en-US')).toBe('4 December');
  expect(dayText('2026-12-04', 'en-US', 'short')).toBe('4 Dec');
  expect(weekdayText('2026-12-04', 'en-US')).toBe('Friday 4 December');
});

test('each language writes a date its own way', () => {
  expect(dayText('2026-12-04', 'de-DE')).toBe('4. Dezember');
  expect(weekdayText('2026-12-04', 'de-DE')).toBe('Freitag, 4. Dezember');
  expect(dayText('2026-12-04', 'ar-AE')).toBe('4 ديسمبر');
});
