import { expect, it } from 'vitest';
import { shareOf, splitAmount } from './split-amount.ts';

it('gives the cents left over to the largest remainders, earlier ones first', () => {
  expect(splitAmount(100, [1, 1, 1])).toEqual([34, 33, 33]);
  expect(splitAmount(10, [70, 20, 10])).toEqual([7, 2, 1]);
  expect(splitAmount(5, [0, 3, 8])).toEqual([0, 1, 4]);
  expect(splitAmount(0, [0, 0])).toEqual([0, 0]);
  expect(() => splitAmount(1, [0])).toThrow();
});

it('rounds a share once, halves up, where floating point would slip', () => {
  expect(shareOf(14660, 103_500)).toBe(1517);
  expect(shareOf(5, 100_000)).toBe(1);
  expect(shareOf(4, 100_000)).toBe(0);
  expect(shareOf(9_007_199_254_740_991, 1_000_000)).toBe(9_007_199_254_740_991);
});
