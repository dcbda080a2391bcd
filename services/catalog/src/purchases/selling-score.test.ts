import { expect, test } from 'vitest';
import { addScores, scoreOf } from './selling-score.ts';

const day = (n: number): Date => new Date(Date.UTC(2026, 10, 1 + n));

test('what was sold a month ago counts half of what is sold today', () => {
  expect(scoreOf(2, day(0))).toBe(scoreOf(1, day(30)));
  expect(scoreOf(3, day(30))).toBeGreaterThan(scoreOf(5, day(0)));
});

test('units one after the other count as much as at once, in any order', () => {
  const three = addScores(addScores(scoreOf(1, day(0)), scoreOf(1, day(0))), scoreOf(1, day(0)));
  expect(three).toBeCloseTo(scoreOf(3, day(0)), -1);
  expect(addScores(scoreOf(1, day(0)), scoreOf(4, day(9)))).toBe(
    addScores(scoreOf(4, day(9)), scoreOf(1, day(0))),
  );
});

test('one more unit still counts where thousands were sold, and ancient sales do no harm', () => {
  const many = scoreOf(50_000, day(0));
  expect(addScores(many, scoreOf(1, day(0)))).toBeGreaterThan(many);
  expect(addScores(scoreOf(1, new Date('2020-01-02')), many)).toBeGreaterThanOrEqual(many);
});
