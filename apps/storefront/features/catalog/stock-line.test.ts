import { expect, test } from 'vitest';
import { stockText } from './stock-line.tsx';

const variant = { optionValues: ['Pomegranate', '18 L'], backOn: null, available: null };

test('low stock is told exactly, for exactly this variant', () => {
  expect(stockText({ ...variant, band: 'low', available: 3 }, 'en-US')).toEqual({
    text: '3 left in Pomegranate, 18 L',
    urgent: true,
  });
});

test('sold out says when it is back, if that is known', () => {
  expect(stockText({ ...variant, band: 'out' }, 'en-US').text).toBe('Sold out in Pomegranate, 18 L.');
  expect(stockText({ ...variant, band: 'out', backOn: '2026-12-04' }, 'en-US').text).toMatch(
    'Back 4 December.',
  );
});
