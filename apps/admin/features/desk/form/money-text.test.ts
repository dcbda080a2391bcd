import { expect, test } from 'vitest';
import { minorFromText, textFromMinor } from './money-text';

test('what people type becomes minor units without a float in between', () => {
  for (const [typed, minor] of [
    ['12.50', 1250],
    ['12.5', 1250],
    ['12', 1200],
    ['1.15', 115],
    ['0.29', 29],
    ['.5', 50],
    ['1,250.00', 125_000],
    ['$84', 8400],
    ['12,5', 1250],
    [' 7 ', 700],
  ] as const)
    expect(minorFromText(typed, 'USD'), typed).toBe(minor);
  expect(minorFromText('500', 'JPY')).toBe(500);
  expect(minorFromText('  ', 'USD')).toBeNull();
});

test('what is no amount is told apart from nothing', () => {
  for (const typed of ['-1', 'abc', '1.234', '1e3', '.', '12.5.0', '9999999999'])
    expect(minorFromText(typed, 'USD'), typed).toBeNaN();
  expect(minorFromText('1.5', 'JPY')).toBeNaN();
});

test('an amount is written as one would type it', () => {
  expect(textFromMinor(1250, 'USD')).toBe('12.50');
  expect(textFromMinor(0, 'USD')).toBe('0.00');
  expect(textFromMinor(500, 'JPY')).toBe('500');
  expect(textFromMinor(null, 'USD')).toBe('');
});
