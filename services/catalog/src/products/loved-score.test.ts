import { expect, test } from 'vitest';
import { lovedScore, ratingAverage } from './loved-score.ts';

test('one perfect rating does not outrank hundreds of very good ones', () => {
  expect(lovedScore([1, 0, 0, 0, 0])).toBeLessThan(lovedScore([278, 36, 8, 2, 2]));
});

test('the average has one decimal, and nobody rated means none', () => {
  expect(ratingAverage([278, 36, 8, 2, 2])).toBe(4.8);
  expect(ratingAverage([0, 0, 0, 0, 0])).toBeNull();
});
