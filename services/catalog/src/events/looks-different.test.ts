import { expect, test } from 'vitest';
import { looksDifferent } from './looks-different.ts';

const plenty = { band: 'in' as const, available: 50, backOn: null };

test('a count that nobody is shown is no news; a band, a low count or a date is', () => {
  expect(looksDifferent(plenty, { ...plenty, available: 49 })).toBe(false);
  expect(looksDifferent(plenty, { band: 'low', available: 3, backOn: null })).toBe(true);
  expect(
    looksDifferent({ band: 'low', available: 3, backOn: null }, { band: 'low', available: 2, backOn: null }),
  ).toBe(true);
  expect(looksDifferent({ ...plenty, band: 'out' }, { ...plenty, band: 'out', backOn: '2026-12-04' })).toBe(
    true,
  );
});
