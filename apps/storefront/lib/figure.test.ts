import { expect, test } from 'vitest';
import { figureOf } from './figure.ts';

test('a number of things is exact to 10,000 and then says that there are more, in every language', () => {
  expect(figureOf(0, 'en')).toBe('0');
  expect(figureOf(9_999, 'en')).toBe('9,999');
  expect(figureOf(10_000, 'de')).toBe('10.000');
  expect(figureOf(10_001, 'en')).toBe('10,000+\u200e');
  expect(figureOf(1_000_000, 'de')).toBe('10.000+\u200e');
  expect(figureOf(20_000, 'ar')).toBe(`${(10_000).toLocaleString('ar')}+\u200e`);
});
