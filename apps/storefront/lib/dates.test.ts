import { expect, test } from 'vitest';
import { dayRangeText, dayText, weekdayText } from './dates.ts';

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

test('two days are one span, in the order and the words of each language', () => {
  expect(dayRangeText('2026-11-24', '2026-11-26', 'en-US')).toBe('Tue 24 – Thu 26 Nov');
  expect(dayRangeText('2026-11-30', '2026-12-02', 'en-US')).toBe('Mon 30 Nov – Wed 2 Dec');
  expect(dayRangeText('2026-11-24', '2026-11-24', 'en-US')).toBe('Tue 24 Nov');
  expect(dayRangeText('2026-11-24', '2026-11-26', 'de-DE')).toBe('Di., 24.\u2009–\u2009Do., 26. Nov.');
  expect(dayRangeText('2026-11-24', '2026-11-24', 'de-DE')).toBe('Di., 24. Nov.');
  expect(dayRangeText('2026-11-24', '2026-11-26', 'ar-AE')).toContain('24');
});
