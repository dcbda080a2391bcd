import { expect, test } from 'vitest';
import { isInDoubt, secondsLeft } from './time-left';

const yearsWrong = Date.parse('1999-01-01T00:00:00Z');
const at = (seconds: number, set = 0) => ({
  wallMs: yearsWrong + (seconds + set) * 1000,
  steadyMs: 5_000 + seconds * 1000,
});
const heard = { leftMs: 600_000, heardAt: yearsWrong };

test('a browser whose clock is years wrong counts down what the shop said is left', () => {
  expect([0, 1, 421, 600, 9_999].map((seconds) => secondsLeft(heard, at(0), at(seconds)))).toEqual([
    600, 599, 179, 0, 0,
  ]);
});

test('what was heard a while before it is shown has run on meanwhile', () => {
  expect(secondsLeft(heard, at(90), at(100))).toBe(500);
});

test('a clock that is set while it counts changes nothing, and has the shop asked again', () => {
  expect(secondsLeft(heard, at(0), at(60, 3_600))).toBe(540);
  expect(isInDoubt(at(0), at(60, 3_600))).toBe(true);
  expect(isInDoubt(at(0), at(60, -3_600))).toBe(true);
  expect(isInDoubt(at(0), at(60))).toBe(false);
});

test('after a sleep, in which the steady clock stood, the shop is asked again', () => {
  expect(isInDoubt(at(0), { ...at(300), steadyMs: at(1).steadyMs })).toBe(true);
});
